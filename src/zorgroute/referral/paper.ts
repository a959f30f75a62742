// Page: what one parent gets on paper. The other parent's view, answer and contact data are not in it, nor any secret address.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { birthDay, longDay } from '../../forms/dates.ts';
import { Conflict, NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { neededCategories } from './rules.ts';
import { PURPOSES } from '../consent/purposes.ts';
import { receiverName } from '../consent/consent-overview.ts';
import type { KnownGuardian } from '../consent/queries.ts';
import { custodyName, relationName } from '../consent/relations.ts';
import { categoryNames } from '../consent/consent-rows.ts';
import {
  answerOf,
  askSituation,
  decidersNow,
  readingOf,
  situationOf,
  type Situation,
} from '../consent/sharing-situation.ts';
import { answersInWords, PAGES } from './pages.ts';
import { aroundPreparation } from './page-in-preparation.ts';

export async function showPaper(req: Request, res: Response): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const guardianId = param(req, 'guardianId');
  const today = scopeOf(req).today;
  const told = await look(scopeOf(req), askSituation(trajectoryId), {
    trajectory: trajectoryId,
    action: 'print',
  });
  const situation = situationOf(told, today);
  const guardian = situation.guardians.find(({ id }) => id === guardianId);
  if (!guardian || !decidersNow(situation, today).some(({ id }) => id === guardianId)) throw new NotFound();
  const { facts } = situation;
  if (!facts.preparation)
    throw new Conflict(
      'Er is nog geen tekst om af te drukken. Vul eerst een bladzijde van de aanmelding in.',
    );
  const preparation = facts.preparation;
  const around = aroundPreparation(facts);
  render(req, res, 'zorgroute/referral/paper', {
    title: `Wat de school wil delen over ${facts.callName}`,
    ...around,
    print: {
      name: around.child,
      printedBy: req.actor?.personName ?? '',
      printedOn: longDay(today),
      layer: 'school',
    },
    guardianName: guardian.name,
    version: facts.textVersion,
    receiver: receiverName(situation),
    purpose: PURPOSES.school_to_team.purpose,
    what: categoryNames(neededCategories(preparation)),
    about: [...childFacts(situation), ...ownFacts(guardian)],
    others: situation.guardians
      .filter(({ id }) => id !== guardianId)
      .map(({ name, relation }) => `${name}, ${relationName(relation)}`),
    pages: PAGES.map((page) => ({
      title: page.title,
      answers: answersInWords(preparation, page).filter(({ answer }) => answer),
    })).filter(({ answers }) => answers.length > 0),
    own: ownReply(situation, guardianId),
  });
}

function childFacts({ facts, guardians, place }: Situation) {
  const isSecret = guardians.some(({ secretAddress }) => secretAddress);
  return [
    { term: 'Kind', description: [facts.callName, facts.prefix, facts.familyName].filter(Boolean).join(' ') },
    ...(facts.birthDate ? [{ term: 'Geboren', description: birthDay(facts.birthDate) }] : []),
    { term: 'School', description: [place.schoolName, facts.groupName].filter(Boolean).join(', ') },
    // Where the child lives would give away a secret address.
    ...(isSecret || !place.residenceName
      ? []
      : [{ term: 'Woont in de gemeente', description: place.residenceName }]),
  ];
}

function ownFacts({
  name,
  relation,
  custody,
  phone,
  email,
  address,
  secretAddress,
  language,
}: KnownGuardian) {
  const facts = [
    { term: 'U', description: `${name}, ${relationName(relation)}, ${custodyName(custody)}` },
    { term: 'Uw telefoon', description: phone },
    { term: 'Uw e-mail', description: email },
    {
      term: 'Uw adres',
      description: secretAddress ? 'Geheim: het gaat niet mee en staat niet op dit papier.' : address,
    },
    { term: 'Tolk', description: language },
  ];
  return facts.filter(({ description }) => description);
}

/** What this parent said before, and nobody else. */
function ownReply({ readings, consents }: Situation, guardianId: string) {
  const reading = readingOf(readings, guardianId);
  const answer = answerOf(consents, guardianId, 'school_to_team');
  return {
    view: reading && !reading.agrees ? reading.ownView : undefined,
    answer:
      answer &&
      (answer.answer === 'given' && !answer.withdrawnOn
        ? 'U zei eerder: de school mag delen.'
        : 'U zei eerder: de school mag niet delen.'),
  };
}
