// What was struck, by whom and why: for the privacy officer. The list tells the facts, a page of its own the text; both are logged.

import type { Request, Response } from 'express';

import type { Looked } from '../../access/looking.ts';
import { may } from '../../access/may.ts';
import { look } from '../../access/transaction.ts';
import { dayIn, shortDay, spokenDay } from '../../forms/dates.ts';
import { fullName } from '../../pupils/names.ts';
import { NotFound } from '../../web/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { findStruck, KINDS, listStruck, type Struck } from './queries.ts';

export const struckRoutes = newRouter();

struckRoutes.get('/doorgehaald', may('struck:read'), async (req, res) => {
  await showStruck(req, res, null);
});

struckRoutes.get('/doorgehaald/na/:entryId', may('struck:read'), async (req, res) => {
  await showStruck(req, res, param(req, 'entryId'));
});

struckRoutes.get('/doorgehaald/:kind/:entryId', may('struck:read'), async (req, res) => {
  const kind = KINDS.find((known) => known === param(req, 'kind'));
  if (!kind) throw new NotFound();
  const { entry } = await look(req, { entry: findStruck(kind, param(req, 'entryId')) }, (found) =>
    lookedAt([found.entry]),
  );
  render(req, res, 'oversight/struck/entry', {
    title: NAMES[kind],
    over: nameOf(entry),
    layer: entry.familyId ? 'care' : 'school',
    facts: factsOf(entry, dayIn(new Date())),
    texts: Object.entries(entry.texts).flatMap(([key, text]) =>
      text ? [{ term: TERMS[key] ?? key, description: text }] : [],
    ),
  });
});

const SHOWN = 25;

async function showStruck(req: Request, res: Response, after: string | null) {
  const today = dayIn(new Date());
  const { found } = await look(req, { found: listStruck(after) }, (answers) =>
    lookedAt(answers.found.slice(0, SHOWN)),
  );
  const rows = found.slice(0, SHOWN).map((entry) => ({
    href: `/doorgehaald/${entry.kind}/${entry.id}`,
    who: nameOf(entry),
    what: `${NAMES[entry.kind]} van ${entry.authorName}, doorgehaald door ${entry.struckBy ?? 'onbekend'}: ${entry.strikeReason ?? ''}`,
    since: shortDay(entry.struckOn, today),
  }));
  const last = rows.length < found.length ? found[SHOWN - 1] : undefined;
  render(req, res, 'oversight/struck/list', {
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

const NAMES: Record<Struck['kind'], string> = {
  signaal: 'Signaal',
  overleg: 'Overleg op school',
  gesprek: 'Gesprek met ouders',
  toestemming: 'Toestemming',
  contactnotitie: 'Contactnotitie',
};
const TERMS: Record<string, string> = {
  observed: 'Wat er gezien of gehoord is',
  place: 'Waar',
  childWords: 'Wat het kind zei',
  alreadyDone: 'Wat al gedaan was',
  present: 'Wie erbij waren',
  discussed: 'Wat besproken is',
  ownHelp: 'Wat de school zelf doet',
  parentsWishes: 'Wat ouders willen',
  childView: 'Wat het kind vindt',
  agreements: 'Afspraken',
  giver: 'Van wie',
  answer: 'Antwoord',
  purpose: 'Waarvoor',
  ground: 'Waarom mag het',
  withWhom: 'Met wie',
  note: 'Notitie',
};

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
