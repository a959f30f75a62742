// The casemanager's families: their list, and the page of each.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look, lookAs } from '../access/transaction.ts';
import { onPaper } from '../web/on-paper.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { findPlanStanding } from '../zorgroute/plan/queries.ts';
import { listHelpOfFamily } from '../zorgroute/support/help/queries.ts';
import { listSchooldeelOfFamily } from '../zorgroute/support/schooldeel/standing-queries.ts';
import { parentsOf } from '../zorgroute/referral/sent-parents.ts';
import { listNotes } from './note-queries.ts';
import { familyRows } from './family-rows.ts';
import { knownEntries } from './known-at-school.ts';
import { noteEntry } from './note-entry.ts';
import { cameFrom, childView, earlierNames, invitedView, nextThing } from './page.ts';
import { helpPlace, planPlace } from './places-of-a-family.ts';
import { schooldeelPlace } from './schooldeel-place.ts';
import { listInvited } from './partner-queries.ts';
import {
  findFamily,
  findInCharge,
  listCameFrom,
  listChildren,
  listFamilies,
  listKnownAtSchool,
  listParents,
  listRenamings,
  type ListedChild,
} from './queries.ts';

export const familyRoutes = newRouter();

familyRoutes.get('/gezinnen', may('family:list'), async (req, res) => {
  await showFamilies(req, res, null);
});

familyRoutes.get('/gezinnen/na/:familyId', may('family:list'), async (req, res) => {
  await showFamilies(req, res, param(req, 'familyId'));
});

async function showFamilies(req: Request, res: Response, after: string | null) {
  const { found, ids } = await lookAs(
    scopeOf(req),
    ({ role }) => ({ found: listFamilies(role === 'cjg_coordinator' ? 'the team' : 'mine', after) }),
    (answers) => pageOfFamilies(answers.found),
  );
  const isCoordinator = req.actor?.role === 'cjg_coordinator';
  const rows = familyRows(found, scopeOf(req).today, isCoordinator);
  const moreHref = ids.length > 25 ? `/gezinnen/na/${ids[24] ?? ''}` : undefined;
  render(req, res, 'families/family-list', {
    title: isCoordinator ? 'Gezinnen van het team' : 'Mijn gezinnen',
    list: { rows, moreHref, label: 'Gezinnen' },
    isCoordinator,
  });
}

/** The children of the first 25 families, and the families there are. */
function pageOfFamilies(found: ListedChild[]) {
  const ids = [...new Set(found.map((row) => row.id))];
  const families = ids.slice(0, 25);
  return {
    found: found.filter(({ id }) => families.includes(id)),
    ids,
    looked: families.length ? { families } : ('nobody' as const),
  };
}

familyRoutes.get('/gezinnen/:familyId', may('family:read'), async (req, res) => {
  const familyId = param(req, 'familyId');
  const {
    family,
    renamings,
    moves,
    children,
    parents,
    notes,
    known,
    inCharge,
    invited,
    plan,
    help,
    schooldeel,
  } = await look(
    scopeOf(req),
    {
      family: findFamily(familyId),
      renamings: listRenamings(familyId),
      moves: listCameFrom(familyId),
      children: listChildren(familyId),
      parents: listParents(familyId),
      notes: listNotes(familyId, null),
      known: listKnownAtSchool(familyId),
      inCharge: findInCharge(familyId),
      invited: listInvited(familyId),
      plan: findPlanStanding(familyId),
      help: listHelpOfFamily(familyId),
      schooldeel: listSchooldeelOfFamily(familyId),
    },
    { family: familyId },
  );
  const context = { today: scopeOf(req).today, familyId, isCasemanager: req.actor?.role === 'casemanager' };
  render(req, res, 'families/page', {
    title: family.name,
    print: onPaper(req, family.name, 'care'),
    familyId,
    earlierNames: earlierNames(renamings, context.today),
    cameFrom: cameFrom(moves, context.today),
    isCasemanager: context.isCasemanager,
    inCharge,
    next: nextThing(children, context),
    children: children.map((child) => childView(child, context)),
    parents: parentsOf(parents),
    plan: planPlace(plan, context),
    help: helpPlace(help, context),
    schooldeel: schooldeelPlace(schooldeel, context),
    notes: notes.slice(0, 25).map((note) => noteEntry(note, context)),
    moreNotes: moreNotes(familyId, notes),
    known: knownEntries(
      known,
      { name: inCharge?.casemanagerName ?? null, phone: inCharge?.casemanagerPhone ?? null },
      context.today,
    ),
    invited: invited.map((row) => invitedView(row, context)),
  });
});

familyRoutes.get('/gezinnen/:familyId/contact/na/:entryId', may('family:read'), async (req, res) => {
  const familyId = param(req, 'familyId');
  const { family, notes } = await look(
    scopeOf(req),
    { family: findFamily(familyId), notes: listNotes(familyId, param(req, 'entryId')) },
    { family: familyId },
  );
  const context = { today: scopeOf(req).today, familyId, isCasemanager: req.actor?.role === 'casemanager' };
  render(req, res, 'families/notes', {
    title: 'Eerdere contacten',
    family: family.name,
    familyId,
    notes: notes.slice(0, 25).map((note) => noteEntry(note, context)),
    moreNotes: moreNotes(familyId, notes),
  });
});

const moreNotes = (familyId: string, notes: { id: string }[]) =>
  notes.length > 25 ? `/gezinnen/${familyId}/contact/na/${notes[24]?.id ?? ''}` : undefined;
