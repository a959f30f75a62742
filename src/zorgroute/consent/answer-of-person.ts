// Page: one person answers whether there may be shared, both ways at once.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { openedVersion } from '../../forms/changed-meanwhile.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { hold } from '../../database/hold.ts';
import { AnswerForm, isYes } from './answer-form.ts';
import { viewAnswer } from './answer-view.ts';
import { keepAnswers, type Given } from './keeping-answers.ts';
import { decidersNow, situationNow } from './sharing-situation.ts';
import { lookAtForm } from './situation-of-page.ts';
import { CHILD_ID } from './whose-consent.ts';

type Answers = FormAnswers<(typeof AnswerForm)['fields']>;

/** Whose answer it is: asked in the form only where the address does not say it. */
const personOf = (req: Request): string | undefined => {
  if (req.path.endsWith('/van/kind')) return CHILD_ID;
  return 'guardianId' in req.params ? param(req, 'guardianId') : undefined;
};

export async function recordAnswer(req: Request, res: Response): Promise<void> {
  const { today } = scopeOf(req);
  const version = openedVersion(req);
  const answers = checked(readAnswer(req), { today, hasText: version > 0 });
  const { data } = answers;
  if (!data) return show(req, res, answers);

  const trajectoryId = param(req, 'trajectoryId');
  const to = `/trajecten/${trajectoryId}/${data.answer === 'refused' ? 'weigering' : 'toestemmingen'}`;
  const saving = () => keep(req, to, { data, version, today });
  await goOrShow(res, to, answers, saving, (again) => show(req, res, again as Answers));
}

function keep(req: Request, to: string, given: Given) {
  const trajectoryId = param(req, 'trajectoryId');
  return submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
    await ask(hold(trajectoryId));
    await keepAnswers(ask, await situationNow(ask, trajectoryId, given.today), given);
  });
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
  const { today } = scopeOf(req);
  const { kept, situation } = await lookAtForm(req);
  const personId = personOf(req);
  const person = decidersNow(situation, today).find(({ id }) => id === personId);
  if (personId && !person && !answers) throw new NotFound();
  const asking = { req, kept, answers, today, person, isKnown: personId !== undefined };
  render(req, res, 'zorgroute/consent/record', viewAnswer(situation, asking));
}
