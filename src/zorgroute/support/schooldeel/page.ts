// How does the page of the schooldeel read to the casemanager? Per child: what the parents are asked, and what was agreed with the school.

import { nearDay, shortDay, spokenDay } from '../../../forms/dates.ts';
import { labelOf } from '../../words.ts';
import { firstName } from '../../plan/people.ts';
import type { Person } from '../../plan/plan-text.ts';
import { agreementsInWords } from './agreements-view.ts';
import type { Proposal, Word } from './agreement.ts';
import { schooldeelOf, type Found } from './around-a-schooldeel.ts';
import { decidersOf } from './deciders.ts';
import { WORDS_OF_PARENTS } from './form.ts';
import { factsOf } from './proposal-now.ts';
import type { ChildAtSchool } from './proposal-queries.ts';
import { isSent, proposalStands, SCHOOLDEEL_TASKS, wordOf } from './rules.ts';

type Reader = { found: Found; role: 'casemanager' | 'cjg_coordinator' };

export const childrenInWords = (reader: Reader) =>
  reader.found.children.map((child) => childInWords(child, reader));

function childInWords(child: ChildAtSchool, { found, role }: Reader) {
  const { referralId, isOpen } = child;
  const at = schooldeelOf(found.familyId);
  const isKeeper = role === 'casemanager';
  const reading = { role, today: found.today, at, canChange: isOpen && isKeeper };
  return {
    id: referralId,
    name: firstName({ name: child.childName }),
    schoolName: child.schoolName,
    isOpen,
    newHref: isOpen && isKeeper ? `${at}/${referralId}/voorstel` : undefined,
    proposals: found.proposals
      .filter((one) => one.referralId === referralId && !isSent({ version: one.versions, words: one.words }))
      .map((proposal) => proposalInWords(proposal, { found, isOpen, canChange: isOpen && isKeeper })),
    ...agreementsInWords(
      found.agreements.filter((one) => one.referralId === referralId),
      reading,
    ),
  };
}

type AroundProposal = { found: Found; isOpen: boolean; canChange: boolean };

function proposalInWords(proposal: Proposal, { found, isOpen, canChange }: AroundProposal) {
  const { today, familyId, text } = found;
  const stands = proposalStands(factsOf(found, proposal));
  const at = `${schooldeelOf(familyId)}/${proposal.proposalId}`;
  const goal = text.goals.find(({ id }) => id === proposal.goalId);
  const { asked } = decidersOf(found, proposal.referralId);
  return {
    id: proposal.proposalId,
    title: `Voorstel van ${shortDay(proposal.on, today)}`,
    next: isOpen
      ? {
          what: `${SCHOOLDEEL_TASKS[stands.task]}${stands.who ? `: ${stands.who}` : ''}, uiterlijk ${nearDay(stands.until ?? today, today)}`,
          isLate: stands.until !== null && stands.until < today,
        }
      : { what: 'Ligt stil', isLate: false },
    facts: [
      { term: 'Waarom', description: proposal.why },
      {
        term: 'Afspraken',
        description: proposal.agreements.map(({ what, by, when }) =>
          [what, by, when].filter(Boolean).join(' · '),
        ),
      },
      { term: 'Tot en met', description: spokenDay(proposal.until, today) },
      ...(goal ? [{ term: 'Doel (leest de school niet)', description: goal.words }] : []),
      ...(proposal.correctionReason ? [{ term: 'Veranderd', description: proposal.correctionReason }] : []),
    ],
    people: asked.map((person) => personInWords(person, { proposal, at, today, canChange })),
    ways: canChange
      ? [
          { href: `${at}/wijziging`, label: 'Voorstel wijzigen' },
          ...(proposal.isMine ? [{ href: `${at}/doorhaling`, label: 'Voorstel doorhalen' }] : []),
        ]
      : [],
  };
}

type AroundPerson = { proposal: Proposal; at: string; today: string; canChange: boolean };

function personInWords(person: Person, { proposal, at, today, canChange }: AroundPerson) {
  const word = wordOf({ version: proposal.versions, words: proposal.words }, person.id);
  return {
    name: person.name,
    said: word ? saidInWords(word, today) : 'Nog niet gevraagd, of nog geen antwoord op deze tekst.',
    words: word?.words ?? '',
    ways: canChange
      ? [
          { href: `${at}/woord/${person.id}`, label: 'Antwoord vastleggen' },
          { href: `${at}/met/${person.id}`, label: 'Samen lezen' },
          ...(word?.isMine
            ? [{ href: `${at}/woord/${word.id}/doorhaling`, label: 'Antwoord doorhalen' }]
            : []),
        ]
      : [],
  };
}

const saidInWords = (word: Word, today: string): string =>
  `${labelOf(WORDS_OF_PARENTS, word.answer)}, ${word.atTable ? 'zelf gegeven' : 'gezegd'} op ${shortDay(word.on, today)}.`;
