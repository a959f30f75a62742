// Page: one small form of the referral in preparation. Two people may write at once: who saves second sees both texts.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { formState, type FormState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import {
  bothTexts,
  ChangedMeanwhile,
  isOvertaken,
  openedVersion,
  savedFirst,
  saysOtherThan,
  versionFor,
} from '../../forms/changed-meanwhile.ts';
import { submit } from '../../forms/submit.ts';
import { Conflict, NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { findTrajectoryFacts } from '../facts/facts-queries.ts';
import { listEntries } from '../entries/entry-queries.ts';
import { hold } from '../../database/hold.ts';
import { offersFor } from './offered-texts.ts';
import {
  answersInWords,
  LAW_PAGE,
  pageAt,
  PAGES,
  savedBy,
  savedVersion,
  typedPage,
  type PreparationPage,
} from './pages.ts';
import { aroundPreparation, shownAsSent } from './page-in-preparation.ts';
import { mustBeOpen } from './sending.ts';
import { beginPreparation, findPreparation, savePage, type Preparation } from './queries.ts';

type Showing = { answers?: FormAnswers; changed?: boolean };

export const showPage = (req: Request, res: Response) => show(req, res);

export async function saveThisPage(req: Request, res: Response): Promise<void> {
  const page = pageOf(req);
  const answers = readForm(page.form, scopeOf(req));
  const { data } = answers;
  if (!data) return show(req, res, { answers });

  const trajectoryId = param(req, 'trajectoryId');
  const to = nextAfter(page, `/trajecten/${trajectoryId}/aanmelding`);
  const saving = submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, (ask) =>
    write(ask, trajectoryId, page, { data, opened: openedVersion(req) }),
  );
  if (await savedFirst(saving)) res.redirect(303, to);
  else await show(req, res.status(409), { answers, changed: true });
}

type Saving = { data: Record<string, unknown>; opened: number };

/** @throws ChangedMeanwhile when this page was saved after it was opened; another page of the text may be */
async function write(ask: Ask, trajectoryId: string, page: PreparationPage, { data, opened }: Saving) {
  await ask(hold(trajectoryId));
  const facts = await ask(findTrajectoryFacts(trajectoryId));
  const isFirst = (await ask(beginPreparation(trajectoryId))) === 1;
  const now = await ask(findPreparation(trajectoryId));
  mustBeOpen(facts);
  if (!now) throw new Conflict('De tekst is er niet meer. Kijk opnieuw naar het kind.');
  if (savedVersion(now.answers, page.slug) > opened) throw new ChangedMeanwhile();

  const version = isFirst ? now.version : now.version + 1;
  // What is saved unchanged stays the text that parents saw.
  if (!isSame(typedPage(now.answers, page.slug), data))
    await ask(savePage(trajectoryId, page.slug, { ...data, version }, version));
}

const isSame = (saved: Record<string, unknown>, data: Record<string, unknown>) =>
  JSON.stringify(sorted(saved)) === JSON.stringify(sorted(data));
const sorted = (page: Record<string, unknown>) => Object.entries(page).sort(([a], [b]) => (a < b ? -1 : 1));

async function show(req: Request, res: Response, showing: Showing = {}): Promise<void> {
  const page = pageOf(req);
  const trajectoryId = param(req, 'trajectoryId');
  const told = await look(
    scopeOf(req),
    {
      facts: findTrajectoryFacts(trajectoryId),
      preparation: findPreparation(trajectoryId),
      entries: listEntries({ trajectoryId }),
      kept: formState(req),
    },
    { trajectory: trajectoryId },
  );
  if (!showing.answers && shownAsSent(req, res, told.facts)) return;
  const around = aroundPreparation(told.facts);
  render(req, res, 'zorgroute/referral/page', {
    title: page.title,
    ...around,
    number: `Bladzijde ${String(PAGES.indexOf(page) + 1)} van ${String(PAGES.length)}`,
    isDetails: page.slug === 'kind-en-gezin',
    whichLawHref: page.slug === LAW_PAGE ? `${around.listHref}/welke-wet` : undefined,
    ...writtenBy(req, page, told, { ...showing, listHref: around.listHref }),
  });
}

type Told = { preparation: Preparation | undefined; entries: Filling['entries']; kept: FormState };

/** The form, and the text of somebody else beside it when that was saved after this one was opened. */
function writtenBy(
  req: Request,
  page: PreparationPage,
  { preparation, entries, kept }: Told,
  { answers, changed = false, listHref }: Showing & { listHref: string },
) {
  const text = preparation?.answers ?? {};
  const saved = typedPage(text, page.slug);
  const form = formOf(req, page, { kept, answers, saved, entries, listHref });
  const overtaken = !answers && isOvertaken(kept, savedVersion(text, page.slug));
  const isChoice = changed || (overtaken && saysOtherThan(form, saved));
  const opened = { kept, current: preparation?.version ?? 0, hasMistakes: Boolean(answers) };
  const version = versionFor(req, { ...opened, changed: changed || overtaken });
  return {
    form: { ...form, ...(isChoice && { submitLabel: 'Mijn tekst bewaren' }), version },
    both: isChoice && preparation ? bothTexts(savedText(page, preparation), scopeOf(req).today) : undefined,
  };
}

type Filling = {
  kept: FormState;
  answers: FormAnswers | undefined;
  saved: ReturnType<typeof typedPage>;
  entries: Parameters<typeof offersFor>[1];
  listHref: string;
};

function formOf(req: Request, page: PreparationPage, { kept, answers, saved, entries, listHref }: Filling) {
  return viewForm(page.form, {
    req,
    kept,
    answers,
    initial: saved,
    offered: offersFor(page.slug, entries, scopeOf(req).today),
    submitLabel: 'Bewaren en verder',
    cancel: { href: listHref, label: 'Terug naar de lijst' },
  });
}

function savedText(page: PreparationPage, { answers, changedBy, changedAt }: Preparation) {
  return {
    ...(savedBy(answers, page.slug) ?? { by: changedBy, at: changedAt }),
    facts: answersInWords(answers, page).map(({ question, answer }) => ({
      term: question,
      description: answer.split('\n'),
    })),
  };
}

function pageOf(req: Request): PreparationPage {
  const page = pageAt(param(req, 'page'));
  if (!page) throw new NotFound();
  return page;
}

function nextAfter(page: PreparationPage, listHref: string): string {
  const next = PAGES[PAGES.indexOf(page) + 1];
  return next ? `${listHref}/${next.slug}` : listHref;
}
