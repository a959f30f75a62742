// The team promises the school a new day for what the school waits for.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { spokenDay, spokenFrom } from '../forms/dates.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { goOrShow, Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { newRouter, param } from '../web/routes.ts';
import { DEFAULT_CALENDAR } from '../calendar/working-days.ts';
import { hasRoom, promiseMistake, type Promisable } from '../zorgroute/progress/promises.ts';
import { promisableOf } from '../zorgroute/facts/facts-of-rows.ts';
import { lookAtReferral, showReferralForm, showWhyNot } from '../zorgroute/team/team-pages.ts';
import { findTeamReferral, hold, type TeamReferral } from '../zorgroute/team/team-queries.ts';
import { PromiseForm } from './form.ts';
import { insertPromise } from './queries.ts';
import { whyNot } from './rules.ts';

export const promiseRoutes = newRouter();

promiseRoutes.get('/aanmeldingen/:referralId/belofte', may('promise:make'), async (req, res) => {
  await showPromise(req, res);
});

promiseRoutes.post('/aanmeldingen/:referralId/belofte', may('promise:make'), async (req, res) => {
  const answers = readForm(PromiseForm, scopeOf(req));
  const { data } = answers;
  if (!data) {
    await showPromise(req, res, answers);
    return;
  }
  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId } }, async (ask) => {
      await ask(hold(referralId));
      const referral = await ask(findTeamReferral(referralId));
      const { today } = scopeOf(req);
      const may = mayPromise(referral, today);
      const mistake =
        'sentence' in may
          ? may.sentence
          : promiseMistake(data.promisedOn, may, today, DEFAULT_CALENDAR, spokenFrom(today));
      if (mistake) throw new Refused(mistake, 'promisedOn');
      await ask(insertPromise(referralId, referral.rounds, data.promisedOn));
    });
  await goOrShow(res, to, answers, work, (again) => showPromise(req, res, again as typeof answers));
});

/** What may be promised, or the sentence that says why nothing may. */
function mayPromise(referral: TeamReferral, today: string): Promisable | { sentence: string } {
  const sentence = whyNot('promise', referral);
  if (sentence) return { sentence };
  const promisable = promisableOf(referral, today);
  if (!promisable) return { sentence: 'De school wacht nu op niets waarvoor u een datum kunt beloven.' };
  const { until, bound } = promisable;
  return hasRoom(promisable, today)
    ? promisable
    : {
        sentence: `De afspraak is uiterlijk ${spokenDay(until, today)}. ${bound}, dus een latere datum kan nu niet.`,
      };
}

async function showPromise(
  req: Request,
  res: Response,
  answers?: FormAnswers<(typeof PromiseForm)['fields']>,
) {
  const title = 'Een nieuwe datum beloven';
  const { referral, kept } = await lookAtReferral(req, param(req, 'referralId'));
  const { today } = scopeOf(req);
  const may = mayPromise(referral, today);
  if ('sentence' in may && !answers) {
    showWhyNot(req, res, title, referral, may.sentence);
    return;
  }
  const form = viewForm(PromiseForm, {
    req,
    kept,
    answers,
    submitLabel: 'Nieuwe datum beloven',
    notYet: 'beloofd',
    ...('last' in may && {
      hints: { promisedOn: `Een werkdag, uiterlijk ${spokenDay(may.last, today)}. Bijvoorbeeld 3-2-2026.` },
    }),
  });
  const facts =
    'last' in may
      ? [
          { term: 'Waar het om gaat', description: may.what },
          { term: 'Nu is de afspraak', description: `uiterlijk ${spokenDay(may.until, today)}` },
        ]
      : [];
  showReferralForm(req, res, {
    title,
    referral,
    form,
    facts,
    lead: 'De school ziet de nieuwe datum en dat u die hebt beloofd. Bel de ouders zelf.',
  });
}
