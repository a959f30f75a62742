// DUO's file beside the list: what would change, page by page where it is much, and then it is done in one transaction.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look, type Ask } from '../access/transaction.ts';
import { formState, type FormState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { NotDone } from '../forms/not-done.ts';
import { submit } from '../forms/submit.ts';
import { NotFound } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { applyList } from './confirmed-list.ts';
import type { Content } from './kept-file.ts';
import { compare, type Comparison, type Listed } from './list-comparison.ts';
import { confirmForm } from './form.ts';
import {
  findImport,
  finishImport,
  listMunicipalities,
  listSchools,
  mustKeepTheRegion,
  waitForList,
  type Municipality,
} from './queries.ts';
import { isKind, rowsOf, shownComparison, shownPart, shownResult, titleOf } from './page.ts';

export const schoolListConfirmRoutes = newRouter();

const ADDRESS = '/beheer/scholen/inlezen/:importId';
const placeOf = (req: Request): string => `/beheer/scholen/inlezen/${param(req, 'importId')}`;

const whatIsThere = (req: Request) => ({
  keeper: mustKeepTheRegion(),
  found: findImport(param(req, 'importId')),
  list: listSchools(),
  municipalities: listMunicipalities(),
});

schoolListConfirmRoutes.get(ADDRESS, may('schoolList:keep'), async (req, res) => {
  await showImport(req, res);
});

schoolListConfirmRoutes.get(`${ADDRESS}/:kind/:page`, may('schoolList:keep'), async (req, res) => {
  const { found, list, municipalities } = await look(scopeOf(req), whatIsThere(req), 'nobody');
  const [kind, page] = [param(req, 'kind'), param(req, 'page')];
  if (!isKind(kind) || !/^[1-9]\d{0,3}$/.test(page)) throw new NotFound();
  if (!found.content) {
    showGone(req, res);
    return;
  }
  const rows = rowsOf(kind, compare(found.content, list), municipalities);
  const part = shownPart(rows, Number(page), `${placeOf(req)}/${kind}`);
  if (!part) throw new NotFound();
  render(req, res, 'school-list/part-of-preview', {
    ...part,
    title: titleOf(kind),
    previewHref: placeOf(req),
  });
});

schoolListConfirmRoutes.post(ADDRESS, may('schoolList:keep'), async (req, res) => {
  try {
    await submit(scopeOf(req), { to: placeOf(req), looked: 'nobody', done: null }, (ask) =>
      takeOver(req, ask),
    );
  } catch (error) {
    if (!(error instanceof NotDone)) throw error;
    await showImport(req, res, error);
    return;
  }
  res.redirect(303, placeOf(req));
});

const NOTHING_TYPED: FormAnswers = { data: undefined, typed: {}, mistakes: [] };

async function takeOver(req: Request, ask: Ask) {
  await ask(mustKeepTheRegion());
  await ask(waitForList());
  const [found, list] = await Promise.all([ask(findImport(param(req, 'importId'))), ask(listSchools())]);
  if (!found.content) throw new NotDone(NOTHING_TYPED, true);
  const comparison = compare(found.content, list);
  const { version } = (req.body ?? {}) as Record<string, unknown>;
  if (version !== comparison.version) throw new NotDone(NOTHING_TYPED, true);
  const answers = readForm(confirmForm(comparison), scopeOf(req));
  if (!answers.data) throw new NotDone(answers, false);

  const result = await applyList(ask, comparison, scopeOf(req).today);
  await ask(finishImport(found.id, result));
}

async function showImport(req: Request, res: Response, notDone?: NotDone) {
  const { found, ...around } = await look(
    scopeOf(req),
    { ...whatIsThere(req), kept: formState(req) },
    'nobody',
  );
  if (found.result)
    render(req, res, 'school-list/list-result', {
      title: 'De lijst is bijgewerkt',
      lines: shownResult(found.result),
    });
  else if (found.content) showPreview(req, res, { ...around, content: found.content }, notDone);
  else showGone(req, res);
}

type Waiting = {
  content: Content;
  list: readonly Listed[];
  municipalities: readonly Municipality[];
  kept: FormState;
};

function showPreview(
  req: Request,
  res: Response,
  { content, list, municipalities, kept }: Waiting,
  notDone?: NotDone,
) {
  if (notDone?.isStale) res.status(409);
  const comparison = compare(content, list);
  render(req, res, 'school-list/list-preview', {
    ...shownComparison(comparison, municipalities, placeOf(req)),
    title: comparison.nothingChanges ? 'Er is niets veranderd' : 'Wat verandert er?',
    form: confirmView(req, comparison, kept, notDone),
    isStale: notDone?.isStale ?? false,
    discardAction: `${placeOf(req)}/weg`,
  });
}

const confirmView = (req: Request, comparison: Comparison, kept: FormState, notDone?: NotDone) =>
  viewForm(confirmForm(comparison), {
    req,
    kept,
    answers: notDone?.isStale ? undefined : notDone?.answers,
    notYet: 'doorgevoerd',
    submitLabel: comparison.nothingChanges ? 'Noteren dat de lijst klopt' : 'Lijst bijwerken',
    autosave: false,
    version: comparison.version,
  });

function showGone(req: Request, res: Response) {
  render(req, res.status(404), 'school-list/file-gone', {
    title: 'Dit bestand is niet meer bewaard',
  });
}
