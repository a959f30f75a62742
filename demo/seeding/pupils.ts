// Which children are there, who takes care of them, and which of them have a tale?
import { randomUUID } from 'node:crypto';
import { searchable } from '../../src/pupils/names.ts';
import { guardiansOf, type DemoGuardian, type GuardianRelation } from '../guardians.ts';
import { nameSets, type Background } from '../names.ts';
import { demoPupils, type DemoPupil } from '../pupils.ts';
import type { FamilyKind } from '../texts/story.ts';
import { turns } from './states-of-stories.ts';
import { shortTales } from './short-tales.ts';
import { findTale, type Tale } from './tale.ts';
import { internBegeleiderOf } from './staff.ts';
import { found, type World } from './rows-made.ts';

export interface SeededGuardian {
  id: string;
  name: string;
  relation: GuardianRelation;
  custody: 'yes' | 'no' | 'unknown';
  deceased: boolean;
  contact: { phone: string; email: string; address: string; secretAddress: boolean; language: string };
}

export interface Child extends Omit<DemoPupil, 'guardians' | 'story' | 'lightSignal'> {
  id: string;
  tale?: Tale;
  /** "Sam van der Veen". */
  name: string;
  guardians: SeededGuardian[];
  parentsLiveApart: boolean;
}

/** Groups of the accounts for teachers: there every child has guardians, so that nothing has to be typed first. */
const GROUPS_WITH_GUARDIANS = ['zwaluwsingel-5', 'brinkvonder-4-5'];

/** Adds all pupils with their guardians, and gives those with a tale. */
export function addPupils(world: World): Child[] {
  const children = withSiblings(castShortTales(demoPupils(world.today).map((pupil) => childOf(pupil))));
  for (const child of children) {
    if (!child.tale && GROUPS_WITH_GUARDIANS.includes(child.group)) takeCare(world, child, 'two_parents');
    addChild(world, child);
  }
  return children.filter(({ tale }) => tale !== undefined);

  function castShortTales(all: Child[]): Child[] {
    for (const { key, group, yearGroup, family } of shortTales) {
      const child = all.findLast(
        (each) => each.group === group && each.yearGroup === yearGroup && !each.tale && each.municipality,
      );
      if (!child) throw new Error(`No child in ${group} for ${key}`);
      child.tale = findTale(key);
      takeCare(world, child, family);
    }
    return all;
  }
}

function childOf(pupil: DemoPupil): Child {
  const { story, lightSignal, guardians, ...shown } = pupil;
  const key = story ?? lightSignal;
  const tale = key ? { tale: findTale(key) } : {};
  return {
    ...shown,
    ...tale,
    id: randomUUID(),
    name: nameOf(pupil),
    guardians: guardians.map(seededGuardian),
    parentsLiveApart: key ? liveApart(findTale(key).family) : false,
  };
}

const nameOf = ({
  firstName,
  prefix,
  lastName,
}: Pick<DemoPupil, 'firstName' | 'prefix' | 'lastName'>): string =>
  [firstName, prefix, lastName].filter(Boolean).join(' ');

const liveApart = (family: FamilyKind): boolean =>
  ['separated', 'custody_unknown', 'secret_address'].includes(family);

function takeCare(world: World, child: Child, family: FamilyKind): void {
  const { key, postcode, village } = child;
  const asked = { family, pupil: key, postcode, village, background: backgroundOf(child), shown: child };
  child.guardians = guardiansOf(asked, world.chance).map(seededGuardian);
  child.parentsLiveApart = liveApart(family);
}

function backgroundOf({ prefix, lastName }: DemoPupilName): Background {
  const written = prefix ? `${prefix},${lastName}` : lastName;
  const all = Object.entries(nameSets) as [Background, { lastNames: readonly string[] }][];
  return all.find(([, { lastNames }]) => lastNames.includes(written))?.[0] ?? 'dutch';
}

type DemoPupilName = Pick<Child, 'prefix' | 'lastName'>;

function seededGuardian(guardian: DemoGuardian): SeededGuardian {
  const { relation, custody, deceased, secretAddress, institution, firstName, prefix, lastName, address } =
    guardian;
  return {
    id: randomUUID(),
    name: institution ?? [firstName, prefix, lastName].filter(Boolean).join(' '),
    relation,
    custody,
    deceased,
    contact: {
      phone: guardian.phone ?? '',
      email: guardian.email ?? '',
      address: address ? `${address.street}, ${address.postcode} ${address.village}` : '',
      secretAddress,
      language: guardian.interpreterLanguage ?? '',
    },
  };
}

/** Two children of one family: the second gets the name, the house and the parents of the first. */
function withSiblings(children: Child[]): Child[] {
  const { of, child: key, firstName } = turns.siblings;
  const [first, second] = [of, key].map((tale) => children.find((child) => child.tale?.key === tale));
  if (!first || !second) throw new Error('The demo misses its siblings');
  const { prefix, lastName, postcode, village, municipality, guardians, parentsLiveApart } = first;
  const family = {
    ...(prefix ? { prefix } : {}),
    lastName,
    postcode,
    village,
    municipality,
    parentsLiveApart,
  };
  Object.assign(second, family, { firstName, gender: 'female', name: nameOf({ ...family, firstName }) });
  second.guardians = guardians.map((guardian) => ({ ...guardian, id: randomUUID() }));
  if (!prefix) delete second.prefix;
  return children;
}

const GENDERS = { male: 'boy', female: 'girl', unknown: 'unknown' } as const;
const RELATIONS: Record<GuardianRelation, string> = {
  mother: 'mother',
  father: 'father',
  grandmother: 'grandparent',
  institution: 'institution',
};

/** The relation in the database's word. */
export const relationOf = ({ relation }: SeededGuardian): string => RELATIONS[relation];

function addChild(world: World, child: Child): void {
  const { id, firstName, prefix = '', lastName } = child;
  const school = found(world.organisations, child.school);
  world.add('pupil', {
    id,
    school_id: school,
    home_school_id: school,
    group_id: found(world.groups, child.group),
    key: child.key,
    call_name: firstName,
    prefix,
    family_name: lastName,
    birth_date: child.birthDate,
    gender: GENDERS[child.gender],
    year_group: String(child.yearGroup),
    postcode: child.postcode.replace(' ', ''),
    residence_id: child.municipality ? found(world.organisations, child.municipality) : null,
    search_call: searchable(firstName),
    search_family: searchable(lastName),
  });
  if (child.guardians.length > 0) addGuardians(world, child);
}

function addGuardians(world: World, { id: pupilId, school, guardians, parentsLiveApart }: Child): void {
  for (const guardian of guardians) {
    const { id, name, custody, deceased, contact } = guardian;
    const { phone, email, address, secretAddress, language } = contact;
    world.add('guardian', { id, pupil_id: pupilId, name, relation: relationOf(guardian), custody, deceased });
    const reached = { phone, email, address, secret_address: secretAddress, language };
    world.add('guardian_contact', { id, pupil_id: pupilId, ...reached });
  }
  const version = { version: 1, changed_by: internBegeleiderOf(world, school).name };
  world.add('guardians_version', { id: pupilId, parents_live_apart: parentsLiveApart, ...version });
}
