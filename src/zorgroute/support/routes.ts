// Step 5 and 6: the casemanager met the family, and lets the school know how it goes.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { whyNot } from '../../basisteam/rules.ts';
import { spokenDay, spokenFrom } from '../../forms/dates.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { formState, type FormState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { newRouter, param } from '../../web/routes.ts';
import { parentFacts } from '../referral/sent-parents.ts';
import { lookAtReferral, showReferralForm, showWhyNot } from '../team/referral-form.ts';
import { hold } from '../../database/hold.ts';
import { findTeamReferral, type TeamReferral } from '../assignment/queries.ts';
import { FEEDBACK_SCHOOL_CAN, schoolCanInWords } from '../words.ts';
import { FeedbackForm, FirstContactForm } from './form.ts';
import { findParents, insertFeedback, insertFirstContact } from './queries.ts';
import {
  canBeCalled,
  firstContactMistake,
  latestNextFeedback,
  nextDayMissing,
  nextFeedbackMistake,
  NO_NEXT_DAY,
  NO_NUMBER,
} from './rules.ts';

type FirstContactAnswers = FormAnswers<(typeof FirstContactForm)['fields']>;
type FeedbackAnswers = FormAnswers<(typeof FeedbackForm)['fields']>;

export const supportRoutes = newRouter();

supportRoutes.get('/aanmeldingen/:referralId/eerste-contact', may('contact:first'), async (req, res) => {
  await showFirstContact(req, res);
});

supportRoutes.post('/aanmeldingen/:referralId/eerste-contact', may('contact:first'), async (req, res) => {
  const answers = readForm(FirstContactForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showFirstContact(req, res, answers);
  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId } }, async (ask) => {
      const { today } = scopeOf(req);
      await ask(hold(referralId));
      const referral = await ask(findTeamReferral(referralId));
      const sentence =
        notYetMet(referral, today) ??
        firstContactMistake(data.metOn, today, referral.sentOn, spokenFrom(today));
      if (sentence) throw new Refused(sentence, 'metOn');
      await ask(insertFirstContact(referralId, referral.rounds, data.metOn));
    });
  await goOrShow(res, to, answers, work, (again) => showFirstContact(req, res, again as typeof answers));
});

const notYetMet = (referral: TeamReferral, today: string) =>
  whyNot('meet', referral) ??
  (referral.firstContactOn
    ? `Het eerste contact staat al vast: ${spokenDay(referral.firstContactOn, today)}.`
    : undefined);

const lookAround = (req: Request, referralId: string) =>
  look(
    scopeOf(req),
    { referral: findTeamReferral(referralId), parents: findParents(referralId), kept: formState(req) },
    { referral: referralId },
  );

async function showFirstContact(req: Request, res: Response, answers?: FirstContactAnswers) {
  const title = 'Eerste contact met het gezin';
  const { referral, parents, kept } = await lookAround(req, param(req, 'referralId'));
  const sentence = answers ? undefined : notYetMet(referral, scopeOf(req).today);
  if (sentence) return showWhyNot(req, res, title, referral, sentence);
  const submitLabel = 'Eerste contact vastleggen';
  showReferralForm(req, res, {
    title,
    referral,
    form: viewForm(FirstContactForm, { req, kept, answers, submitLabel }),
    facts: parents && parentFacts(parents),
    lead: 'De school ziet alleen de dag, niet wat er is besproken.',
  });
}

supportRoutes.get('/aanmeldingen/:referralId/terugkoppeling', may('feedback:give'), async (req, res) => {
  await showFeedback(req, res);
});

supportRoutes.post('/aanmeldingen/:referralId/terugkoppeling', may('feedback:give'), async (req, res) => {
  const read = readForm(FeedbackForm, scopeOf(req));
  const answers = nextDayMissing(read.typed) ? withMistake(read, 'nextFeedbackOn', NO_NEXT_DAY) : read;
  const { data } = answers;
  if (!data) return showFeedback(req, res, answers);
  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId }, done: 'sent' }, async (ask) => {
      const { today } = scopeOf(req);
      const referral = await ask(findTeamReferral(referralId));
      const sentence =
        whyNot('tell', referral) ?? nextFeedbackMistake(data.nextFeedbackOn, today, spokenFrom(today));
      if (sentence) throw new Refused(sentence, 'nextFeedbackOn');
      if (!canBeCalled(data.schoolCan, referral.casemanagerPhone)) throw new Refused(NO_NUMBER, 'schoolCan');
      await ask(insertFeedback(referralId, data));
    });
  await goOrShow(res, to, answers, work, (again) => showFeedback(req, res, again as typeof answers));
});

async function showFeedback(req: Request, res: Response, answers?: FeedbackAnswers) {
  const title = 'De school laten weten hoe het gaat';
  const { referral, kept } = await lookAtReferral(req, param(req, 'referralId'));
  const sentence = answers ? undefined : whyNot('tell', referral);
  if (sentence) return showWhyNot(req, res, title, referral, sentence);
  showReferralForm(req, res, {
    title,
    referral,
    form: feedbackForm(req, referral, { kept, answers }),
    lead: 'U kruist alleen iets aan. Wat u met het gezin bespreekt, gaat niet naar de school.',
  });
}

type Typed = { kept: FormState; answers: FeedbackAnswers | undefined };
const feedbackForm = (req: Request, referral: TeamReferral, typed: Typed) =>
  viewForm(FeedbackForm, {
    req,
    ...typed,
    submitLabel: `Versturen aan ${referral.schoolName}`,
    notYet: 'verstuurd',
    initial: { nextFeedbackOn: typedDay(latestNextFeedback(scopeOf(req).today)) },
    options: { schoolCan: schoolCanOptions(referral, req.actor?.membershipId) },
    hints: {
      nextFeedbackOn: nextDayHint(scopeOf(req).today),
      ...(!referral.casemanagerPhone && { schoolCan: NO_NUMBER_HINT }),
    },
  });

const nextDayHint = (today: string) =>
  `Een werkdag, uiterlijk ${spokenDay(latestNextFeedback(today), today)}. Is het contact gestopt of loopt de hulp af, en hoort de school niets meer van u? Laat dit dan leeg.`;

/** "De school belt mij: 0594 123456"; a stand-in speaks of the casemanager. Without a number nobody is asked to call. */
function schoolCanOptions(
  { casemanagerId, casemanagerName, casemanagerPhone }: TeamReferral,
  membershipId: string | undefined,
) {
  const own = (value: string, label: string) =>
    value === 'call_me' ? `${label}: ${casemanagerPhone ?? ''}` : label;
  const casemanager = { name: casemanagerName, phone: casemanagerPhone };
  return FEEDBACK_SCHOOL_CAN.filter(({ value }) => canBeCalled(value, casemanagerPhone)).map(
    ({ value, label }) => ({
      value,
      label: casemanagerId === membershipId ? own(value, label) : schoolCanInWords(value, casemanager),
    }),
  );
}

const NO_NUMBER_HINT =
  'Er staat geen telefoonnummer bij u. Vraag de coördinator om het in te vullen, dan kan de school u bellen.';
