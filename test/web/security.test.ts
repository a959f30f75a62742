// Is what comes in what a person can have typed?

import express from 'express';
import { expect, test } from 'vitest';

import { readableBody } from '../../src/web/security.ts';

function read(body: unknown): unknown {
  const req = Object.assign(Object.create(express.request) as express.Request, { body });
  readableBody(req, Object.create(express.response) as express.Response, () => undefined);
  return req.body;
}

test('no NUL goes on to the forms and the database, in no name, no text and no list', () => {
  expect(read({ 'obs\0erved': 'stil\0', area: ['a\0', 'b'], need: 'both' })).toEqual({
    observed: 'stil',
    area: ['a', 'b'],
    need: 'both',
  });
});

test('a body that was not read is an empty one', () => {
  expect(read(undefined)).toEqual({});
});
