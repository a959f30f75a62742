// Which files does everybody get as they are? Styles, fonts, icons and the few scripts: nobody's data, so every cache may keep them.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express, { type Request, type RequestHandler, type Response } from 'express';

import { PROJECT_ROOT } from '../config.ts';
import { sendPressed } from './encoding.ts';

const PUBLIC = path.join(PROJECT_ROOT, 'public');
const FOR_GOOD = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';
/** What is text inside; fonts and pictures are small already. */
const TEXTS = /\.(css|js|svg)$/;

export function staticFiles(): RequestHandler {
  const places = placesIn(PUBLIC);
  const otherFile = otherFiles();
  return async (req, res, next) => {
    const place = ['GET', 'HEAD'].includes(req.method) ? places.get(req.path) : undefined;
    if (place === undefined) next();
    else if (TEXTS.test(place)) await sendText(req, res, place);
    else otherFile(req, res, next);
  };
}

async function sendText(req: Request, res: Response, place: string): Promise<void> {
  res.type(path.extname(place)).set('Cache-Control', howLong(req.query.v, place));
  await sendPressed(req, res, await readFile(place), `${req.path}-${versionOf(place)}`);
}

const otherFiles = () =>
  express.static(PUBLIC, {
    index: false,
    redirect: false,
    etag: true,
    cacheControl: false,
    setHeaders: (res, file) => {
      res.setHeader('Cache-Control', howLong(res.req.query.v, file));
    },
  });

/** Where each of them stands, by its address. Known from the start: no page has to look on the disk whether it is one of them. */
const placesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((place) => [`/${path.relative(folder, place).split(path.sep).join('/')}`, place]),
  );

const howLong = (version: unknown, file: string) => (version === versionOf(file) ? FOR_GOOD : AN_HOUR);

/**
 * The address of a file with its version. What such an address gives never changes, so nobody asks for it twice.
 * @param file below public/, such as /styles/portal.css (which gives its fonts the same way: scripts/build-styles.mjs)
 */
export function addressOfFile(file: string): string {
  const place = path.join(PUBLIC, file);
  return versions.has(place) || existsSync(place) ? `${file}?v=${versionOf(place)}` : file; // styles and fonts are there once they are built
}

const versions = new Map<string, string>();

function versionOf(file: string): string {
  let version = versions.get(file);
  if (version === undefined) {
    version = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 10);
    versions.set(file, version);
  }
  return version;
}
