// Page: one person answers whether there may be shared. The same for both directions.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { spokenDay, typedDay } from '../../forms/dates.ts';
import { formState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { versionFor, openedVersion } from '../../forms/changed-meanwhile.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { addMonths } from '../../calendar/days.ts';
import { daysOf, longAgoMistake } from '../entries/day-rules.ts';
import { ENDED_MEANWHILE } from '../entries/refused-by.ts';
import { hold } from '../team/team-queries.ts';
import {
  FeedbackForm,
  LONGEST_CONSENT_MONTHS,
  mannersFor,
  PURPOSES,
  SharingForm,
  type ConsentData,
} from './form.ts';
import { aroundConsents, receiverName } from './consent-overview.ts';
import { CHILD_ID } from './whose-consent.ts';
import { insertConsent, insertReason, insertWithdrawal, type RecordedConsent } from './queries.ts';
import { teamOptions } from './proposal.ts';
import { relationName } from './relations.ts';
import { lastWordOn, statementMistake } from './rules.ts';
import {
  answerOf,
  askSituation,
  decidersNow,
  situationNow,
  situationOf,
  type Situation,
} from './sharing-situation.ts';

type Direction = 'school_to_team' | 'team_to_school';
type Answers = FormAnswers<(typeof SharingForm)['fields']>;

export const showSharing = (req: Request, res: Response) => showConsent(req, res, 'school_to_team');
export const showFeedback = (req: Request, res: Response) => showConsent(req, res, 'team_to_school');
export const recordSharing = (req: Request, res: Response) =>
  record(req, res, 'school_to_team', readForm(SharingForm, scopeOf(req)));
export const recordFeedback = (req: Request, res: Response) =>
  record(req, res, 'team_to_school', readForm(FeedbackForm, scopeOf(req)));

async function record(req: Request, res: Response, direction: Direction, read: Answers): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const today = scopeOf(req).today;
  const answers = textNamed(
    onDayThatGoes(read, today),
    openedVersion(req) > 0 && direction === 'school_to_team',
  );
  const { data } = answers;
  if (!data) {
    await showConsent(req, res, direction, answers);
    return;
  }

  const isRefusal = data.answer === 'refused' && direction === 'school_to_team';
  const to = `/trajecten/${trajectoryId}/${isRefusal ? 'weigering' : 'toestemmingen'}`;
  const saving = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      await ask(hold(trajectoryId));
      const situation = await situationNow(ask, trajectoryId, today);
      await keepAnswer(ask, situation, direction, data, openedVersion(req), today);
    });
  await goOrShow(res, to, answers, saving, (again) => showConsent(req, res, direction, again as Answers));
}

function onDayThatGoes(answers: Answers, today: string): Answers {
  const { data } = answers;
  return data && data.givenOn > today
    ? withMistake(answers, 'givenOn', 'Kies vandaag of een eerdere dag.')
    : answers;
}

/** A yes counts for the text that was seen: which one is never assumed. */
function textNamed(answers: Answers, hasText: boolean): Answers {
  const { data } = answers;
  if (!data || data.answer === 'refused' || !hasText || ['current', 'none'].includes(data.seen))
    return answers;
  return withMistake(answers, 'seen', 'Kies welke tekst deze persoon heeft gezien.');
}

async function keepAnswer(
  ask: Ask,
  situation: Situation,
  direction: Direction,
  data: ConsentData,
  version: number,
  today: string,
) {
  const { trajectoryId, textVersion } = situation.facts;
  if (situation.facts.outcome) throw new Refused(ENDED_MEANWHILE, 'who');
  const person = decidersNow(situation, today).find(({ id }) => id === data.who);
  if (!person) throw new Refused('Kies iemand die mee beslist.', 'who');
  const longAgo = longAgoMistake(data.givenOn, daysOf(situation.facts, today));
  if (longAgo) throw new Refused(longAgo, 'givenOn');
  // After the day of the answer: of a year that was typed wrong, the last day would be wrong as well.
  const tooLong = tooLongMistake(data, today);
  if (tooLong) throw new Refused(tooLong, 'endsOn');
  const isGiven = data.answer === 'given';
  const id = randomUUID();
  const receiverId = receiverFor(situation, direction, data);
  const earlier = answerOf(situation.consents, person.id, direction);
  const unheard =
    data.manner === 'other_parent_statement' &&
    statementMistake({
      ...person,
      answer: data.answer,
      parentsSeparated: situation.facts.parentsLiveApart,
      answeredItself: earlier !== undefined && earlier.manner !== 'other_parent_statement',
    });
  if (unheard) throw new Refused(unheard, 'manner');
  // What was said about another receiver stands beside it: neither undoes the other.
  const before = answerOf(situation.consents, person.id, direction, receiverId);
  const overtaken = overtakenBy(before, data, today);
  if (overtaken) throw new Refused(overtaken, 'givenOn');

  await ask(
    insertConsent(trajectoryId, {
      id,
      guardianId: person.id === CHILD_ID ? null : person.id,
      giverName: person.name,
      direction,
      answer: data.answer,
      categories: data.categories,
      receiverId,
      ...PURPOSES[direction],
      givenOn: data.givenOn,
      endsOn: data.endsOn,
      manner: data.manner,
      textVersion: data.seen === 'current' ? Math.min(version, textVersion) : 0,
    }),
  );
  if (data.reason) await ask(insertReason(trajectoryId, id, data.reason));
  // Who said yes and now says no takes the yes back: what was shared closes as well.
  if (!isGiven && before?.answer === 'given' && !before.withdrawnOn)
    await ask(insertWithdrawal(trajectoryId, before.id, data.givenOn));
}

