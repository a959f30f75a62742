// Which children go to the demo schools? At least 320 made-up pupils whose age fits their group on the given day.
import { casting } from './casting.ts';
import { guardiansOf, type DemoGuardian } from './guardians.ts';
import { backgroundOfLanguage, nameSets, type Background } from './names.ts';
import {
  findDemoMunicipality,
  municipalities,
  schools,
  type DemoGroup,
  type DemoSchool,
} from './organisations.ts';
import { dice, type Dice } from './random-choices.ts';
import type { Gender } from './texts/fill-in-names.ts';
import type { FamilyKind } from './texts/story.ts';

export interface DemoPupil {
  key: string;
  school: string;
  group: string;
  yearGroup: number;
  firstName: string;
  prefix?: string;
  lastName: string;
  gender: Gender;
  /** YYYY-MM-DD. */
  birthDate: string;
  /** "9356 AB"; the letters are made up. */
  postcode: string;
  village: string;
  /** Key of a municipality, or null while nobody has chosen one. */
  municipality: string | null;
  /** Key of the story this child has, if any. */
  story?: string;
  /** Key of the lighter signal this child has, if any. */
  lightSignal?: string;
  /** Empty for children without a trajectory. */
  guardians: readonly DemoGuardian[];
}

/** A place in a group that a story or a light signal asks for. */
interface Part {
  yearGroup: number;
  family?: FamilyKind;
  language?: string;
  story?: string;
  lightSignal?: string;
}

interface ShownName {
  background: Background;
  shown: Pick<DemoPupil, 'firstName' | 'prefix' | 'lastName' | 'gender'>;
}

/** The same day and seed give the same pupils. `today` is YYYY-MM-DD. */
export function demoPupils(today: string, seed = 20): DemoPupil[] {
  const used = new Set<string>();
  return schools.flatMap((school) =>
    school.groups.flatMap((group, number) => {
      const chance = dice(seed * 1000 + number + (school.key.length << 8));
      return partsOf(group).map((part, place) => pupilIn(school, group, part, place, today, chance, used));
    }),
  );
}

/** First the parts with a story, then ordinary children, spread over the year groups of the group. */
function partsOf(group: DemoGroup): Part[] {
  const asked = casting.filter((part) => part.group === group.key);
  const others = Array.from({ length: Math.max(0, group.size - asked.length) }, (_, place) => ({
    yearGroup: group.yearGroups[place % group.yearGroups.length] ?? 1,
  }));
  return [...asked, ...others];
}

function pupilIn(
  school: DemoSchool,
  group: DemoGroup,
  part: Part,
  place: number,
  today: string,
  chance: Dice,
  used: Set<string>,
): DemoPupil {
  const background = part.language ? backgroundOfLanguage[part.language] : undefined;
  const name = nameOf(background ?? pickBackground(chance), chance, used, group.key);
  const home = homeOf(school, chance, Boolean(part.story));
  const key = `${group.key}-${String(place + 1).padStart(2, '0')}`;
  return {
    key,
    school: school.key,
    group: group.key,
    yearGroup: part.yearGroup,
    ...name.shown,
    birthDate: birthDate(part.yearGroup, today, chance),
    ...home,
    ...(part.story ? { story: part.story } : {}),
    ...(part.lightSignal ? { lightSignal: part.lightSignal } : {}),
    guardians: part.family
      ? guardiansOf({ family: part.family, language: part.language, pupil: key, ...name, ...home }, chance)
      : [],
  };
}

function nameOf(background: Background, chance: Dice, used: Set<string>, group: string): ShownName {
  const set = nameSets[background];
  for (let attempt = 0; ; attempt++) {
    const girl = chance.chance(0.5);
    const firstName = chance.pick(girl ? set.girls : set.boys);
    const { prefix, lastName } = splitLastName(chance.pick(set.lastNames));
    const inGroup = `${group} ${firstName}`;
    const whole = `${firstName} ${prefix ?? ''} ${lastName}`;
    if (used.has(whole) || (used.has(inGroup) && attempt < 40)) continue;
    used.add(whole).add(inGroup);
    const gender: Gender = chance.chance(0.02) ? 'unknown' : girl ? 'female' : 'male';
    return { background, shown: { firstName, ...(prefix ? { prefix } : {}), lastName, gender } };
  }
}

export function splitLastName(text: string): { prefix?: string; lastName: string } {
  const [first = '', last] = text.split(',');
  return last === undefined ? { lastName: first } : { prefix: first, lastName: last };
}

function pickBackground(chance: Dice): Background {
  let rest = chance.between(1, 100);
  for (const [background, set] of Object.entries(nameSets) as [Background, { share: number }][]) {
    rest -= set.share;
    if (rest <= 0) return background;
  }
  return 'dutch';
}

/** Most children live where the school stands; some across the border, some without a chosen municipality. */
function homeOf(school: DemoSchool, chance: Dice, mustBeChosen: boolean) {
  const own = findDemoMunicipality(school.municipality);
  const neighbour = municipalities.find((each) => each.key !== own.key) ?? own;
  const lives = chance.chance(0.12) ? neighbour : own;
  const village =
    lives === own && chance.chance(0.6)
      ? { name: school.place, postcode: school.postcode }
      : chance.pick(lives.villages);
  const letters = chance.pick(postcodeLetters) + chance.pick(postcodeLetters);
  const chosen = mustBeChosen || !chance.chance(0.06);
  return {
    postcode: `${village.postcode} ${letters}`,
    village: village.name,
    municipality: chosen ? lives.key : null,
  };
}

const postcodeLetters = ['A', 'B', 'D', 'E', 'G', 'H', 'J', 'K', 'L', 'N', 'P', 'R', 'T', 'V', 'X', 'Z'];

/** Born between 1 October and 30 September for its year group; one in twenty did a year twice. */
function birthDate(yearGroup: number, today: string, chance: Dice): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const schoolYear = month >= 8 ? year : year - 1;
  const again = yearGroup > 2 && chance.chance(0.05) ? 1 : 0;
  const first = Date.UTC(schoolYear - 4 - yearGroup - again, 9, 1);
  const born = new Date(first + chance.between(0, 364) * 86_400_000).toISOString().slice(0, 10);
  const turnedFour = `${year - 4}${today.slice(4)}`;
  return born < turnedFour ? born : `${year - 5}${born.slice(4)}`;
}
