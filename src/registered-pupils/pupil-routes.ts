// One pupil of the list: what is known, other names or another group, gone from school, back at school.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { change, look } from '../access/transaction.ts';
import { birthDay, longDay } from '../forms/dates.ts';
import { typedDay } from '../forms/typed-days.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { submit } from '../forms/submit.ts';
import { fullName, spacedPostcode } from '../pupils/names.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { childApart } from '../groups/names-apart.ts';
import { listNamesakes } from '../groups/namesake-queries.ts';
import { yearGroupName } from '../groups/rules.ts';
import { takeIn } from '../forms/take-in.ts';
import { LeavingForm, PupilForm } from './form.ts';
import { choosing, refuseUnlisted } from './group-choice.ts';
import {
  changePupil,
  findPupil,
  leaveSchool,
  listOwnGroupsBeside,
  returnToSchool,
  type Pupil,
} from './queries.ts';

export const registeredPupilRoutes = newRouter();

registeredPupilRoutes.get('/beheer/leerlingen/:pupilId', may('pupil:keep'), async (req, res) => {
  const pupilId = param(req, 'pupilId');
  const questions = { pupil: findPupil(pupilId), namesakes: listNamesakes() };
  const { pupil } = childApart(await look(scopeOf(req), questions, { pupil: pupilId }));
  render(req, res, 'registered-pupils/pupil', {
    ...around(pupil),
    title: fullName(pupil),
    callName: pupil.callName,
    place: `/beheer/leerlingen/${pupilId}`,
    left: pupil.leftOn && longDay(pupil.leftOn),
    facts: factsOf(pupil),
  });
});

const GENDER_NAMES = {
  girl: 'meisje',
  boy: 'jongen',
  unknown: 'onbekend',
  unspecified: 'niet opgegeven',
} as const;

const factsOf = (pupil: Pupil) => [
  { term: 'Geboortedatum', description: pupil.birthDate ? birthDay(pupil.birthDate) : 'onbekend' },
  { term: 'Geslacht', description: GENDER_NAMES[pupil.gender] },
  ...(pupil.leftOn ? [] : [{ term: 'Groep', description: pupil.groupName ?? 'geen groep' }]),
  { term: 'Jaargroep', description: pupil.yearGroup ? yearGroupName(pupil.yearGroup) : 'onbekend' },
  { term: 'Postcode', description: pupil.postcode ? spacedPostcode(pupil.postcode) : 'onbekend' },
];

registeredPupilRoutes.get('/beheer/leerlingen/:pupilId/gegevens', may('pupil:keep'), async (req, res) => {
  await showData(req, res);
});

registeredPupilRoutes.post('/beheer/leerlingen/:pupilId/gegevens', may('pupil:keep'), async (req, res) => {
  const pupilId = param(req, 'pupilId');
  const to = `/beheer/leerlingen/${pupilId}`;
  const taken = await takeIn(readForm(PupilForm, scopeOf(req)), (data) =>
    submit(scopeOf(req), { to, looked: { pupil: pupilId } }, async (ask) => {
      const pupil = await ask(findPupil(pupilId));
      if (pupil.leftOn) throw new Refused(LEFT, 'callName');
      refuseUnlisted(data, await ask(listOwnGroupsBeside(pupilId)), pupil);
      await ask(changePupil(pupilId, data));
    }),
  );
  if (taken.wrong) await showData(req, res, taken.wrong);
  else res.redirect(303, to);
});

const LEFT = 'Deze leerling is van school. De gegevens blijven zoals ze waren.';

async function showData(req: Request, res: Response, answers?: FormAnswers<(typeof PupilForm)['fields']>) {
  const pupilId = param(req, 'pupilId');
  const { pupil, groups, namesakes, kept } = await look(
    scopeOf(req),
    {
      pupil: findPupil(pupilId),
      groups: listOwnGroupsBeside(pupilId),
      namesakes: listNamesakes(),
      kept: formState(req),
    },
    { pupil: pupilId },
  );
  const form = viewForm(PupilForm, {
    req,
    kept,
    answers,
    submitLabel: `Gegevens van ${pupil.callName} bewaren`,
    initial: initialOf(pupil),
    options: choosing(groups, namesakes, pupil),
  });
  render(req, res, 'registered-pupils/pupil-form', {
    ...around(pupil, 'Gegevens'),
    title: 'Gegevens wijzigen',
    over: fullName(pupil),
    form,
  });
}

const initialOf = (pupil: Pupil) => ({
  callName: pupil.callName,
  prefix: pupil.prefix,
  familyName: pupil.familyName,
  birthDate: pupil.birthDate ? typedDay(pupil.birthDate) : '',
  gender: pupil.gender,
  groupId: pupil.groupId ?? '',
  yearGroup: pupil.yearGroup ?? '',
  postcode: spacedPostcode(pupil.postcode ?? ''),
});

registeredPupilRoutes.get('/beheer/leerlingen/:pupilId/vertrek', may('pupil:keep'), async (req, res) => {
  await showLeaving(req, res);
});

registeredPupilRoutes.post('/beheer/leerlingen/:pupilId/vertrek', may('pupil:keep'), async (req, res) => {
  const pupilId = param(req, 'pupilId');
  const to = `/beheer/leerlingen/${pupilId}`;
  const taken = await takeIn(readForm(LeavingForm, scopeOf(req)), ({ leftOn }) =>
    submit(scopeOf(req), { to, looked: { pupil: pupilId } }, async (ask) => {
      await ask(findPupil(pupilId));
      if (leftOn > scopeOf(req).today)
        throw new Refused(
          'Kies vandaag of een eerdere dag. Gaat de leerling later weg? Vul dit dan op die dag in.',
          'leftOn',
        );
      await Promise.all(leaveSchool([pupilId], [leftOn]).map(ask));
    }),
  );
  if (taken.wrong) await showLeaving(req, res, taken.wrong);
  else res.redirect(303, to);
});

async function showLeaving(
  req: Request,
  res: Response,
  answers?: FormAnswers<(typeof LeavingForm)['fields']>,
) {
  const pupilId = param(req, 'pupilId');
  const { pupil, kept } = await look(
    scopeOf(req),
    { pupil: findPupil(pupilId), kept: formState(req) },
    { pupil: pupilId },
  );
  const form = viewForm(LeavingForm, {
    req,
    kept,
    answers,
    submitLabel: `${pupil.callName} is van school`,
    initial: { leftOn: typedDay(scopeOf(req).today) },
    autosave: false,
  });
  render(req, res, 'registered-pupils/leaving', {
    ...around(pupil, 'Van school'),
    title: `Gaat ${pupil.callName} van school?`,
    over: fullName(pupil),
    callName: pupil.callName,
    form,
  });
}

registeredPupilRoutes.post('/beheer/leerlingen/:pupilId/terug', may('pupil:keep'), async (req, res) => {
  const pupilId = param(req, 'pupilId');
  await change(scopeOf(req), { pupil: pupilId }, async (ask) => {
    const { leftOn } = await ask(findPupil(pupilId));
    if (leftOn) await ask(returnToSchool(pupilId));
  });
  res.redirect(303, `/beheer/leerlingen/${pupilId}`);
});

const around = (pupil: Pupil, here?: string) => ({
  school: pupil.schoolName,
  trail: [
    { label: 'Leerlingen', href: `/beheer/leerlingen/school/${pupil.schoolId}` },
    ...(here
      ? [{ label: fullName(pupil), href: `/beheer/leerlingen/${pupil.id}` }, { label: here }]
      : [{ label: fullName(pupil) }]),
  ],
});
