// A family was given a wrong name: it gets another one, with the reason. The earlier name stays to be read.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { openedVersion, versionFor } from '../forms/changed-meanwhile.ts';
import { goOrShow, Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { hold } from '../zorgroute/team/team-queries.ts';
import { RenamingForm } from './form.ts';
import { findFamily, insertRenaming, listRenamings } from './queries.ts';

export const renamingRoutes = newRouter();
type Answers = FormAnswers<(typeof RenamingForm)['fields']>;

renamingRoutes.get('/gezinnen/:familyId/naam', may('family:rename'), async (req, res) => {
  await show(req, res);
});

renamingRoutes.post('/gezinnen/:familyId/naam', may('family:rename'), async (req, res) => {
  const answers = readForm(RenamingForm, scopeOf(req));
  const { data } = answers;
  if (!data) {
    await show(req, res, answers);
    return;
  }
  const familyId = param(req, 'familyId');
  const to = `/gezinnen/${familyId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, async (ask) => {
      await ask(hold(familyId));
      const family = await ask(findFamily(familyId));
      const { length: renamed } = await ask(listRenamings(familyId));
      if (renamed !== openedVersion(req))
        throw new Refused(
          `Iemand anders heeft de naam intussen veranderd: het is nu ${family.name}. Kijk of u nog iets wilt veranderen.`,
          'name',
        );
      if (data.name === family.name) throw new Refused('Zo heet het gezin al. Vul de goede naam in.', 'name');
      await ask(insertRenaming(familyId, data));
    });
  await goOrShow(res, to, answers, work, (again) => show(req, res, again as Answers));
});

async function show(req: Request, res: Response, answers?: Answers) {
  const title = 'Naam van het gezin veranderen';
  const familyId = param(req, 'familyId');
  const { family, renamings, kept } = await look(
    scopeOf(req),
    { family: findFamily(familyId), renamings: listRenamings(familyId), kept: formState(req) },
    { family: familyId },
  );
  const form = viewForm(RenamingForm, {
    req,
    kept,
    answers,
    submitLabel: 'Nieuwe naam bewaren',
    initial: { name: family.name },
    version: versionFor(req, {
      kept,
      current: renamings.length,
      hasMistakes: Boolean(answers),
      changed: res.statusCode === 409,
    }),
  });
  const list = req.actor?.role === 'casemanager' ? 'Mijn gezinnen' : 'Gezinnen';
  render(req, res, 'basisteam/form-page', {
    title,
    trail: [
      { label: list, href: '/gezinnen' },
      { label: family.name, href: `/gezinnen/${familyId}` },
      { label: title },
    ],
    head: {
      title,
      over: family.name,
      lead: 'Alleen uw team ziet deze naam, en een partner die u uitnodigt.',
    },
    form,
    layer: 'care',
  });
}
