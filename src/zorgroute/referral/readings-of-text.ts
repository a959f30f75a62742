// Page: did everybody who decides read the text, in which version, and what do they say to it?

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { shortDay } from '../../forms/dates.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { formState, type FormState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type DataOf, type FormAnswers } from '../../forms/form.ts';
import { openedVersion, versionFor } from '../../forms/changed-meanwhile.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { CHILD_ID, type Decider } from '../consent/whose-consent.ts';
import {
  askSituation,
  decidersNow,
  readingOf,
  seenVersion,
  situationNow,
  situationOf,
  type Situation,
} from '../consent/sharing-situation.ts';
import { daysOf, longAgoMistake } from '../entries/day-rules.ts';
import { hold } from '../../database/hold.ts';
import { ReadingForm } from './form.ts';
import { aroundPreparation, shownAsSent } from './page-in-preparation.ts';
import { mustBeOpen } from './sending.ts';
import { insertReading, type NewReading } from './queries.ts';
import { paperLinks } from './tasks.ts';

type Answers = FormAnswers<(typeof ReadingForm)['fields']>;

export const showReadings = (req: Request, res: Response) => show(req, res);

export async function recordReading(req: Request, res: Response): Promise<void> {
  const today = scopeOf(req).today;
  const answers = notInTheFuture(readForm(ReadingForm, scopeOf(req)), today);
  const { data } = answers;
  if (!data) return show(req, res, answers);

  const trajectoryId = param(req, 'trajectoryId');
  const to = `/trajecten/${trajectoryId}/aanmelding/ouders`;
  const saving = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      await ask(hold(trajectoryId));
      const situation = await situationNow(ask, trajectoryId, today);
      await ask(
        insertReading(trajectoryId, readingNow(data, situation, { today, opened: openedVersion(req) })),
      );
    });
  await goOrShow(res, to, answers, saving, (again) => show(req, res, again as Answers));
}

type Now = { today: string; opened: number };

/** @throws Refused when that person decides nothing, or the day cannot be */
function readingNow(
  data: DataOf<typeof ReadingForm>,
  situation: Situation,
  { today, opened }: Now,
): NewReading {
  mustBeOpen(situation.facts);
  const reader = decidersNow(situation, today).find(({ id }) => id === data.who);
  if (!reader) throw new Refused('Kies iemand die mee beslist.', 'who');
  const longAgo = longAgoMistake(data.seenOn, daysOf(situation.facts, today));
  if (longAgo) throw new Refused(longAgo, 'seenOn');
  return {
    guardianId: reader.id === CHILD_ID ? null : reader.id,
    readerName: reader.name,
    seenOn: data.seenOn,
    // Recorded is the version that was on this page, also when the text changed meanwhile: the new one was not read.
    textVersion: Math.min(opened, situation.facts.textVersion),
    agrees: data.opinion === 'agrees',
    ownView: data.opinion === 'own' ? data.ownView : '',
  };
}

const notInTheFuture = (answers: Answers, today: string): Answers =>
  !answers.data || answers.data.seenOn <= today
    ? answers
    : withMistake(answers, 'seenOn', 'Kies vandaag of een eerdere dag.');

async function show(req: Request, res: Response, answers?: Answers): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const { kept, ...told } = await look(
    scopeOf(req),
    { ...askSituation(trajectoryId), kept: formState(req) },
    { trajectory: trajectoryId },
  );
  const situation = situationOf(told, scopeOf(req).today);
  if (shownAsSent(req, res, situation.facts)) return;
  render(req, res, 'zorgroute/referral/readings', {
    title: 'Wie las de tekst?',
    ...aroundPreparation(situation.facts),
    ...whoReads(situation, scopeOf(req).today),
    form: readingForm(req, situation, { kept, answers }),
  });
}

function whoReads(situation: Situation, today: string) {
  const { textVersion } = situation.facts;
  const readers = decidersNow(situation, today);
  const { listHref } = aroundPreparation(situation.facts);
  return {
    version: textVersion,
    readers: readers.map((reader) => shownReader(reader, situation, today)),
    unknowns: readers.length ? [] : situation.sharing.blockers.map(({ sentence }) => sentence),
    papers: textVersion ? paperLinks(situation, today, listHref) : [],
  };
}

type Filling = { kept: FormState; answers: Answers | undefined };

const readingForm = (req: Request, situation: Situation, { kept, answers }: Filling) =>
  viewForm(ReadingForm, {
    req,
    kept,
    answers,
    initial: { seenOn: typedDay(scopeOf(req).today) },
    options: { who: decidersNow(situation, scopeOf(req).today).map(readerOption) },
    submitLabel: `Bewaren bij ${situation.facts.callName}`,
    version: versionFor(req, {
      kept,
      current: situation.facts.textVersion,
      hasMistakes: Boolean(answers),
      changed: false,
    }),
  });

const readerOption = ({ id, name, kind }: Decider) => ({
  value: id,
  label: kind === 'child' ? `${name} zelf` : name,
});

function shownReader({ id, name }: Decider, situation: Situation, today: string) {
  const seen = seenVersion(situation, id);
  if (seen === 0) return { term: name, description: ['Las de tekst nog niet.'] };
  const reading = readingOf(situation.readings, id);
  const when = reading ? `Gelezen op ${shortDay(reading.seenOn, today)}` : 'Gelezen bij de toestemming';
  const said = reading ? [reading.agrees ? 'Eens met de tekst' : `Eigen zienswijze: ${reading.ownView}`] : [];
  const which =
    seen < situation.facts.textVersion
      ? `Las versie ${String(seen)}. De tekst is daarna veranderd. Laat ${name} de nieuwe tekst lezen.`
      : `${when}, versie ${String(seen)}.`;
  return { term: name, description: [which, ...said] };
}
