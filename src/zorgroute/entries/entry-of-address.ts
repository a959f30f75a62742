// Which entry does the address name, and may this reader change it?

import type { Request } from 'express';

import { look, type Ask } from '../../access/transaction.ts';
import type { Role } from '../../access/roles.ts';
import { scopeOf } from '../../access/scope.ts';
import { childApart } from '../../groups/names-apart.ts';
import { NotFound } from '../../problems/problems.ts';
import { param } from '../../web/routes.ts';
import { listEntries } from './entry-queries.ts';
import { mayChange } from '../entry.ts';
import { addressedBy, type Addressed } from './entry-kinds.ts';
import { shownEntry } from './shown-entries.ts';
import type { Entry } from './timeline.ts';
import { aroundForm, askTraject } from './traject-form.ts';

/** @throws NotFound when the address names no kind of entry. */
export function kindOf(req: Request): Addressed {
  const kind = addressedBy(param(req, 'kind'));
  if (!kind) throw new NotFound();
  return kind;
}

/** The page's own look: the entry with all that its pages show around it. */
export async function lookAtEntry(req: Request) {
  const trajectoryId = param(req, 'trajectoryId');
  const asked = { ...askTraject(req), entries: listEntries({ trajectoryId }) };
  const found = childApart(await look(scopeOf(req), asked, { trajectory: trajectoryId }));
  const role = req.actor?.role ?? 'teacher';
  const entry = pick(req, found.entries, role);
  return {
    ...found,
    entry,
    newer: newerThan(entry, found.entries),
    shown: shownAs(entry, { role, today: scopeOf(req).today }),
  };
}

/** The entry as it is at this moment, within a submission. */
export async function entryNow(req: Request, ask: Ask, role: Role): Promise<Entry> {
  return pick(req, await ask(listEntries({ trajectoryId: param(req, 'trajectoryId') })), role);
}

function pick(req: Request, entries: readonly Entry[], role: Role): Entry {
  const { kind } = kindOf(req);
  // A consent and its withdrawal have one id: the kind tells them apart.
  const entry = entries.find((one) => one.id === param(req, 'entryId') && one.kind === kind);
  if (entry?.trajectoryId !== param(req, 'trajectoryId') || !mayChange(entry, role)) throw new NotFound();
  return entry;
}

function newerThan(entry: Entry, entries: readonly Entry[]): Entry | undefined {
  const next = entries.find(({ correctsId }) => correctsId === entry.id);
  return next && (newerThan(next, entries) ?? next);
}

/** As facts, to look at before something is done with it. */
export function shownAs(entry: Entry, reader: { role: Role; today: string }) {
  const { title, text = [], facts = [] } = shownEntry(entry, reader);
  return [{ term: title, description: text.length ? text : [entry.authorName] }, ...facts];
}

export const around = (found: Awaited<ReturnType<typeof lookAtEntry>>, req: Request) => ({
  ...aroundForm(found.pupil),
  entryHref: `/trajecten/${param(req, 'trajectoryId')}/${param(req, 'kind')}/${param(req, 'entryId')}`,
  noun: kindOf(req).noun,
  shown: found.shown,
});
