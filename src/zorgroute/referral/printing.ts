// What do both papers for the parents need? The situation of the moment, a text to print, and who printed it when.

import type { Request } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { Conflict, NotFound } from '../../problems/problems.ts';
import { onPaper } from '../../web/on-paper.ts';
import { param } from '../../web/routes.ts';
import { receiverName } from '../consent/consent-overview.ts';
import { answerOf, askSituation, decidersNow, situationOf } from '../consent/sharing-situation.ts';
import { answersInWords, PARTS, type Part } from './parts.ts';
import { neededCategories } from './rules.ts';
import { aroundPreparation } from './page-in-preparation.ts';

/**
 * A print has its own line in the log.
 * @param readerId who gets the paper, and decides: a parent or the child itself
 * @throws NotFound when that person decides nothing; Conflict when there is no text yet
 */
export async function lookToPrint(req: Request, readerId: string) {
  const trajectoryId = param(req, 'trajectoryId');
  const { today } = scopeOf(req);
  const looked = { trajectory: trajectoryId, action: 'print' } as const;
  const situation = situationOf(await look(scopeOf(req), askSituation(trajectoryId), looked), today);
  if (!decidersNow(situation, today).some(({ id }) => id === readerId)) throw new NotFound();
  const { preparation } = situation.facts;
  if (!preparation)
    throw new Conflict(
      'Er is nog geen tekst om af te drukken. Vul eerst een bladzijde van de aanmelding in.',
    );
  return { situation, preparation, today };
}
export type ToPrint = Awaited<ReturnType<typeof lookToPrint>>;

/**
 * What goes as far as this person allows, and what stays at school: by the own answer about the team that is asked about now.
 * What another did not allow is theirs, and does not show on this paper; neither does what another said of this person.
 */
export function allowedBy({ situation, preparation }: ToPrint, personId: string) {
  const counting = answerOf(situation.consents, personId, 'school_to_team', situation.receiver?.id);
  const said = counting?.manner === 'other_parent_statement' ? undefined : counting;
  const allowed = said?.answer === 'given' && !said.withdrawnOn ? said.categories : undefined;
  const needed = neededCategories(preparation);
  const stays = allowed ? needed.filter((category) => !allowed.includes(category)) : [];
  const goes = needed.filter((category) => !stays.includes(category));
  const answer = said && (!allowed ? 'no' : stays.length ? 'part' : 'yes');
  return { answer, goes, stays } as const;
}
export type Allowed = ReturnType<typeof allowedBy>;

/** The text as it goes, without what is empty. */
export const partsThatGo = ({ preparation }: ToPrint, { stays }: Allowed) =>
  PARTS.filter(({ category }) => !stays.includes(category))
    .map((part) => ({ part, answers: filledIn(preparation, part) }))
    .filter(({ answers }) => answers.length > 0);

const filledIn = (preparation: ToPrint['preparation'], part: Part) =>
  answersInWords(preparation, part).filter(({ answer }) => answer);

/** What stands around the text on either paper. */
export function aroundPaper(req: Request, { situation }: ToPrint) {
  const around = aroundPreparation(situation.facts);
  return {
    ...around,
    print: onPaper(req, around.child, 'school'),
    version: situation.facts.textVersion,
    receiver: receiverName(situation),
  };
}
