// One text: as it reads, how it became so, and every way to change it. Each change is a new version; nothing is written over.

import type { Request, Response } from 'express';

import { change, look } from '../access/transaction.ts';
import { typedDay } from '../forms/typed-days.ts';
import { formState, type FormState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm } from '../forms/form.ts';
import { bothTexts, openedVersion, savedFirst, versionFor } from '../forms/changed-meanwhile.ts';
import { submit } from '../forms/submit.ts';
import { Conflict } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { readAt } from '../guidance/content/kept-pages.ts';
import { scopeOf } from '../access/scope.ts';
import { TextForm, type TextData } from './form.ts';
import { blockOf, numberOf, pageOf } from './text-address.ts';
import { findText, insertVersion, listSteps, type Step, type Text } from './queries.ts';
import { isUnfilled } from './rules.ts';
import {
  placeOfText,
  preview,
  shownStep,
  textFacts,
  trailOf,
  trailOfPage,
  wholeText,
  writtenAt,
  writtenBy,
} from './page.ts';
import { checked, previewButton, previewOf, type Answers } from './typed-text.ts';

const STEPS_SHOWN = 25;
const CHANGED_MEANWHILE = 'Iemand anders veranderde deze tekst intussen. Kijk eerst wat er nu staat.';

const textOf = (req: Request) => findText(pageOf(req).slug, blockOf(req));

export async function showText(req: Request, res: Response): Promise<void> {
  const page = pageOf(req);
  const questions = { text: textOf(req), steps: listSteps(page.slug, blockOf(req), STEPS_SHOWN) };
  const { text, steps } = await look(scopeOf(req), questions, 'nobody');
  const { today } = scopeOf(req);
  render(req, res, 'content/text', {
    title: text.title,
    over: page.name,
    trail: [...trailOfPage(page), { label: text.title }],
    readHref: text.shown ? readAt(page, text.key) : undefined,
    ...asItStands(text, today),
    ...becameSo(steps, placeOfText(text), today),
  });
}

const asItStands = (text: Text, today: string) => ({
  place: placeOfText(text),
  version: String(text.number),
  isShown: text.shown,
  isUnfilled: isUnfilled(text.body),
  isCheckedToday: text.checkedOn === today,
  facts: [...textFacts(text), savedFact(text, today)],
  preview: preview(text),
});

function becameSo(steps: readonly Step[], place: string, today: string) {
  const older = steps[STEPS_SHOWN];
  return {
    steps: steps.slice(0, STEPS_SHOWN).map((step) => shownStep(step, place, today)),
    olderHref: older && `${place}/versie/${String(older.number)}`,
  };
}

const savedFact = (text: Text, today: string) => ({
  term: 'Laatst bewaard',
  description: `${writtenAt(text.createdAt, today)}, door ${writtenBy(text)}`,
});

export const showChange = (req: Request, res: Response) => showForm(req, res);

export async function changeText(req: Request, res: Response): Promise<void> {
  const answers = checked(readForm(TextForm, scopeOf(req)), scopeOf(req).today);
  const { data } = answers;
  if (!data || previewOf(req, answers)) {
    await showForm(req, res, { answers });
    return;
  }
  const to = placeOfText({ page: pageOf(req).slug, key: blockOf(req) });
  const saving = submit(scopeOf(req), { to, looked: 'nobody' }, async (ask) => {
    const now = await ask(textOf(req));
    if (!isSame(now, data)) await ask(insertVersion(now.id, openedVersion(req), data));
  });
  if (await savedFirst(saving)) res.redirect(303, to);
  else await showForm(req, res.status(409), { answers, changed: true });
}

const isSame = (now: TextData, wanted: TextData) =>
  now.title === wanted.title &&
  now.body === wanted.body &&
  now.checkedOn === wanted.checkedOn &&
  now.shown === wanted.shown;

type Showing = { answers?: Answers; changed?: boolean };

async function showForm(req: Request, res: Response, showing: Showing = {}) {
  const page = pageOf(req);
  const { text, kept } = await look(scopeOf(req), { text: textOf(req), kept: formState(req) }, 'nobody');
  render(req, res, 'content/text-form', {
    title: 'Tekst wijzigen',
    over: text.title,
    trail: [...trailOf(page, text), { label: 'Wijzigen' }],
    form: changeForm(req, { text, kept }, showing),
    preview: previewOf(req, showing.answers),
    both: showing.changed ? beside(text, scopeOf(req).today) : undefined,
  });
}

function changeForm(
  req: Request,
  { text, kept }: { text: Text; kept: FormState },
  { answers, changed = false }: Showing,
) {
  const opened = { kept, current: text.number, hasMistakes: Boolean(answers), changed };
  return viewForm(TextForm, {
    req,
    kept,
    answers,
    initial: typedText(text),
    submitLabel: changed ? 'Mijn tekst bewaren' : 'Tekst bewaren',
    version: versionFor(req, opened),
    buttons: [previewButton],
    cancel: { href: placeOfText(text), label: 'Toch niet' },
  });
}

/** As the form starts with it. */
const typedText = ({ title, body, checkedOn, shown }: Text) => ({
  title,
  body,
  checkedOn: checkedOn ? typedDay(checkedOn) : '',
  shown: shown ? 'yes' : '',
});

/** What somebody else kept meanwhile, beside what this person typed. */
const beside = (text: Text, today: string) =>
  bothTexts({ by: text.authorName, at: text.createdAt, facts: wholeText(text) }, today);

/** "Dit klopt nog": the same words, checked today. */
export const confirmText = (req: Request, res: Response) =>
  renew(req, res, (now) => ({ ...now, checkedOn: scopeOf(req).today }));

/** Takes the text from its page, or shows it there again. */
export const showOrHide = (req: Request, res: Response) =>
  renew(req, res, (now) => ({
    ...now,
    shown: (req.body as Record<string, unknown> | undefined)?.shown === 'yes',
  }));

/** Puts an earlier version back, as a new one that copies it; it stays where everybody reads it, or does not, as it is now. */
export async function putBack(req: Request, res: Response): Promise<void> {
  await renew(req, res, (now, earlier) => (earlier ? { ...earlier, shown: now.shown } : now), numberOf(req));
}

/** A button's new version, only over the one that the page showed; what is so already is not written again. */
async function renew(
  req: Request,
  res: Response,
  next: (now: Text, earlier: Text | undefined) => TextData,
  copyOf: number | null = null,
) {
  const page = pageOf(req).slug;
  const saving = change(scopeOf(req), 'nobody', async (ask) => {
    const now = await ask(textOf(req));
    const earlier = copyOf === null ? undefined : await ask(findText(page, now.key, copyOf));
    const wanted = next(now, earlier);
    if (!isSame(now, wanted)) await ask(insertVersion(now.id, openedVersion(req), wanted, copyOf));
  });
  if (!(await savedFirst(saving))) throw new Conflict(CHANGED_MEANWHILE);
  res.redirect(303, placeOfText({ page, key: blockOf(req) }));
}
