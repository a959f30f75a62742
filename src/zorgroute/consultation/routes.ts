// Step 2: teacher and intern begeleider consult, and decide how it goes on.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import type { Role } from '../../access/roles.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { childApart } from '../../groups/names-apart.ts';
import { nameInGroup } from '../../pupils/names.ts';
import { findPupilOfTrajectory } from '../../pupils/queries.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { daysOf } from '../entries/day-rules.ts';
import { offersFrom } from '../entries/offered-texts.ts';
import { ENDED_MEANWHILE } from '../entries/refused-by.ts';
import { record, listEntries } from '../entries/entry-queries.ts';
import { findTrajectoryFacts } from '../facts/facts-queries.ts';
import { END } from '../step.ts';
import { aroundForm, askTraject, endedWhy } from '../entries/traject-form.ts';
import type { Entry } from '../entries/timeline.ts';
import { consultationEntry } from './entry.ts';
import { asWriterReads, ConsultationForm, decisionsFor } from './form.ts';
import { consultationMistake, helpedBefore, proposedEvaluation, safetyPage } from './rules.ts';

type Answers = FormAnswers<(typeof ConsultationForm)['fields']>;

export const consultationRoutes = newRouter();

consultationRoutes.get('/trajecten/:trajectoryId/overleg', may('consultation:record'), async (req, res) => {
  showConsultation(req, res, await lookAround(req));
});

consultationRoutes.post('/trajecten/:trajectoryId/overleg', may('consultation:record'), async (req, res) => {
  const trajectoryId = param(req, 'trajectoryId');
  const found = await lookAround(req);
  const { pupil, facts } = found;
  const answers = checked(readForm(ConsultationForm, scopeOf(req)), {
    ...daysOf(facts, scopeOf(req).today),
    helpedBefore: helpedBefore(facts),
  });
  const { data } = answers;
  if (!data) return showConsultation(req, res, found, answers);

  const isSafety = data.decision === 'safety';
  const to = isSafety ? `/trajecten/${trajectoryId}/overleg/veiligheid` : `/leerlingen/${pupil.id}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      if (!(await record(ask, consultationEntry, trajectoryId, data)))
        throw new Refused(ENDED_MEANWHILE, 'heldOn');
    });
  await goOrShow(res, to, answers, work, async (again) =>
    showConsultation(req, res, await lookAround(req), again as Answers),
  );
});

/** After a choice for safety: what now, whom to call, and, for who knows that it stands, when it is done and how one says so. To others it tells nothing of what was chosen. */
consultationRoutes.get(
  '/trajecten/:trajectoryId/overleg/veiligheid',
  may('consultation:record'),
  async (req, res) => {
    const trajectoryId = param(req, 'trajectoryId');
    const asked = { pupil: findPupilOfTrajectory(trajectoryId), facts: findTrajectoryFacts(trajectoryId) };
    const { pupil, facts } = await look(scopeOf(req), asked, { trajectory: trajectoryId });
    render(req, res, 'zorgroute/consultation/safety', {
      title: 'Zorg over de veiligheid: wat nu?',
      ...aroundForm(pupil),
      callName: pupil.callName,
      stands: facts.isSafety && facts.outcome === null ? wayOut(trajectoryId, req.actor?.role) : undefined,
    });
  },
);

/** For who knows that it stands. Only the intern begeleider ends a traject. */
const wayOut = (trajectoryId: string, role: Role | undefined) => ({
  talkHref: `/trajecten/${trajectoryId}/gesprek`,
  href: `/trajecten/${trajectoryId}/overleg`,
  endHref: role === 'intern_begeleider' ? END.page({ trajectoryId, referralId: null }) : undefined,
});

function checked(answers: Answers, days: Parameters<typeof consultationMistake>[1]): Answers {
  const mistake = answers.data && consultationMistake(answers.data, days);
  return mistake ? withMistake(answers, mistake.name, mistake.message) : answers;
}

async function lookAround(req: Request) {
  const trajectoryId = param(req, 'trajectoryId');
  const asked = { ...askTraject(req), entries: listEntries({ trajectoryId }) };
  return childApart(await look(scopeOf(req), asked, { trajectory: trajectoryId }));
}

function showConsultation(req: Request, res: Response, found: Found, answers?: Answers) {
  render(req, res, 'zorgroute/consultation/form', {
    title: `Overleg over ${found.pupil.callName}`,
    form: formOf(req, found, answers),
    ...aroundForm(found.pupil),
    stands: found.facts.isSafety ? { href: safetyPage(found.facts.trajectoryId) } : undefined,
  });
}

type Found = Awaited<ReturnType<typeof lookAround>>;
function formOf(req: Request, { kept, ...found }: Found, answers: Answers | undefined) {
  const { today } = scopeOf(req);
  return viewForm(ConsultationForm, {
    refusedBecause: endedWhy(req, found),
    req,
    kept,
    answers,
    submitLabel: `Overleg bewaren bij ${nameInGroup(found.pupil)}`,
    ...asWriterReads(req.actor?.role, decisionsFor({ helpedBefore: helpedBefore(found.facts) })),
    initial: { evaluateOn: typedDay(proposedEvaluation(today, found.facts.freeDays)) },
    offered: offeredToConsult(found.entries, today),
  });
}

/** What the signals say, by the question into which it can be taken over. */
function offeredToConsult(entries: readonly Entry[], today: string) {
  const signals = (pick: 'observed' | 'alreadyDone') =>
    offersFrom(entries, today, (entry) => (entry.kind === 'signal' ? [entry.detail[pick]] : []));
  return { discussed: signals('observed'), ownHelp: signals('alreadyDone') };
}
