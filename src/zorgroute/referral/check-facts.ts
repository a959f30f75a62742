// What stands on the page where a referral is checked: everything that goes, each with where it is changed?

import { birthDay, shortDay } from '../../forms/dates.ts';
import { spacedPostcode } from '../../pupils/names.ts';
import type { KnownGuardian } from '../consent/queries.ts';
import { custodyName, relationName } from '../consent/relations.ts';
import { decidersNow, readingOf, type Situation } from '../consent/sharing-situation.ts';
import type { aroundPreparation } from './page-in-preparation.ts';
import { answersInWords, PAGES } from './pages.ts';

/** The school's register is kept elsewhere: here is no page to change it. */
const ASK_ADMINISTRATOR = 'Klopt dit niet? Vraag het uw beheerder.';

/** Who and what goes along by itself, each with where it is mended. */
export function peopleFacts(
  { facts, guardians, place, sharing }: Situation,
  { child, guardiansHref, pupilHref }: ReturnType<typeof aroundPreparation>,
) {
  const isSecret = guardians.some(({ secretAddress }) => secretAddress);
  const lives = [place.residenceName ?? 'niet bekend', isSecret ? '' : spacedPostcode(place.postcode ?? '')];
  return [
    {
      term: 'Kind',
      description: [
        child,
        facts.birthDate ? `geboren ${birthDay(facts.birthDate)}` : 'geboortedatum niet bekend',
      ],
      note: ASK_ADMINISTRATOR,
    },
    {
      term: 'Woont in',
      description: lives.filter(Boolean),
      change: { href: `${pupilHref}/woonplaats` },
    },
    {
      term: 'School',
      description: [place.schoolName, facts.groupName ?? ''].filter(Boolean),
      note: ASK_ADMINISTRATOR,
    },
    ...(sharing.leftOut.includes('guardian_details') ? [] : guardians).map((guardian) => ({
      term: guardian.name,
      description: guardianLines(guardian),
      change: { href: `${guardiansHref}/${guardian.id}` },
    })),
  ];
}

/** Who somebody is to the child, and how that person is reached. */
function guardianLines(guardian: KnownGuardian): string[] {
  const { relation, custody, deceased, phone, email, address, secretAddress, language } = guardian;
  if (deceased) return [`${relationName(relation)}, overleden`];
  return [
    `${relationName(relation)}, ${custodyName(custody)}`,
    phone,
    email,
    secretAddress ? 'geheim adres, gaat niet mee' : address,
    language && `tolk: ${language}`,
  ].filter(Boolean);
}

/** Only what goes: what the parents did not allow is named apart. */
export const pageFacts = ({ facts, sharing }: Situation, listHref: string) =>
  PAGES.filter(({ category }) => !sharing.leftOut.includes(category)).map((page) => ({
    title: page.title,
    facts: answersInWords(facts.preparation ?? {}, page).map(({ question, answer }, _i, all) => ({
      term: question,
      isAlone: all.length === 1,
      description: answer ? answer.split('\n') : ['Niet ingevuld'],
      change: { href: `${listHref}/${page.slug}` },
    })),
  }));

export const viewFacts = (situation: Situation, today: string, listHref: string) =>
  decidersNow(situation, today).map(({ id, name }) => {
    const reading = readingOf(situation.readings, id);
    const said = reading?.agrees ? 'Eens met de tekst' : `Eigen zienswijze: ${reading?.ownView ?? ''}`;
    return {
      term: name,
      description: reading
        ? [said, `Gelezen op ${shortDay(reading.seenOn, today)}, versie ${String(reading.textVersion)}`]
        : ['Nog niet vastgelegd'],
      change: { href: `${listHref}/ouders` },
    };
  });
