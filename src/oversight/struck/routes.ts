// What was struck, by whom and why: for the privacy officer. The list tells the facts, a page of its own the text; both are logged.

import type { Request, Response } from 'express';

import type { Looked } from '../../access/look-log.ts';
import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { shortDay, spokenDay } from '../../forms/dates.ts';
import { fullName } from '../../pupils/names.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { heldBy, struckKindBy, struckKindOf } from './struck-kinds.ts';
import { findStruck, listStruck, type Struck } from './queries.ts';

export const struckRoutes = newRouter();

struckRoutes.get('/doorgehaald', may('struck:read'), async (req, res) => {
  await showStruck(req, res, null);
});

struckRoutes.get('/doorgehaald/na/:entryId', may('struck:read'), async (req, res) => {
  await showStruck(req, res, param(req, 'entryId'));
});

struckRoutes.get('/doorgehaald/:kind/:entryId', may('struck:read'), async (req, res) => {
  const kind = struckKindBy(param(req, 'kind'));
  if (!kind) throw new NotFound();
  const { entry } = await look(
    scopeOf(req),
    { entry: findStruck(kind.kind, param(req, 'entryId')) },
    (found) => lookedAt([found.entry]),
  );
  const today = scopeOf(req).today;
  render(req, res, 'oversight/struck/entry', {
    title: kind.heading,
    over: nameOf(entry),
    layer: entry.familyId ? 'care' : 'school',
    facts: factsOf(entry, today),
    texts: heldBy(entry, { role: 'privacy_officer', today }),
  });
});

const SHOWN = 25;

async function showStruck(req: Request, res: Response, after: string | null) {
  const today = scopeOf(req).today;
  const { found } = await look(scopeOf(req), { found: listStruck(after) }, (answers) =>
    lookedAt(answers.found.slice(0, SHOWN)),
  );
  const rows = found.slice(0, SHOWN).map((entry) => ({
    href: `/doorgehaald/${struckKindOf(entry.kind).slug}/${entry.id}`,
    who: nameOf(entry),
    what: `${struckKindOf(entry.kind).heading} van ${entry.authorName}, doorgehaald door ${entry.struckBy ?? 'onbekend'}: ${entry.strikeReason ?? ''}`,
    since: shortDay(entry.struckOn, today),
  }));
  const last = rows.length < found.length ? found[SHOWN - 1] : undefined;
  render(req, res, 'oversight/struck/struck-list', {
    title: 'Doorgehaald',
    list: { rows, label: 'Doorgehaald', ...(last && { moreHref: `/doorgehaald/na/${last.id}` }) },
  });
}

/** A privacy officer oversees a school board or a municipality: never children and families both. */
function lookedAt(entries: readonly Struck[]): Looked {
  const families = entries.flatMap(({ familyId }) => familyId ?? []);
  return families.length
    ? { families: [...new Set(families)] }
    : { pupils: [...new Set(entries.flatMap(({ pupilId }) => pupilId ?? []))] };
}

function nameOf({ callName, prefix, familyName, reference }: Struck): string {
  if (callName !== null) return fullName({ callName, prefix: prefix ?? '', familyName: familyName ?? '' });
  return reference ? `Gezin van ${reference}` : 'Een gezin';
}

const factsOf = (entry: Struck, today: string) => [
  { term: 'Geschreven door', description: `${entry.authorName}, ${spokenDay(entry.writtenOn, today)}` },
  {
    term: 'Doorgehaald door',
    description: `${entry.struckBy ?? 'onbekend'}, ${spokenDay(entry.struckOn, today)}`,
  },
  { term: 'Waarom', description: entry.strikeReason ?? '' },
  { term: 'Van', description: entry.organisationName },
];
