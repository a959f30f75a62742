// The school's list of pupils: by group, searched, with somebody new.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look, type Ask } from '../access/transaction.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { submit } from '../forms/submit.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { takeIn } from '../forms/take-in.ts';
import { findSchool } from '../organisations/queries.ts';
import { afterOf, pageOf } from '../forms/paging.ts';
import { chooseSchool } from '../organisations/school-choice.ts';
import { PupilForm } from './form.ts';
import { choosing, refuseUnlisted } from './group-choice.ts';
import { findAlike, insertPupil, listFormerPupils, listOwnGroups, listPupils } from './queries.ts';
import { byGroup, shownRow } from './page.ts';

export const registerRoutes = newRouter();

registerRoutes.get('/beheer/leerlingen', may('organisation:keep'), async (req, res) => {
  await chooseSchool(req, res, {
    title: 'Leerlingen',
    place: '/beheer/leerlingen',
    count: 'pupils',
    single: 'leerling',
    several: 'leerlingen',
  });
});

registerRoutes.get('/beheer/leerlingen/school/:schoolId', may('pupil:keep'), async (req, res) => {
  await showPupils(req, res);
});
registerRoutes.get(
  '/beheer/leerlingen/school/:schoolId/zonder-groep',
  may('pupil:keep'),
  async (req, res) => {
    await showPupils(req, res, 'none');
  },
);
registerRoutes.get(
  '/beheer/leerlingen/school/:schoolId/zonder-geboortedatum',
  may('pupil:keep'),
  async (req, res) => {
    await showPupils(req, res, 'undated');
  },
);
/** A search is posted, so that a child's name never stands in a URL. */
registerRoutes.post('/beheer/leerlingen/school/:schoolId', may('pupil:keep'), async (req, res) => {
  await showPupils(req, res);
});

async function showPupils(req: Request, res: Response, lacking?: 'none' | 'undated') {
  const schoolId = param(req, 'schoolId');
  const filter = { q: textOf(req), groupId: lacking ?? groupOf(req) };
  const after = afterOf(req);
  const isSearch = Boolean(filter.q || filter.groupId);
  const { school, pupils, former, groups } = await look(
    scopeOf(req),
    {
      school: findSchool(schoolId),
      pupils: listPupils(schoolId, filter, after),
      former: listFormerPupils(schoolId, filter.q),
      groups: listOwnGroups(schoolId),
    },
    (found) =>
      loggedAs(
        [...pageOf(found.pupils).rows, ...(after || filter.groupId ? [] : pageOf(found.former).rows)],
        isSearch,
      ),
  );
  const page = pageOf(pupils);
  const past = after || filter.groupId ? { rows: [], after: null } : pageOf(former);
  const place = `/beheer/leerlingen/school/${schoolId}`;
  render(req, res, 'registered-pupils/pupil-list', {
    title: 'Leerlingen',
    school,
    place,
    isSearch,
    isNext: after !== null,
    query: filter.q,
    newHref: `${place}/nieuw`,
    importHref: `/beheer/import/${schoolId}`,
    isEmpty: !isSearch && !after && pupils.length === 0 && former.length === 0,
    groupOptions: [
      { value: '', label: 'Alle groepen' },
      ...groups.map(({ id, name }) => ({ value: id, label: name })),
      { value: 'none', label: 'Zonder groep' },
      { value: 'undated', label: 'Zonder geboortedatum' },
    ].map((option) => ({ ...option, chosen: option.value === filter.groupId })),
    groups: byGroup(page.rows),
    more: page.after === null ? undefined : { ...filter, after: page.after },
    former: past.rows.map(shownRow),
    formerMore: past.after !== null,
  });
}

function loggedAs(rows: readonly { id: string }[], isSearch: boolean) {
  return rows.length
    ? { pupils: rows.map(({ id }) => id), action: isSearch ? ('search' as const) : ('read' as const) }
    : 'nobody';
}

const bodyOf = (req: Request) => (req.body ?? {}) as Record<string, unknown>;

function textOf(req: Request): string {
  const { q } = bodyOf(req);
  return typeof q === 'string' ? q.trim().slice(0, 100) : '';
}

/** A group's id, 'none', 'undated' for who has no birth date, or everything. */
function groupOf(req: Request): string {
  const { groupId } = bodyOf(req);
  return typeof groupId === 'string' &&
    /^(none|undated|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12})$/.test(groupId)
    ? groupId
    : '';
}

registerRoutes.get('/beheer/leerlingen/school/:schoolId/nieuw', may('pupil:keep'), async (req, res) => {
  await showNew(req, res);
});

registerRoutes.post('/beheer/leerlingen/school/:schoolId/nieuw', may('pupil:keep'), async (req, res) => {
  const schoolId = param(req, 'schoolId');
  const id = randomUUID();
  const to = `/beheer/leerlingen/${id}`;
  const taken = await takeIn(readForm(PupilForm, scopeOf(req)), (data) =>
    submit(scopeOf(req), { to, looked: { pupil: id } }, async (ask) => {
      await ask(findSchool(schoolId));
      refuseUnlisted(data, await ask(listOwnGroups(schoolId)), null);
      await refuseTwice(ask, schoolId, data);
      await ask(insertPupil(id, schoolId, data));
    }),
  );
  if (taken.wrong) await showNew(req, res, taken.wrong);
  else res.redirect(303, to);
});

async function refuseTwice(ask: Ask, schoolId: string, data: Parameters<typeof findAlike>[1]) {
  if (await ask(findAlike(schoolId, data))) {
    throw new Refused(
      'Deze leerling staat al in de lijst van deze school, met dezelfde naam en geboortedatum. Zoek de leerling op in de lijst.',
      'callName',
    );
  }
}

async function showNew(req: Request, res: Response, answers?: FormAnswers<(typeof PupilForm)['fields']>) {
  const schoolId = param(req, 'schoolId');
  const { school, groups, kept } = await look(
    scopeOf(req),
    { school: findSchool(schoolId), groups: listOwnGroups(schoolId), kept: formState(req) },
    'nobody',
  );
  const form = viewForm(PupilForm, {
    req,
    kept,
    answers,
    submitLabel: 'Leerling toevoegen',
    initial: { gender: 'unknown' },
    options: choosing(groups, null),
  });
  const listHref = `/beheer/leerlingen/school/${schoolId}`;
  render(req, res, 'registered-pupils/pupil-form', {
    title: 'Een leerling toevoegen',
    over: school.name,
    form,
    trail: [{ label: 'Leerlingen', href: listHref }, { label: 'Toevoegen' }],
  });
}
