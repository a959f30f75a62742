// Who takes care of a child with a trajectory? Families of many kinds, made up.
import { nameSets, type Background, type NameSet } from './names.ts';
import type { Dice } from './random-choices.ts';
import type { FamilyKind } from './texts/story.ts';

export type GuardianRelation = 'mother' | 'father' | 'grandmother' | 'institution';

export interface DemoGuardian {
  key: string;
  relation: GuardianRelation;
  custody: 'yes' | 'no' | 'unknown';
  deceased: boolean;
  secretAddress: boolean;
  /** Absent for an institution. */
  firstName?: string;
  prefix?: string;
  lastName?: string;
  /** Only for an institution that is guardian. */
  institution?: string;
  /** Street and number, postcode and village; absent when deceased or secret. */
  address?: { street: string; postcode: string; village: string };
  phone?: string;
  email?: string;
  /** Dutch name of the language in which an interpreter helps. */
  interpreterLanguage?: string;
}

interface Home {
  postcode: string;
  village: string;
}

interface Asked extends Home {
  family: FamilyKind;
  language?: string | undefined;
  pupil: string;
  background: Background;
  shown: { prefix?: string; lastName: string };
}

/** Which adults a kind of family has, and what is different about each. */
const families: Record<FamilyKind, readonly Partial<DemoGuardian>[]> = {
  two_parents: [{ relation: 'mother' }, { relation: 'father' }],
  separated: [{ relation: 'mother' }, { relation: 'father' }],
  one_custody: [{ relation: 'mother' }],
  custody_unknown: [{ relation: 'mother' }, { relation: 'father', custody: 'unknown' }],
  institution: [
    { relation: 'institution', institution: 'Jeugdbescherming De Noordvaart' },
    { relation: 'mother', custody: 'no' },
  ],
  grandmother: [{ relation: 'mother' }, { relation: 'grandmother', custody: 'no' }],
  deceased_parent: [{ relation: 'father' }, { relation: 'mother', deceased: true, custody: 'no' }],
  secret_address: [
    { relation: 'mother', secretAddress: true },
    { relation: 'father', custody: 'no' },
  ],
  interpreter: [{ relation: 'mother' }, { relation: 'father' }],
};

/** Adults who do not live in the child's house. */
const livesElsewhere: Partial<Record<FamilyKind, GuardianRelation>> = {
  separated: 'father',
  custody_unknown: 'father',
  secret_address: 'father',
  institution: 'mother',
  grandmother: 'grandmother',
};

const streets = [
  'Elzenlaantje',
  'Turfvaartpad',
  'Kievitsweide',
  'Hooimijt',
  'Smidsekamp',
  'Wilgenreed',
  'Bovenes',
];
const otherHome: Home = { postcode: '9351 ZZ', village: 'Leek' };

export function guardiansOf(asked: Asked, chance: Dice): DemoGuardian[] {
  const street = `${chance.pick(streets)} ${chance.between(1, 88)}`;
  return families[asked.family].map((different, place) => {
    const relation = different.relation ?? 'mother';
    const guardian: DemoGuardian = {
      key: `${asked.pupil}-${relation}`,
      relation,
      custody: 'yes',
      deceased: false,
      secretAddress: false,
      ...nameOf(relation, asked, place, chance),
      ...different,
    };
    return guardian.deceased ? guardian : { ...guardian, ...reachedAt(guardian, asked, street, chance) };
  });
}

function nameOf(relation: GuardianRelation, asked: Asked, place: number, chance: Dice) {
  if (relation === 'institution') return {};
  const set = nameSets[asked.background];
  const firstName = chance.pick(firstNamesFor(relation, set));
  const sharesName = relation === 'father' || (place === 0 && asked.family === 'one_custody');
  if (sharesName) {
    const { prefix, lastName } = asked.shown;
    return { firstName, ...(prefix ? { prefix } : {}), lastName };
  }
  const others = set.lastNames.filter((name) => !name.endsWith(asked.shown.lastName));
  const [first = '', last] = chance.pick(others).split(',');
  return last === undefined ? { firstName, lastName: first } : { firstName, prefix: first, lastName: last };
}

const grandmothers = ['Jacoba', 'Hennie', 'Trijntje', 'Lies', 'Martha', 'Aafke'];

function firstNamesFor(relation: GuardianRelation, set: NameSet): readonly string[] {
  if (relation === 'grandmother') return grandmothers;
  return relation === 'father' ? set.men : set.women;
}

/** Numbers that begin with 06 0000 are given out to nobody. */
function reachedAt(
  guardian: DemoGuardian,
  asked: Asked,
  street: string,
  chance: Dice,
): Partial<DemoGuardian> {
  const elsewhere = livesElsewhere[asked.family] === guardian.relation;
  const home = elsewhere ? otherHome : asked;
  const at = elsewhere ? `${chance.pick(streets)} ${chance.between(1, 88)}` : street;
  const reached: Partial<DemoGuardian> = { phone: `06 0000 ${chance.between(1000, 9999)}` };
  if (guardian.relation === 'institution') {
    return { ...reached, address: { street: 'Vaartkade 2', postcode: '9712 ZZ', village: 'Groningen' } };
  }
  const email = `${guardian.relation === 'father' ? 'vader' : 'ouder'}.${asked.pupil}@demo.invalid`;
  return {
    ...reached,
    ...(chance.chance(0.8) ? { email } : {}),
    ...(guardian.secretAddress
      ? {}
      : { address: { street: at, postcode: home.postcode, village: home.village } }),
    ...(asked.language ? { interpreterLanguage: asked.language } : {}),
  };
}
