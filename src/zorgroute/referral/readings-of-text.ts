// Page: did everybody who decides read the text, in which version, and what do they say to it?

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { shortDay, typedDay } from '../../forms/dates.ts';
import { formState, type FormState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
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
import { hold } from '../team/team-queries.ts';
import { ReadingForm } from './form.ts';
import { aroundPreparation, mustBeOpen, shownAsSent } from './page-in-preparation.ts';
import { insertReading } from './queries.ts';
import { paperLinks } from './tasks.ts';

type Answers = FormAnswers<(typeof ReadingForm)['fields']>;

export const showReadings = (req: Request, res: Response) => show(req, res);

export async function recordReading(req: Request, res: Response): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const today = scopeOf(req).today;
  const answers = notInTheFuture(readForm(ReadingForm, scopeOf(req)), today);
  const { data } = answers;
  if (!data) {
    await show(req, res, answers);
    return;
  }

  const to = `/trajecten/${trajectoryId}/aanmelding/ouders`;
  const saving = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      await ask(hold(trajectoryId));
      const situation = await situationNow(ask, trajectoryId, today);
      mustBeOpen(situation.facts);
      const reader = decidersNow(situation, today).find(({ id }) => id === data.who);
      if (!reader) throw new Refused('Kies iemand die mee beslist.', 'who');
      const longAgo = longAgoMistake(data.seenOn, daysOf(situation.facts, today));
      if (longAgo) throw new Refused(longAgo, 'seenOn');
      // Recorded is the version that was on this page, also when the text changed meanwhile: the new one was not read.
      const textVersion = Math.min(openedVersion(req), situation.facts.textVersion);
      await ask(
        insertReading(trajectoryId, {
          guardianId: reader.id === CHILD_ID ? null : reader.id,
          readerName: reader.name,
          seenOn: data.seenOn,
          textVersion,
          agrees: data.opinion === 'agrees',
          ownView: data.opinion === 'own' ? data.ownView : '',
        }),
      );
    });
  await goOrShow(res, to, answers, saving, (again) => show(req, res, again as Answers));
}

const notInTheFuture = (answers: Answers, today: string): Answers =>
  !answers.data || answers.data.seenOn <= today
    ? answers
    : withMistake(answers, 'seenOn', 'Kies vandaag of een eerdere dag.');

async function show(req: Request, res: Response, answers?: Answers): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const today = scopeOf(req).today;
  const { kept, ...told } = await look(
    scopeOf(req),
    { ...askSituation(trajectoryId), kept: formState(req) },
    { trajectory: trajectoryId },
  );
  const situation = situationOf(told, today);
  if (shownAsSent(req, res, situation.facts)) return;
  const { facts } = situation;
  const around = aroundPreparation(facts);
  const readers = decidersNow(situation, today);
  render(req, res, 'zorgroute/referral/readings', {
    title: 'Wie las de tekst?',
    ...around,
    version: facts.textVersion,
    readers: readers.map((reader) => shownReader(reader, situation, today)),
    unknowns: readers.length ? [] : situation.sharing.blockers.map(({ sentence }) => sentence),
    papers: facts.textVersion ? paperLinks(situation, today, around.listHref) : [],
    form: formOf(req, situation, readers, { kept, answers }),
  });
}

function formOf(
  req: Request,
  { facts }: Situation,
  readers: readonly Decider[],
  { kept, answers }: { kept: FormState; answers: Answers | undefined },
) {
  const { today } = scopeOf(req);
  return viewForm(ReadingForm, {
    req,
    kept,
    answers,
    initial: { seenOn: typedDay(today) },
    options: {
      who: readers.map(({ id, name, kind }) => ({
        value: id,
        label: kind === 'child' ? `${name} zelf` : name,
      })),
    },
    submitLabel: `Bewaren bij ${facts.callName}`,
    version: versionFor(req, {
      kept,
      current: facts.textVersion,
      hasMistakes: Boolean(answers),
      changed: false,
    }),
  });
}

function shownReader({ id, name }: Decider, situation: Situation, today: string) {
  const { textVersion } = situation.facts;
  const reading = readingOf(situation.readings, id);
  const seen = seenVersion(situation, id);
  const when = reading ? `Gelezen op ${shortDay(reading.seenOn, today)}` : 'Gelezen bij de toestemming';
  const said = reading ? [reading.agrees ? 'Eens met de tekst' : `Eigen zienswijze: ${reading.ownView}`] : [];
  if (seen === 0) return { term: name, description: ['Las de tekst nog niet.'] };
  if (seen < textVersion) {
    return {
      term: name,
      description: [
        `Las versie ${String(seen)}. De tekst is daarna veranderd. Laat ${name} de nieuwe tekst lezen.`,
        ...said,
      ],
    };
  }
  return { term: name, description: [`${when}, versie ${String(seen)}.`, ...said] };
}
