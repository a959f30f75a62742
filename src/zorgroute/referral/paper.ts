// Page: what one parent gets on paper. The other parent's view, answer and contact data are not in it, nor any secret address.

import type { Request, Response } from 'express';

import { birthDay } from '../../forms/dates.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { PURPOSES } from '../consent/purposes.ts';
import type { KnownGuardian } from '../consent/queries.ts';
import { custodyName, relationName } from '../consent/relations.ts';
import { categoryNames } from '../consent/consent-rows.ts';
import { readingOf, type Situation } from '../consent/sharing-situation.ts';
import { allowedBy, aroundPaper, lookToPrint, partsThatGo, type Allowed, type ToPrint } from './printing.ts';

export async function showPaper(req: Request, res: Response): Promise<void> {
  const guardianId = param(req, 'guardianId');
  const printed = await lookToPrint(req, guardianId);
  const { situation } = printed;
  const guardian = situation.guardians.find(({ id }) => id === guardianId);
  if (!guardian) throw new NotFound();
  const allowed = allowedBy(printed, guardianId);
  render(req, res, 'zorgroute/referral/paper', {
    title: `Wat de school wil delen over ${situation.facts.callName}`,
    ...aroundPaper(req, printed),
    purpose: PURPOSES.school_to_team.purpose,
    ...whatGoes(printed, allowed),
    ...forParent(situation, guardian, allowed),
  });
}

const whatGoes = (printed: ToPrint, allowed: Allowed) => ({
  what: categoryNames(allowed.goes),
  stays: categoryNames(allowed.stays),
  pages: partsThatGo(printed, allowed).map(({ part, answers }) => ({ title: part.title, answers })),
});

const forParent = (situation: Situation, guardian: KnownGuardian, allowed: Allowed) => ({
  guardianName: guardian.name,
  about: [...childFacts(situation), ...ownFacts(guardian, allowed)],
  others: othersOf(situation, guardian.id),
  own: ownReply(situation, guardian.id, allowed),
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

function ownFacts(guardian: KnownGuardian, { stays }: Allowed) {
  const { name, relation, custody, phone, email, address, secretAddress, language } = guardian;
  if (stays.includes('guardian_details'))
    return [{ term: 'U', description: 'Uw naam, telefoon, e-mail en adres gaan niet mee.' }];
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
function ownReply({ readings }: Situation, guardianId: string, { answer }: Allowed) {
  const reading = readingOf(readings, guardianId);
  return {
    view: reading && !reading.agrees ? reading.ownView : undefined,
    answer: answer && SAID[answer],
  };
}

const SAID = {
  yes: 'U zei eerder: de school mag delen.',
  part: 'U zei eerder: de school mag dit delen, maar niet alles.',
  no: 'U zei eerder: de school mag niet delen.',
};
