// The team promises the school a new day for what the school waits for.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { spokenDay, spokenFrom } from '../forms/dates.ts';
import type { FormState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { goOrShow, Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { newRouter, param } from '../web/routes.ts';
import { DEFAULT_CALENDAR } from '../calendar/working-days.ts';
import { hasRoom, promiseMistake, type Promisable } from '../zorgroute/progress/promises.ts';
import { promisableOf } from '../zorgroute/facts/facts-of-rows.ts';
import { lookAtReferral, showReferralForm, showWhyNot } from '../zorgroute/team/referral-form.ts';
import { hold } from '../database/hold.ts';
import { findTeamReferral, type TeamReferral } from '../zorgroute/assignment/queries.ts';
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
type MayPromise = Promisable | { sentence: string };

function mayPromise(referral: TeamReferral, today: string): MayPromise {
  const sentence = whyNot('promise', referral);
  if (sentence) return { sentence };
  const promisable = promisableOf(referral, today);
  if (!promisable) return { sentence: 'De school wacht nu op niets waarvoor u een datum kunt beloven.' };
  if (hasRoom(promisable, today)) return promisable;
  const { until, bound } = promisable;
  return {
    sentence: `De afspraak is uiterlijk ${spokenDay(until, today)}. ${bound}, dus een latere datum kan nu niet.`,
  };
}

type Answers = FormAnswers<(typeof PromiseForm)['fields']>;

async function showPromise(req: Request, res: Response, answers?: Answers) {
  const title = 'Een nieuwe datum beloven';
  const { referral, kept } = await lookAtReferral(req, param(req, 'referralId'));
  const { today } = scopeOf(req);
  const may = mayPromise(referral, today);
  if ('sentence' in may && !answers) return showWhyNot(req, res, title, referral, may.sentence);

  showReferralForm(req, res, {
    title,
    referral,
    form: promiseForm(req, { kept, answers, may }),
    facts: 'last' in may ? agreedFacts(may, today) : [],
    lead: 'De school ziet de nieuwe datum en dat u die hebt beloofd. Bel de ouders zelf.',
  });
}

type Filling = { kept: FormState; answers: Answers | undefined; may: MayPromise };

const promiseForm = (req: Request, { kept, answers, may }: Filling) =>
  viewForm(PromiseForm, {
    req,
    kept,
    answers,
    submitLabel: 'Nieuwe datum beloven',
    notYet: 'beloofd',
    ...('last' in may && {
      hints: {
        promisedOn: `Een werkdag, uiterlijk ${spokenDay(may.last, scopeOf(req).today)}. Bijvoorbeeld 3-2-2026.`,
      },
    }),
  });

const agreedFacts = ({ what, until }: Promisable, today: string) => [
  { term: 'Waar het om gaat', description: what },
  { term: 'Nu is de afspraak', description: `uiterlijk ${spokenDay(until, today)}` },
];
