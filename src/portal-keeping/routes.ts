// Which organisations are there, what is missing at each, and how are they called? For who keeps the portal.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look, type Ask } from '../access/transaction.ts';
import { formState, formStateAt } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { takeIn } from '../forms/take-in.ts';
import { NotFound } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { newRouter } from '../web/routes.ts';
import { hasCodeKeeper } from '../people/code-queries.ts';
import { isUuid } from '../database/uuid.ts';
import { codeOf, NameForm, OrganisationForm, type OrganisationData } from './form.ts';
import { kindOf } from '../organisations/organisation-kinds.ts';
import { HOME, idOf, partsOf, placeOf, shownKeeper } from './page.ts';
import {
  findListed,
  listKeepersOf,
  listKept,
  makeOrganisation,
  mustKeepThePortal,
  renameOrganisation,
  type Kept,
  type Named,
} from './queries.ts';
import { missingAt } from './rules.ts';

export const portalKeepingRoutes = newRouter();

portalKeepingRoutes.get(HOME, may('organisation:keep'), async (req, res) => {
  const { all, second } = await look(
    scopeOf(req),
    { keeper: mustKeepThePortal(), all: listKept(), second: hasCodeKeeper(null) },
    'nobody',
  );
  render(req, res, 'portal-keeping/list', {
    title: 'Organisaties',
    parts: partsOf(all),
    isAlone: !second.yes,
  });
});

portalKeepingRoutes.get(`${HOME}/nieuw`, may('organisation:keep'), async (req, res) => {
  await showNew(req, res);
});

portalKeepingRoutes.post(`${HOME}/nieuw`, may('organisation:keep'), async (req, res) => {
  const taken = await takeIn(readForm(OrganisationForm, scopeOf(req)), (data) =>
    submit(scopeOf(req), { to: HOME, looked: 'nobody' }, async (ask) => {
      await ask(mustKeepThePortal());
      await make(ask, data);
    }),
  );
  if (taken.wrong) await showNew(req, res, taken.wrong);
  else res.redirect(303, HOME);
});

async function make(ask: Ask, { kind, name, code: typed, parentId }: OrganisationData) {
  const school = kind === 'school' ? codeOf(typed) : undefined;
  const listed = school && (await ask(findListed(school.brin, school.branch)));
  if (school && !listed) throw new Refused(NOT_LISTED, 'code');
  const called = name || (listed?.name ?? '');
  if ((await ask(listKept())).some((one) => isTwin(one, kind, called, school)))
    throw new Refused(`${called} is er al.`, school ? 'code' : 'name');
  const above = kind === 'school' || kind === 'team' ? parentId : null;
  if (above && !isUuid(above)) throw new Refused(ELSEWHERE, 'parentId');
  const code = { brin: school?.brin ?? null, branch: school?.branch ?? null };
  const { id } = await ask(makeOrganisation({ kind, name: called, parentId: above, ...code }));
  if (!id) throw new Refused(ELSEWHERE, 'parentId');
}

const isTwin = (
  one: { kind: string; name: string; brin: string | null; branchNumber: string | null },
  kind: string,
  name: string,
  school: { brin: string; branch: string } | undefined,
) =>
  one.kind === kind &&
  (school ? one.brin === school.brin && one.branchNumber === school.branch : one.name === name);

const NOT_LISTED =
  'Deze BRIN staat niet in de lijst van scholen. Kijk de tekens na, of lees eerst de lijst van DUO in: Beheer, Scholen in de regio.';
const ELSEWHERE = 'Een school hoort bij een schoolbestuur, een basisteam bij een gemeente. Kies er een.';

type NewAnswers = FormAnswers<(typeof OrganisationForm)['fields']>;

async function showNew(req: Request, res: Response, answers?: NewAnswers) {
  const { all, kept } = await look(
    scopeOf(req),
    { keeper: mustKeepThePortal(), all: listKept(), kept: formState(req) },
    'nobody',
  );
  const form = viewForm(OrganisationForm, {
    ...{ req, kept, answers, submitLabel: 'Toevoegen' },
    options: { parentId: whatStandsAbove(all) },
  });
  render(req, res, 'portal-keeping/form', { title: 'Organisatie toevoegen', trail: [], form });
}

const whatStandsAbove = (all: readonly Kept[]) => [
  { value: '', label: 'Niets: het staat op zichzelf' },
  ...all
    .filter(({ kind }) => kind === 'board' || kind === 'municipality')
    .map(({ id, name }) => ({ value: id, label: name })),
];

portalKeepingRoutes.get(`${HOME}/:organisation`, may('organisation:keep'), async (req, res) => {
  await showOne(req, res);
});

portalKeepingRoutes.post(`${HOME}/:organisation`, may('organisation:keep'), async (req, res) => {
  const id = idOf(req, 'organisation');
  const to = placeOf(id);
  const taken = await takeIn(readForm(NameForm, scopeOf(req)), ({ name }) =>
    submit(scopeOf(req), { to, looked: 'nobody' }, async (ask) => {
      if (!(await ask(renameOrganisation(id, name))).done) throw new NotFound();
    }),
  );
  if (taken.wrong) await showOne(req, res, taken.wrong);
  else res.redirect(303, to);
});

async function showOne(req: Request, res: Response, answers?: FormAnswers<(typeof NameForm)['fields']>) {
  const id = idOf(req, 'organisation');
  const asked = { all: listKept(), keepers: listKeepersOf(id), kept: formState(req) };
  const found = await look(scopeOf(req), { keeper: mustKeepThePortal(), ...asked }, 'nobody');
  const { all, kept } = found;
  const one = all.find((organisation) => organisation.id === id);
  if (!one) throw new NotFound();
  const form = viewForm(NameForm, {
    ...{ req, kept, answers, submitLabel: 'Naam bewaren', autosave: false },
    initial: { name: one.name },
  });
  render(req, res, 'portal-keeping/organisation', {
    ...{ title: one.name, kind: kindOf(one), place: placeOf(id), missing: missingAt(one, all) },
    keepers: await shownKeepers(req, id, found.keepers),
    // A municipality is called as the law calls it, and who keeps the portal makes and renames what is not its own.
    form: one.kind === 'municipality' || one.kind === 'region' ? undefined : form,
  });
}

/** Each with the key of its own button. */
async function shownKeepers(req: Request, id: string, keepers: readonly Named[]) {
  const keyOf = ({ personId }: Named) => formStateAt(`${placeOf(id)}/link/${personId}`);
  const asked = Object.fromEntries(keepers.map((keeper) => [keeper.personId, keyOf(keeper)]));
  const keys = await look(scopeOf(req), asked, 'nobody');
  return keepers.map((keeper) => shownKeeper(id, keeper, keys[keeper.personId]?.key));
}