function tooLongMistake({ givenOn, endsOn }: ConsentData, today: string): string | undefined {
  if (!endsOn || endsOn <= lastEnd(givenOn)) return undefined;
  return givenOn === today
    ? 'Kies een dag binnen een jaar. Duurt het langer, dan vraagt u het opnieuw.'
    : `Hooguit een jaar na de dag van het antwoord: kies een dag tot en met ${spokenDay(lastEnd(givenOn), today)}.`;
}

const lastEnd = (givenOn: string) => addMonths(givenOn, LONGEST_CONSENT_MONTHS);

/** An answer from before the one that counts would be kept and change nothing: then it is a typing mistake, or a misunderstanding. */
function overtakenBy(
  before: RecordedConsent | undefined,
  { givenOn, manner }: ConsentData,
  today: string,
): string | undefined {
  const isOwnWord = manner !== 'other_parent_statement' && before?.manner === 'other_parent_statement';
  if (!before || isOwnWord || givenOn >= lastWordOn(before.givenOn, before.withdrawnOn)) return undefined;
  const { giverName, withdrawnOn } = before;
  return withdrawnOn
    ? `${giverName} trok de toestemming in op ${spokenDay(withdrawnOn, today)}. Wat daarvoor is gezegd, telt niet meer. Vul de dag in waarop u daarna een antwoord kreeg.`
    : `${giverName} antwoordde ook op ${spokenDay(before.givenOn, today)}, en het laatste antwoord telt. Vul de dag in waarop u daarna een antwoord kreeg.`;
}

/** Only the team that follows from where the child lives, or one of the several there. */
function receiverFor(
  { teams, receiver, place }: Situation,
  direction: Direction,
  { receiver: picked }: ConsentData,
): string {
  if (direction === 'team_to_school') return place.schoolId;
  const chosen = teams.length > 1 ? teams.find(({ id }) => id === picked) : receiver;
  if (chosen) return chosen.id;
  throw teams.length > 1
    ? new Refused('Kies met welk team de school mag delen.', 'receiver')
    : new Refused('Vul eerst in waar het kind woont. De gemeente bepaalt welk team het wordt.', 'who');
}

async function showConsent(
  req: Request,
  res: Response,
  direction: Direction,
  answers?: Answers,
): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const today = scopeOf(req).today;
  const { kept, ...told } = await look(
    scopeOf(req),
    { ...askSituation(trajectoryId), kept: formState(req) },
    { trajectory: trajectoryId },
  );
  const situation = situationOf(told, today);
  const isSharing = direction === 'school_to_team';
  const form = viewForm(isSharing ? SharingForm : FeedbackForm, {
    req,
    kept,
    answers,
    initial: {
      givenOn: typedDay(today),
      endsOn: typedDay(lastEnd(today)),
      receiver: situation.receiver?.id ?? '',
    },
    options: {
      who: peopleOptions(situation, today),
      receiver: teamOptions(situation),
      seen: seenOptions(situation),
      manner: mannersFor(situation.facts),
    },
    submitLabel: `Antwoord bewaren bij ${situation.facts.callName}`,
    asked: {
      receiver: isSharing && situation.teams.length > 1,
      seen: isSharing && situation.facts.textVersion > 0,
    },
    // What counts for a yes: nothing invites to leave it empty.
    required: { categories: true, endsOn: true, receiver: true, seen: true },
    version: versionFor(req, {
      kept,
      current: situation.facts.textVersion,
      hasMistakes: Boolean(answers),
      changed: false,
    }),
  });
  render(req, res, 'zorgroute/consent/record', {
    title: isSharing
      ? `Mag de school delen met ${receiverName(situation)}?`
      : 'Mag het team vertellen hoe het gaat?',
    ...aroundConsents(situation),
    ...PURPOSES[direction],
    nobody: decidersNow(situation, today).length === 0,
    residenceMissing: isSharing && !situation.facts.residenceId,
    blockers: situation.sharing.blockers.map(({ sentence }) => sentence),
    receiver: isSharing ? receiverName(situation) : situation.place.schoolName,
    form,
  });
}

const peopleOptions = (situation: Situation, today: string) =>
  decidersNow(situation, today).map(({ id, name, kind }) => ({
    value: id,
    label:
      kind === 'child'
        ? `${name} zelf`
        : `${name}, ${relationName(situation.guardians.find((known) => known.id === id)?.relation ?? '')}`,
  }));

const seenOptions = ({ facts }: Situation) => [
  { value: 'current', label: `De tekst van nu, versie ${String(facts.textVersion)}` },
  { value: 'none', label: 'Een eerdere tekst, of nog geen tekst' },
];
