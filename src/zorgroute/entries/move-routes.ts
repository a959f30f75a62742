// A signal that was noted at the wrong child moves to the right one.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { isUuid } from '../../database/uuid.ts';
import type { FormState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { groupApart } from '../../groups/names-apart.ts';
import { listNamesakes } from '../../groups/namesake-queries.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { NotFound } from '../../problems/problems.ts';
import { findPupilsByName, type Listed } from '../../pupils/list-queries.ts';
import { wordsOfName } from '../../pupils/name-search.ts';
import { fullName, groupAndBirth, nameInGroup } from '../../pupils/names.ts';
import { findPupil } from '../../pupils/queries.ts';
import { render } from '../../web/render.ts';
import { newRouter } from '../../web/routes.ts';
import { around, entryNow, kindOf, lookAtEntry } from './entry-of-address.ts';
import { MoveForm } from './form.ts';
import { moveSignal } from './queries.ts';

export const moveRoutes = newRouter();

const MOVE = '/trajecten/:trajectoryId/:kind/:entryId/verplaatsen';

moveRoutes.get(MOVE, may('signal:move'), async (req, res) => {
  onlySignals(req);
  await showMove(req, res);
});

type MoveAnswers = FormAnswers<(typeof MoveForm)['fields']>;

moveRoutes.post(MOVE, may('signal:move'), async (req, res) => {
  onlySignals(req);
  const answers = readForm(MoveForm, scopeOf(req));
  const { data } = answers;
  const { _search: isSearch } = (req.body ?? {}) as Record<string, unknown>;
  if (isSearch) return showMove(req, res, { ...answers, data: undefined, mistakes: [] });
  if (!data) return showMove(req, res, answers);
  if (!isUuid(data.toPupilId)) throw new NotFound();

  const { pupil } = await lookAtEntry(req);
  const to = `/leerlingen/${data.toPupilId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { pupils: [pupil.id, data.toPupilId] } }, async (ask, actor) => {
      const entry = await entryNow(req, ask, actor.role);
      await ask(findPupil(data.toPupilId));
      const { movedTo } = await ask(moveSignal(entry.id, data.toPupilId, data.reason));
      if (!movedTo)
        throw new Refused('Dit signaal is intussen verbeterd, doorgehaald of al verplaatst.', 'toPupilId');
    });
  await goOrShow(res, to, answers, work, ({ mistakes }) =>
    showMove(req, res, { ...answers, data: undefined, mistakes }),
  );
});

function onlySignals(req: Request) {
  if (kindOf(req).slug !== 'signaal') throw new NotFound();
}

const HITS = 10;

async function showMove(req: Request, res: Response, answers?: MoveAnswers) {
  const found = await lookAtEntry(req);
  const typed = String(answers?.typed.search ?? '');
  const words = wordsOfName(typed);
  const hits = words.length ? await findOthers(req, words, found.pupil.id) : [];
  render(req, res, 'zorgroute/entries/move', {
    ...around(found, req),
    title: 'Signaal naar het juiste kind',
    form: moveForm(req, { kept: found.kept, answers, hits }),
    searched: typed,
    isGone: Boolean(found.newer) || found.entry.struckAt !== null,
  });
}

type Moving = { kept: FormState; answers: MoveAnswers | undefined; hits: readonly Listed[] };
function moveForm(req: Request, { kept, answers, hits }: Moving) {
  const to = hits[0] && hits.length === 1 ? nameInGroup(hits[0]) : 'het gekozen kind';
  return viewForm(MoveForm, {
    req,
    kept,
    answers,
    submitLabel: `Signaal verplaatsen naar ${to}`,
    options: {
      toPupilId: hits.map((hit) => ({ value: hit.id, label: fullName(hit), hint: groupAndBirth(hit) })),
    },
    // Nobody to choose from: the child is missed where it is searched.
    asked: { toPupilId: hits.length > 0 || 'search' },
  });
}

async function findOthers(req: Request, words: readonly string[], not: string) {
  const others = (hits: Listed[]) => hits.filter(({ id }) => id !== not).slice(0, HITS);
  const questions = { hits: findPupilsByName(words, HITS), namesakes: listNamesakes() };
  const { hits, namesakes } = await look(scopeOf(req), questions, (found) => {
    const shown = others(found.hits);
    return shown.length ? { action: 'search', pupils: shown.map(({ id }) => id) } : 'nobody';
  });
  return others(hits).map(groupApart(namesakes));
}
