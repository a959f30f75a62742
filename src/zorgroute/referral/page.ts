// Page: one of the three of the referral in preparation. Two people may write at once: who saves second sees both texts of what both wrote.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { formState, type FormState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import type { FormAnswers, Typed } from '../../forms/form.ts';
import { ChangedMeanwhile, openedVersion, savedFirst, signOf } from '../../forms/changed-meanwhile.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { Conflict, NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { findTrajectoryFacts } from '../facts/facts-queries.ts';
import { listEntries } from '../entries/entry-queries.ts';
import { hold } from '../../database/hold.ts';
import { offersFor } from './offered-texts.ts';
import { bothOf, openedNow, shownBase } from './page-of-two.ts';
import { isEmpty, meetingOf, readPage, withTheirs, type FilledPart, type Opened } from './page-answers.ts';
import { LAW_PAGE, pageAt, PAGES, pageWith, partHref, type PreparationPage } from './pages.ts';
import { savedVersion, typedPart } from './parts.ts';
import { aroundPreparation, shownAsSent } from './page-in-preparation.ts';
import { mustBeOpen } from './sending.ts';
import { beginPreparation, findPreparation, saveParts, type Preparation } from './queries.ts';

type Showing = { answers?: FormAnswers; changed?: boolean };

export const showPage = (req: Request, res: Response) => show(req, res);

export async function saveThisPage(req: Request, res: Response): Promise<void> {
  const page = pageOf(req);
  const { filled, answers } = readPage(page, scopeOf(req));
  if (answers.mistakes.length) return show(req, res, { answers });

  const trajectoryId = param(req, 'trajectoryId');
  const to = nextAfter(page, `/trajecten/${trajectoryId}/aanmelding`);
  const opened = { version: openedVersion(req), base: postedBase(req) };
  const saving = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, (ask) =>
      write(ask, trajectoryId, filled, opened),
    );
  const showAgain = (again: FormAnswers) => show(req, res.status(422), { answers: again });
  if (!(await savedFirst(goOrShow(res, to, answers, saving, showAgain))))
    await show(req, res.status(409), { answers, changed: true });
}

const postedBase = (req: Request): string => {
  const { base } = (req.body ?? {}) as Record<string, unknown>;
  return typeof base === 'string' ? base : '';
};

/** @throws ChangedMeanwhile when somebody else saved a part after it was opened here, and both changed it */
async function write(ask: Ask, trajectoryId: string, filled: readonly FilledPart[], opened: Opened) {
  await ask(hold(trajectoryId));
  const facts = await ask(findTrajectoryFacts(trajectoryId));
  const isFirst = (await ask(beginPreparation(trajectoryId))) === 1;
  const now = await ask(findPreparation(trajectoryId));
  mustBeOpen(facts);
  if (!now) throw new Conflict('De tekst is er niet meer. Kijk opnieuw naar het kind.');

  const version = isFirst ? now.version : now.version + 1;
  const changed = changedParts(filled, now.answers, opened);
  // What is saved unchanged stays the text that parents saw.
  if (changed.length)
    await ask(
      saveParts(
        trajectoryId,
        Object.fromEntries(changed.map(({ part, data }) => [part.slug, { ...data, version }])),
        version,
      ),
    );
}

/** What is to be saved. @throws Refused for what was emptied: a part is changed, and not taken away */
function changedParts(filled: readonly FilledPart[], saved: Preparation['answers'], opened: Opened) {
  const meetings = filled.map((one) => ({
    ...one,
    meeting: meetingOf(one.part, one.data ?? one.typed, saved, opened),
    was: typedPart(saved, one.part.slug),
  }));
  if (meetings.some(({ meeting }) => meeting === 'both')) throw new ChangedMeanwhile();
  const own = meetings.filter(({ meeting }) => meeting === 'own');
  const emptied = own.find(({ typed, was }) => isEmpty(typed) && !isEmpty(was));
  const [missing] = emptied?.mistakes ?? [];
  if (missing) throw new Refused(missing.message, missing.name);
  return own.filter(({ data, typed, was }) => data && !isEmpty(typed) && signOf(data) !== signOf(was));
}

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
  if (!showing.answers && leadsOn(res, page, told.kept, around.listHref)) return;
  render(req, res, 'zorgroute/referral/page', {
    title: page.title,
    ...around,
    number: numberOf(page),
    isDetails: page.parts.some(({ slug }) => slug === 'kind-en-gezin'),
    whichLawHref: page.slug === LAW_PAGE.slug ? `${around.listHref}/welke-wet` : undefined,
    ...writtenBy(req, page, told, { ...showing, listHref: around.listHref }),
  });
}

/** The address of before leads to its questions, unless a text waits there that nobody would see any more. */
function leadsOn(
  res: Response,
  { isFormer, parts: [part] }: PreparationPage,
  kept: FormState,
  listHref: string,
) {
  if (!isFormer || !part || kept.fields) return false;
  res.redirect(303, partHref(listHref, part));
  return true;
}

type Told = {
  preparation: Preparation | undefined;
  entries: Parameters<typeof offersFor>[1];
  kept: FormState;
};

/** The form, and the text of somebody else beside it where both wrote after this one was opened. */
function writtenBy(
  req: Request,
  page: PreparationPage,
  { preparation, entries, kept }: Told,
  { answers, changed = false, listHref }: Showing & { listHref: string },
) {
  const saved = preparation?.answers ?? {};
  const opened = answers
    ? { version: openedVersion(req), base: postedBase(req) }
    : openedNow(kept, preparation);
  const compares = changed || !answers;
  const typed = answers?.typed ?? kept.fields ?? undefined;
  const shown = typed && compares ? withTheirs(page, typed, saved, opened) : typed;
  const overtaken = compares && page.parts.some(({ slug }) => savedVersion(saved, slug) > opened.version);
  const both =
    shown && overtaken && preparation
      ? bothOf(page, shown, preparation, opened, scopeOf(req).today)
      : undefined;
  const form = viewForm(page.form, {
    req,
    kept: shown && !answers ? { ...kept, fields: shown } : kept,
    answers: answers && shown && { ...answers, typed: shown },
    initial: Object.assign({}, ...page.parts.map(({ slug }) => typedPart(saved, slug))) as Typed,
    offered: offersOf(page, entries, scopeOf(req).today),
    submitLabel: both ? 'Mijn tekst bewaren' : 'Bewaren en verder',
    cancel: { href: listHref, label: 'Terug naar de lijst' },
  });
  return { form: { ...form, ...shownBase(page, preparation, overtaken ? undefined : opened) }, both };
}

const offersOf = (page: PreparationPage, entries: Told['entries'], today: string) =>
  Object.assign({}, ...page.parts.map(({ slug }) => offersFor(slug, entries, today))) as ReturnType<
    typeof offersFor
  >;

function pageOf(req: Request): PreparationPage {
  const page = pageAt(param(req, 'page'));
  if (!page) throw new NotFound();
  return page;
}

/** The one of the three that this is, or that it became. */
const placeIn = (page: PreparationPage): number =>
  PAGES.findIndex(
    ({ slug }) => slug === (page.isFormer && page.parts[0] ? pageWith(page.parts[0]).slug : page.slug),
  );

const numberOf = (page: PreparationPage) =>
  `Bladzijde ${String(placeIn(page) + 1)} van ${String(PAGES.length)}`;

function nextAfter(page: PreparationPage, listHref: string): string {
  const next = PAGES[placeIn(page) + (page.isFormer ? 0 : 1)];
  return next ? `${listHref}/${next.slug}` : listHref;
}
