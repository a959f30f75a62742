// Page: what one parent gets on paper. The other parent's view, answer and contact data are not in it, nor any secret address.

import type { Request, Response } from 'express';

import { birthDay } from '../../forms/dates.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { neededCategories } from './rules.ts';
import { PURPOSES } from '../consent/purposes.ts';
import type { KnownGuardian } from '../consent/queries.ts';
import { custodyName, relationName } from '../consent/relations.ts';
import { categoryNames } from '../consent/consent-rows.ts';
import { answerOf, readingOf, type Situation } from '../consent/sharing-situation.ts';
import { answersInWords, PARTS } from './parts.ts';
import { aroundPaper, lookToPrint, type ToPrint } from './printing.ts';

export async function showPaper(req: Request, res: Response): Promise<void> {
  const guardianId = param(req, 'guardianId');
  const printed = await lookToPrint(req, guardianId);
  const { situation, preparation } = printed;
  const guardian = situation.guardians.find(({ id }) => id === guardianId);
  if (!guardian) throw new NotFound();
  render(req, res, 'zorgroute/referral/paper', {
    title: `Wat de school wil delen over ${situation.facts.callName}`,
    ...aroundPaper(req, printed),
    purpose: PURPOSES.school_to_team.purpose,
    what: categoryNames(neededCategories(preparation)),
    pages: filledPages(preparation),
    ...forParent(situation, guardian),
  });
}

const filledPages = (preparation: ToPrint['preparation']) =>
  PARTS.map((page) => ({
    title: page.title,
    answers: answersInWords(preparation, page).filter(({ answer }) => answer),
  })).filter(({ answers }) => answers.length > 0);

const forParent = (situation: Situation, guardian: KnownGuardian) => ({
  guardianName: guardian.name,
  about: [...childFacts(situation), ...ownFacts(guardian)],
  others: othersOf(situation, guardian.id),
  own: ownReply(situation, guardian.id),
});

/** Who else has a say, by name: what they said is theirs. */
const othersOf = ({ guardians }: Situation, guardianId: string) =>
  guardians
    .filter(({ id }) => id !== guardianId)
    .map(({ name, relation }) => `${name}, ${relationName(relation)}`);

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

function ownFacts(guardian: KnownGuardian) {
  const { name, relation, custody, phone, email, address, secretAddress, language } = guardian;
  const where = secretAddress ? 'Geheim: het gaat niet mee en staat niet op dit papier.' : address;
  return [
    { term: 'U', description: `${name}, ${relationName(relation)}, ${custodyName(custody)}` },
    { term: 'Uw telefoon', description: phone },
    { term: 'Uw e-mail', description: email },
    { term: 'Uw adres', description: where },
    { term: 'Tolk', description: language },
  ].filter(({ description }) => description);
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
