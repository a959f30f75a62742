// Page: what is still to do for this referral? Derived from what was saved, so that nothing can go stale.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { dayIn, spokenDay } from '../../forms/dates.ts';
import { lowerFirst } from '../../forms/sentences.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { listOwnDrafts } from '../drafts/draft-queries.ts';
import { CHILD_ID } from '../consent/whose-consent.ts';
import { saidYes } from '../consent/rules.ts';
import { saidYesOf } from '../consent/words.ts';
import {
  askSituation,
  decidersNow,
  seenVersion,
  situationOf,
  type Situation,
} from '../consent/sharing-situation.ts';
import { conversationBlocker } from '../progress/progress.ts';
import { PAGES, type PreparationPage } from './pages.ts';
import { isPartDone } from './parts.ts';
import { aroundPreparation, shownAsSent } from './page-in-preparation.ts';
import { findPreparation, type Preparation } from './queries.ts';

export async function showTasks(req: Request, res: Response): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const { preparation, drafts, ...told } = await look(
    scopeOf(req),
    { ...askSituation(trajectoryId), preparation: findPreparation(trajectoryId), drafts: listOwnDrafts() },
    { trajectory: trajectoryId },
  );
  const { today } = scopeOf(req);
  const situation = situationOf(told, today);
  if (shownAsSent(req, res, situation.facts)) return;
  const places = drafts.map(({ place }) => place);
  render(req, res, 'zorgroute/referral/tasks', {
    title: 'De aanmelding voorbereiden',
    ...aroundPreparation(situation.facts),
    ...comeBack(situation, today),
    ...tasksOf(situation, preparation, { today, places }),
  });
}

/** What came back with advice, and what the parents said to that. No talk is asked for while a choice for safety stands. */
function comeBack({ facts }: Situation, today: string) {
  const { returnedOn, referralId, trajectoryId, conversationOutcome, isSafety } = facts;
  const heldBack = isSafety ? undefined : conversationBlocker(conversationOutcome ?? 'refer');
  const howOn = isSafety ? AFTER_ADVICE.safety : heldBack ? [] : AFTER_ADVICE.usual;
  return {
    returned: returnedOn
      ? { on: spokenDay(returnedOn, today), href: `/aanmeldingen/${referralId ?? ''}`, howOn }
      : undefined,
    heldBack,
    talkHref: `/trajecten/${trajectoryId}/gesprek`,
  };
}
const AFTER_ADVICE = {
  usual: [
    'Bespreek het met de ouders. Daarna past u de tekst aan en verstuurt u hem opnieuw, of sluit u het traject af.',
  ],
  safety: ['Volg eerst de stappen van de meldcode. Daarna kiest u hoe het verder gaat.'],
};

function tasksOf(
  situation: Situation,
  preparation: Preparation | undefined,
  { today, places }: { today: string; places: readonly string[] },
) {
  const around = aroundPreparation(situation.facts);
  const pages = pageTasks(preparation?.answers ?? {}, around.listHref, places);
  return {
    pages,
    goOn: firstToDo(pages),
    parents: parentTasks(situation, today, around),
    send: sendTasks(situation, around.listHref),
    papers: preparation ? paperLinks(situation, today, around.listHref) : [],
    changed: preparation && changedWhen(preparation, today),
  };
}

const changedWhen = ({ version, changedBy, changedAt }: Preparation, today: string) =>
  `Versie ${String(version)} van de tekst, bewaard door ${changedBy}, ${spokenDay(dayIn(changedAt), today)}.`;

function pageTasks(answers: Record<string, unknown>, listHref: string, drafts: readonly string[]) {
  return PAGES.map((page, index) => {
    const href = `${listHref}/${page.slug}`;
    return {
      href,
      label: `${String(index + 1)}. ${page.title}`,
      hint: page.parts.map(({ title }) => lowerFirst(title)).join(' · '),
      ...(drafts.includes(href) ? DRAFT : pageState(page, answers)),
    };
  });
}
const DRAFT = { state: 'busy', stateLabel: 'Concept van u' } as const;

function pageState({ parts }: PreparationPage, answers: Record<string, unknown>) {
  const done = parts.filter((part) => isPartDone(answers, part)).length;
  if (done === parts.length) return { state: 'done', stateLabel: 'Ingevuld' } as const;
  if (done === 0) return { state: 'todo', stateLabel: 'Nog leeg' } as const;
  return { state: 'busy', stateLabel: `${String(done)} van ${String(parts.length)}` } as const;
}

/** The one button: the first page that is not whole. */
function firstToDo(pages: ReturnType<typeof pageTasks>) {
  const index = pages.findIndex(({ state }) => state !== 'done');
  const [page, task] = [PAGES[index], pages[index]];
  return page && task && { href: task.href, label: `Verder met "${page.title}"` };
}

function parentTasks(
  situation: Situation,
  today: string,
  { listHref, consentsHref }: { listHref: string; consentsHref: string },
) {
  return [
    { href: consentsHref, label: 'Toestemming om te delen', ...consentState(situation) },
    {
      href: `${listHref}/ouders`,
      label: 'De tekst gelezen',
      hint: 'Door iedereen die mee beslist',
      ...readState(situation, today),
    },
  ];
}

/** A refusal is an answer, never a task that is still open. */
function consentState({ sharing }: Situation) {
  const { complete, outcome, needed } = sharing;
  if (complete || outcome === 'unread') return { state: 'done', stateLabel: 'Iedereen zei ja' } as const;
  if (outcome === 'refused') return { state: 'blocked', stateLabel: 'De school deelt niet' } as const;
  const yes = needed.filter(saidYes).length;
  if (outcome === 'not_asked') return { state: 'todo', stateLabel: 'Nog niet gevraagd' } as const;
  return { state: 'busy', stateLabel: saidYesOf(yes, needed.length) } as const;
}

function readState(situation: Situation, today: string) {
  const readers = decidersNow(situation, today);
  const { textVersion } = situation.facts;
  if (textVersion === 0) return { state: 'blocked', stateLabel: 'Nog geen tekst' } as const;
  const seen = readers.filter(({ id }) => seenVersion(situation, id) === textVersion).length;
  if (readers.length > 0 && seen === readers.length)
    return { state: 'done', stateLabel: 'Iedereen las hem' } as const;
  return {
    state: 'todo',
    stateLabel: readers.length ? `${String(seen)} van ${String(readers.length)}` : 'Niet bekend wie',
  } as const;
}

function sendTasks({ teams, receiver, facts }: Situation, listHref: string) {
  const picked = receiver
    ? ({ state: 'done', stateLabel: receiver.name } as const)
    : ({ state: 'todo', stateLabel: 'Nog kiezen' } as const);
  return [
    ...(teams.length > 1 ? [{ href: `${listHref}/team`, label: 'Welk team?', ...picked }] : []),
    {
      href: `${listHref}/controle`,
      label: 'Controleren en versturen',
      state: 'todo' as const,
      stateLabel: facts.returnedOn ? 'Nog niet opnieuw verstuurd' : 'Nog niet verstuurd',
    },
  ];
}

/** A paper for everybody who decides: the child of 12 or older has its own, in words to the child. */
export const paperLinks = (situation: Situation, today: string, listHref: string) =>
  decidersNow(situation, today).map(({ id, name }) =>
    id === CHILD_ID
      ? { href: `${listHref}/afdruk/kind`, name: `${name} zelf` }
      : { href: `${listHref}/afdruk/${id}`, name },
  );
