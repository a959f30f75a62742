// An earlier version of a text: who wrote it, what it changed, and the way back to it.

import type { Request, Response } from 'express';

import { look } from '../access/transaction.ts';
import { birthDay } from '../forms/dates.ts';
import { render } from '../web/render.ts';
import { blockOf, numberOf, pageOf } from './text-address.ts';
import { scopeOf } from '../access/scope.ts';
import { findText, type Text } from './queries.ts';
import { placeOfText, preview, shownDifferences, trailOf, writtenAt, writtenBy } from './page.ts';

export async function showVersion(req: Request, res: Response): Promise<void> {
  const number = numberOf(req);
  const { version, newest, before } = await lookAtVersion(req, number);
  const label = `Versie ${String(number)}`;
  render(req, res, 'content/version', {
    title: label,
    over: newest.title,
    trail: [...trailOf(pageOf(req), newest), { label }],
    facts: writtenFacts(version, scopeOf(req).today),
    differences: number > 1 ? shownDifferences(before, version) : undefined,
    preview: preview(version),
    ...amongVersions(version, number, newest.number),
  });
}

/** Its own place, those beside it, and whether it is the one that everybody reads. */
function amongVersions(text: Text, number: number, newest: number) {
  const placeOf = (version: number) => `${placeOfText(text)}/versie/${String(version)}`;
  return {
    place: placeOf(number),
    isNewest: number === newest,
    newest: String(newest),
    earlierHref: number > 1 ? placeOf(number - 1) : undefined,
    laterHref: number < newest ? placeOf(number + 1) : undefined,
  };
}

function lookAtVersion(req: Request, number: number) {
  const at = (version?: number) => findText(pageOf(req).slug, blockOf(req), version);
  const questions = { version: at(number), newest: at(), before: at(Math.max(1, number - 1)) };
  return look(scopeOf(req), questions, 'nobody');
}

function writtenFacts(version: Text, today: string) {
  const written = `${writtenAt(version.createdAt, today)}, door ${writtenBy(version)}`;
  const checked = version.checkedOn ? birthDay(version.checkedOn) : 'Nog niet';
  return [
    { term: 'Bewaard', description: written },
    { term: 'Toen nagekeken op', description: checked },
  ];
}
