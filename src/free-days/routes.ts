// On which days has a board or a school no school besides the holidays? They count in no term of school days.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { takeIn } from '../forms/take-in.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { FreeDayForm } from './form.ts';
import { addFreeDay, findClosing, holdClosing, listFreeDays, removeFreeDay, type Listed } from './queries.ts';
import { bySchoolYear, freeDayMistake, freeDayOf } from './rules.ts';
import { daysInWords } from './words.ts';

export const freeDayRoutes = newRouter();
const FREE_DAYS = '/beheer/organisatie/:organisationId/vrije-dagen';
const placeOf = (organisationId: string) => `/beheer/organisatie/${organisationId}/vrije-dagen`;

freeDayRoutes.get(FREE_DAYS, may('organisation:keep'), async (req, res) => {
  await show(req, res);
});

freeDayRoutes.post(FREE_DAYS, may('organisation:keep'), async (req, res) => {
  const organisationId = param(req, 'organisationId');
  const to = placeOf(organisationId);
  const taken = await takeIn(readForm(FreeDayForm, scopeOf(req)), (data) =>
    submit(scopeOf(req), { to, looked: 'nobody' }, async (ask) => {
      const { id } = await ask(findClosing(organisationId));
      await ask(holdClosing(id));
      const free = freeDayOf(data);
      const mistake = freeDayMistake(free, await ask(listFreeDays(id, to)), scopeOf(req).today);
      if (mistake) throw new Refused(mistake.message, mistake.name);
      await ask(addFreeDay(id, free));
    }),
  );
  if (taken.wrong) await show(req, res, taken.wrong);
  else res.redirect(303, to);
});

freeDayRoutes.post(`${FREE_DAYS}/:dayId/weg`, may('organisation:keep'), async (req, res) => {
  const organisationId = param(req, 'organisationId');
  const to = placeOf(organisationId);
  await submit(scopeOf(req), { to, looked: 'nobody' }, async (ask) => {
    const { id } = await ask(findClosing(organisationId));
    await ask(removeFreeDay(id, param(req, 'dayId')));
  });
  res.redirect(303, to);
});

async function show(req: Request, res: Response, answers?: FormAnswers<(typeof FreeDayForm)['fields']>) {
  const organisationId = param(req, 'organisationId');
  const asked = {
    organisation: findClosing(organisationId),
    days: listFreeDays(organisationId, placeOf(organisationId)),
  };
  const { organisation, days, kept } = await look(scopeOf(req), { ...asked, kept: formState(req) }, 'nobody');
  const shown = (free: Listed) => shownDay(free, organisation.id, scopeOf(req).today);
  render(req, res, 'free-days/page', {
    ...{ title: 'Eigen vrije dagen', over: organisation.name },
    years: bySchoolYear(days).map((year) => ({ title: year.schoolYear, days: year.days.map(shown) })),
    form: viewForm(FreeDayForm, { req, kept, answers, submitLabel: 'Vrije dag toevoegen', autosave: false }),
  });
}

/** What is the board's is taken away at the board. */
const shownDay = (free: Listed, at: string, today: string) => ({
  facts: [
    {
      term: free.name,
      description: [daysInWords(free, today), ...(free.organisationId === at ? [] : [`van ${free.ofWhom}`])],
    },
  ],
  button:
    free.organisationId === at
      ? {
          action: `${placeOf(at)}/${free.id}/weg`,
          label: 'Weghalen',
          about: `${free.name}, ${daysInWords(free, today)}`,
          look: 'link' as const,
          key: free.key ?? undefined,
        }
      : undefined,
});
