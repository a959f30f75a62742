// Page: one person answers whether there may be shared, both ways at once.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { openedVersion } from '../../forms/changed-meanwhile.ts';
import { formState } from '../../forms/form-state.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { hold } from '../team/team-queries.ts';
import { AnswerForm, isYes } from './answer-form.ts';
import { viewAnswer } from './answer-view.ts';
import { keepAnswers } from './keeping-answers.ts';
import { askSituation, decidersNow, situationNow, situationOf } from './sharing-situation.ts';
import { CHILD_ID } from './whose-consent.ts';

type Answers = FormAnswers<(typeof AnswerForm)['fields']>;

/** Whose answer it is: asked in the form only where the address does not say it. */
const personOf = (req: Request): string | undefined => {
  if (req.path.endsWith('/van/kind')) return CHILD_ID;
  return 'guardianId' in req.params ? param(req, 'guardianId') : undefined;
};

export async function recordAnswer(req: Request, res: Response): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const scope = scopeOf(req);
  const version = openedVersion(req);
  const answers = checked(readAnswer(req), { today: scope.today, hasText: version > 0 });
  const { data } = answers;
  if (!data) {
    await show(req, res, answers);
    return;
  }

  const to = `/trajecten/${trajectoryId}/${data.answer === 'refused' ? 'weigering' : 'toestemmingen'}`;
  const saving = () =>
    submit(scope, { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      await ask(hold(trajectoryId));
      const situation = await situationNow(ask, trajectoryId, scope.today);
      await keepAnswers(ask, situation, { data, version, today: scope.today });
    });
  await goOrShow(res, to, answers, saving, (again) => show(req, res, again as Answers));
}

export const showAnswer = (req: Request, res: Response) => show(req, res);

function readAnswer(req: Request): Answers {
  const { body, today } = scopeOf(req);
  const person = personOf(req);
  return readForm(AnswerForm, { body: person ? { ...(body as object), who: person } : body, today });
}

/** A yes counts for the text that was seen: which one is never assumed. */
function checked(answers: Answers, { today, hasText }: { today: string; hasText: boolean }): Answers {
  const { data } = answers;
  if (!data) return answers;
  if (data.givenOn > today) return withMistake(answers, 'givenOn', 'Kies vandaag of een eerdere dag.');
  return isYes(data.answer) && hasText && !['current', 'none'].includes(data.seen)
    ? withMistake(answers, 'seen', 'Kies welke tekst deze persoon heeft gezien.')
    : answers;
}

async function show(req: Request, res: Response, answers?: Answers): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const { today } = scopeOf(req);
  const { kept, ...told } = await look(
    scopeOf(req),
    { ...askSituation(trajectoryId), kept: formState(req) },
    { trajectory: trajectoryId },
  );
  const situation = situationOf(told, today);
  const personId = personOf(req);
  const person = decidersNow(situation, today).find(({ id }) => id === personId);
  if (personId && !person && !answers) throw new NotFound();
  render(
    req,
    res,
    'zorgroute/consent/record',
    viewAnswer(situation, { req, kept, answers, today, person, isKnown: personId !== undefined }),
  );
}
