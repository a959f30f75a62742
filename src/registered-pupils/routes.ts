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
import { listNamesakes } from '../groups/namesake-queries.ts';
import { findSchool } from '../organisations/queries.ts';
import { chooseSchool } from '../organisations/school-choice.ts';
import { PupilForm } from './form.ts';
import { choosing, refuseUnlisted } from './group-choice.ts';
import { showPupils } from './pupil-list.ts';
import { findAlike, insertPupil, listOwnGroups } from './queries.ts';

export const registerRoutes = newRouter();

registerRoutes.get('/beheer/leerlingen', may('organisation:keep'), async (req, res) => {
  await chooseSchool(req, res, {
    title: 'Leerlingen',
    place: '/beheer/leerlingen',
    count: 'pupils',
    one: 'leerling',
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
  const questions = {
    school: findSchool(schoolId),
    groups: listOwnGroups(schoolId),
    namesakes: listNamesakes(),
    kept: formState(req),
  };
  const { school, groups, namesakes, kept } = await look(scopeOf(req), questions, 'nobody');
  render(req, res, 'registered-pupils/pupil-form', {
    title: 'Een leerling toevoegen',
    over: school.name,
    form: viewForm(PupilForm, {
      req,
      kept,
      answers,
      submitLabel: 'Leerling toevoegen',
      initial: { gender: 'unknown' },
      options: choosing(groups, namesakes, null),
    }),
    trail: [{ label: 'Leerlingen', href: `/beheer/leerlingen/school/${schoolId}` }, { label: 'Toevoegen' }],
  });
}
