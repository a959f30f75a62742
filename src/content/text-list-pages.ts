// Which texts are kept, in which order, and how does a new one come in?

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { change, look, type Ask } from '../access/transaction.ts';
import { typedDay } from '../forms/typed-days.ts';
import { formState, type FormState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm } from '../forms/form.ts';
import { submit } from '../forms/submit.ts';
import { render } from '../web/render.ts';
import { listOpenMunicipalities, listOpenTeams } from '../guidance/contacts/queries.ts';
import { openPoints } from '../guidance/open-points.ts';
import { PAGES, type ContentPage } from '../guidance/content/kept-pages.ts';
import { scopeOf } from '../access/scope.ts';
import { TextForm, type TextData } from './form.ts';
import { listPageOf, pageOf } from './text-address.ts';
import { checked, previewButton, previewOf, type Answers } from './typed-text.ts';
import { findRegionKeeper } from '../organisations/queries.ts';
import { insertBlock, insertVersion, listTexts, orderBlocks, type Text } from './queries.ts';
import { keyFor, moved } from './rules.ts';
import { placeOfPage, shownPage, shownText, trailOfPage } from './page.ts';

/** Who keeps the texts sees as well what nobody could confirm yet, which hangs on the contacts that are known. */
const allTexts = () => ({
  keeper: findRegionKeeper(),
  texts: listTexts(null),
  municipalities: listOpenMunicipalities(),
  teams: listOpenTeams(),
});

export async function showPages(req: Request, res: Response): Promise<void> {
  const { texts, municipalities, teams } = await look(scopeOf(req), allTexts(), 'nobody');
  const today = scopeOf(req).today;
  render(req, res, 'content/pages', {
    title: "Teksten van de openbare pagina's",
    pages: PAGES.map((page) => shownPage(page, texts, today)),
    open: openPoints(municipalities, teams),
  });
}

export async function showPage(req: Request, res: Response): Promise<void> {
  const page = pageOf(req);
  const { texts } = await lookAt(req, page);
  const today = scopeOf(req).today;
  render(req, res, 'content/page', {
    title: page.name,
    kind: page,
    place: placeOfPage(page),
    texts: texts.map((text, n) => shownText(text, n + 1, today)),
  });
}

export async function showOrder(req: Request, res: Response): Promise<void> {
  const page = listPageOf(req);
  const { texts } = await lookAt(req, page);
  render(req, res, 'content/order', {
    title: 'Volgorde wijzigen',
    kind: page,
    place: placeOfPage(page),
    texts: texts.map((text, n) => ({
      ...shownPlace(text),
      isFirst: n === 0,
      isLast: n === texts.length - 1,
    })),
  });
}

const shownPlace = ({ key, title, shown }: Text) => ({ key, title, isHidden: !shown });

export async function changeOrder(req: Request, res: Response): Promise<void> {
  const page = listPageOf(req);
  const { block, to } = (req.body ?? {}) as Record<string, unknown>;
  await change(scopeOf(req), 'nobody', async (ask) => {
    await ask(findRegionKeeper());
    const keys = (await ask(listTexts(page.slug))).map(({ key }) => key);
    await ask(orderBlocks(page.slug, moved(keys, String(block), to === 'earlier' ? 'earlier' : 'later')));
  });
  res.redirect(303, `${placeOfPage(page)}/volgorde`);
}

export const showNew = (req: Request, res: Response) => showForm(req, res);

export async function add(req: Request, res: Response): Promise<void> {
  const page = listPageOf(req);
  const answers = checked(readForm(TextForm, scopeOf(req)), scopeOf(req).today);
  const { data } = answers;
  if (!data || previewOf(req, answers)) {
    await showForm(req, res, answers);
    return;
  }
  await submit(scopeOf(req), { to: placeOfPage(page), looked: 'nobody' }, addTo(page, data));
  res.redirect(303, placeOfPage(page));
}

const addTo = (page: ContentPage, data: TextData) => async (ask: Ask) => {
  const id = randomUUID();
  await ask(findRegionKeeper());
  const known = (await ask(listTexts(page.slug))).map(({ key }) => key);
  await ask(insertBlock(id, page.slug, keyFor(data.title, known)));
  await ask(insertVersion(id, 0, data));
};

async function showForm(req: Request, res: Response, answers?: Answers) {
  const page = listPageOf(req);
  const { kept } = await look(scopeOf(req), { keeper: findRegionKeeper(), kept: formState(req) }, 'nobody');
  render(req, res, 'content/text-form', {
    title: `${capital(page.list.one)} toevoegen`,
    over: page.name,
    trail: [...trailOfPage(page), { label: 'Toevoegen' }],
    form: newForm(req, page, kept, answers),
    preview: previewOf(req, answers),
  });
}

const newForm = (
  req: Request,
  page: ReturnType<typeof listPageOf>,
  kept: FormState,
  answers: Answers | undefined,
) =>
  viewForm(TextForm, {
    req,
    kept,
    answers,
    initial: { body: page.list.start, checkedOn: typedDay(scopeOf(req).today), shown: 'yes' },
    submitLabel: `${capital(page.list.one)} toevoegen`,
    buttons: [previewButton],
    cancel: { href: placeOfPage(page), label: 'Toch niet' },
  });

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const lookAt = (req: Request, page: ContentPage) =>
  look(scopeOf(req), { keeper: findRegionKeeper(), texts: listTexts(page.slug) }, 'nobody');
