// A family was given a wrong name: it gets another one, with the reason. The earlier name stays to be read.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look, type Ask } from '../access/transaction.ts';
import { formState, type FormState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { openedVersion, versionFor } from '../forms/changed-meanwhile.ts';
import { goOrShow, Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { newRouter, param } from '../web/routes.ts';
import { hold } from '../database/hold.ts';
import { showForm } from './form-page.ts';
import { RenamingForm, type RenamingData } from './form.ts';
import { findFamily, insertRenaming, listRenamings } from './queries.ts';

export const renamingRoutes = newRouter();
type Answers = FormAnswers<(typeof RenamingForm)['fields']>;

renamingRoutes.get('/gezinnen/:familyId/naam', may('family:rename'), async (req, res) => {
  await show(req, res);
});

renamingRoutes.post('/gezinnen/:familyId/naam', may('family:rename'), async (req, res) => {
  const answers = readForm(RenamingForm, scopeOf(req));
  const { data } = answers;
  if (!data) return show(req, res, answers);

  const familyId = param(req, 'familyId');
  const to = `/gezinnen/${familyId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, (ask) =>
      rename(ask, familyId, { data, opened: openedVersion(req) }),
    );
  await goOrShow(res, to, answers, work, (again) => show(req, res, again as Answers));
});

/** @param opened how often it was renamed when the page was opened */
async function rename(ask: Ask, familyId: string, { data, opened }: { data: RenamingData; opened: number }) {
  await ask(hold(familyId));
  const family = await ask(findFamily(familyId));
  const { length: renamed } = await ask(listRenamings(familyId));
  if (renamed !== opened) throw new Refused(changedMeanwhile(family.name), 'name');
  if (data.name === family.name) throw new Refused('Zo heet het gezin al. Vul de goede naam in.', 'name');
  await ask(insertRenaming(familyId, data));
}

const changedMeanwhile = (name: string) =>
  `Iemand anders heeft de naam intussen veranderd: het is nu ${name}. Kijk of u nog iets wilt veranderen.`;

async function show(req: Request, res: Response, answers?: Answers) {
  const familyId = param(req, 'familyId');
  const { family, renamings, kept } = await look(
    scopeOf(req),
    { family: findFamily(familyId), renamings: listRenamings(familyId), kept: formState(req) },
    { family: familyId },
  );
  showForm(req, res, {
    title: 'Naam van het gezin wijzigen',
    family,
    form: renamingForm(req, res, { kept, answers, name: family.name, renamed: renamings.length }),
    lead: 'Alleen uw team ziet deze naam, en een partner die u uitnodigt.',
  });
}

type Filling = { kept: FormState; answers: Answers | undefined; name: string; renamed: number };

const renamingForm = (req: Request, res: Response, { kept, answers, name, renamed }: Filling) =>
  viewForm(RenamingForm, {
    req,
    kept,
    answers,
    submitLabel: 'Nieuwe naam bewaren',
    initial: { name },
    version: versionFor(req, {
      kept,
      current: renamed,
      hasMistakes: Boolean(answers),
      changed: res.statusCode === 409,
    }),
  });
