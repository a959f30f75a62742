// Step 3: the teacher (or the intern begeleider) talks with the parents, as early as possible.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { dayIn, spokenDay } from '../../forms/dates.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { childApart } from '../../groups/names-apart.ts';
import { nameInGroup } from '../../pupils/names.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { safetyPage } from '../consultation/rules.ts';
import { daysOf, type Days } from '../entries/day-rules.ts';
import { offersFrom } from '../entries/offered-texts.ts';
import type { Entry, EntryOf } from '../entries/timeline.ts';
import { ENDED_MEANWHILE } from '../entries/refused-by.ts';
import { record, listEntries } from '../entries/entry-queries.ts';
import { aroundForm, askTraject, endedWhy } from '../entries/traject-form.ts';
import type { TrajectoryFacts } from '../facts/facts-of-rows.ts';
import { planPage } from '../planned-talk/entry.ts';
import { callOffInstead } from '../planned-talk/plan-that-stands.ts';
import { conversationEntry } from './entry.ts';
import { OUTCOMES_AFTER_ADVICE, ParentConversationForm } from './form.ts';
import { findAdvice, type Advice } from './queries.ts';
import { conversationMistake } from './rules.ts';

type Answers = FormAnswers<(typeof ParentConversationForm)['fields']>;

export const parentConversationRoutes = newRouter();

parentConversationRoutes.get(
  '/trajecten/:trajectoryId/gesprek',
  may('parentConversation:record'),
  async (req, res) => {
    showConversation(req, res, await lookAround(req));
  },
);

parentConversationRoutes.post(
  '/trajecten/:trajectoryId/gesprek',
  may('parentConversation:record'),
  async (req, res) => {
    const trajectoryId = param(req, 'trajectoryId');
    const found = await lookAround(req);
    const { pupil, facts } = found;
    const answers = checked(
      readForm(ParentConversationForm, scopeOf(req)),
      daysOf(facts, scopeOf(req).today),
    );
    const { data } = answers;
    if (!data) return showConversation(req, res, found, answers);

    const to = `/leerlingen/${pupil.id}`;
    const work = () =>
      submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
        if (!(await record(ask, conversationEntry, trajectoryId, data)))
          throw new Refused(ENDED_MEANWHILE, 'heldOn');
      });
    await goOrShow(res, to, answers, work, async (again) =>
      showConversation(req, res, await lookAround(req), again as Answers),
    );
  },
);

function checked(answers: Answers, days: Days): Answers {
  const mistake = answers.data && conversationMistake(answers.data, days);
  return mistake
    ? withMistake(answers, mistake.name as keyof typeof ParentConversationForm.fields, mistake.message)
    : answers;
}

async function lookAround(req: Request) {
  const trajectoryId = param(req, 'trajectoryId');
  const entries = listEntries({ trajectoryId });
  const asked = { ...askTraject(req), entries, advice: findAdvice(trajectoryId) };
  return childApart(await look(scopeOf(req), asked, { trajectory: trajectoryId }));
}

function showConversation(req: Request, res: Response, found: Found, answers?: Answers) {
  const { pupil, facts, advice } = found;
  render(req, res, 'zorgroute/parent-conversation/form', {
    title: `Gesprek met de ouders van ${pupil.callName}`,
    form: formOf(req, found, answers),
    ...aroundForm(pupil),
    ...besideTheTalk(facts, scopeOf(req).today),
    advice: facts.returnedOn && advice ? adviceToDiscuss(advice, scopeOf(req).today) : undefined,
  });
}

/** A talk that was not held yet is planned, moved or called off there; who knows that safety was chosen is warned, and led to call it off alone. */
function besideTheTalk({ trajectoryId, plannedOn, isSafety }: TrajectoryFacts, today: string) {
  if (isSafety) {
    const plan = plannedOn ? callOffInstead(trajectoryId, plannedOn, today) : undefined;
    return { safety: { href: safetyPage(trajectoryId), plan } };
  }
  const href = planPage({ trajectoryId, referralId: null });
  return {
    plan: plannedOn
      ? { href, sentence: `Gepland op ${spokenDay(plannedOn, today)}.`, label: 'Verzetten of afzeggen' }
      : { href, sentence: 'Is het gesprek nog niet geweest?', label: 'Gesprek plannen' },
  };
}

type Found = Awaited<ReturnType<typeof lookAround>>;
const formOf = (req: Request, { kept, ...found }: Found, answers: Answers | undefined) =>
  viewForm(ParentConversationForm, {
    refusedBecause: endedWhy(req, found),
    req,
    kept,
    answers,
    submitLabel: `Gesprek bewaren bij ${nameInGroup(found.pupil)}`,
    ...(found.facts.returnedOn && { options: { outcome: OUTCOMES_AFTER_ADVICE } }),
    offered: offeredToParents(found.entries, scopeOf(req).today),
  });

/** Earlier text that parents may read, by the question into which it can be taken over. */
const offeredToParents = (entries: readonly Entry[], today: string) => ({
  discussed: offersFrom(entries, today, (entry) => [
    ...signalText(entry, ({ observed }) => observed),
    ...consultationText(entry, ({ discussed }) => discussed),
  ]),
  childView: offersFrom(entries, today, (entry) => signalText(entry, ({ childWords }) => childWords)),
  agreements: offersFrom(entries, today, (entry) => consultationText(entry, ({ ownHelp }) => ownHelp)),
});

const signalText = (entry: Entry, text: (detail: EntryOf<'signal'>['detail']) => string) =>
  entry.kind === 'signal' ? [text(entry.detail)] : [];

/** Whoever knows that safety was chosen is not offered it for a text that parents read; to others it is a consultation like any. */
const consultationText = (entry: Entry, text: (detail: EntryOf<'consultation'>['detail']) => string) =>
  entry.kind === 'consultation' && entry.detail.safetyNote === null ? [text(entry.detail)] : [];

const adviceToDiscuss = ({ advice, authorName, createdAt, referralId }: Advice, today: string) => ({
  title: 'Dit advies bespreekt u',
  text: advice.split('\n'),
  from: `${authorName}, ${spokenDay(dayIn(createdAt), today)}`,
  href: `/aanmeldingen/${referralId}`,
});
