// What stands on the pages of the referral in preparation, who saw it, and what exactly was sent?
import { CHILD_ID } from '../../src/zorgroute/consent/whose-consent.ts';
import { relationName } from '../../src/zorgroute/consent/relations.ts';
import { categoriesFor, CONSENT_CATEGORIES, CONSENT_MANNERS } from '../../src/zorgroute/consent/words.ts';
import { answersInWords, PARTS } from '../../src/zorgroute/referral/parts.ts';
import { Snapshot } from '../../src/zorgroute/referral/snapshot.ts';
import { findDemoMunicipality, findDemoSchool, schools } from '../organisations.ts';
import type { Story } from '../texts/story.ts';
import { addConsents, addReadings, consentEnd, decidersFor, manner, ownView } from './consents.ts';
import type { File } from './child-files.ts';
import { relationOf } from './pupils.ts';
import { teamOf } from './staff.ts';
import { momentOn, type World } from './rows-made.ts';

type Answers = Record<string, Record<string, string | string[] | number>>;

const HALFWAY = 5;
/** After the last page was saved. */
export const WHOLE = PARTS.length;

/** The version of the text that is there, and that parents saw: one for each page that was saved. */
export const textVersionOf = ({ base, days }: File): number =>
  days.preparation ? (base === 'inPreparation' ? HALFWAY : WHOLE) : 0;

/** @throws Error when a story is asked that is not there. */
export function addPreparation(world: World, file: File): void {
  const version = textVersionOf(file);
  addConsents(world, file, version);
  const { preparation, consent } = file.days;
  if (!preparation || !consent) return;
  if (version === WHOLE) addReadings(world, file, version, consent);
  world.add('referral_preparation', {
    trajectory_id: file.id,
    answers: answersOf(file, version),
    version,
    changed_at: momentOn(world, file.days.resent ?? consent, 9),
    changed_by: file.ib.name,
    created_at: momentOn(world, preparation, 10),
  });
}

function answersOf(file: File, count: number): Answers {
  const whole = file.tale.whole;
  if (!whole) throw new Error(`${file.tale.key} of the demo has no text for a referral`);
  const all = textsOf(file, whole);
  const saved = PARTS.slice(0, count).map(({ slug }, i) => [slug, { ...all[slug], version: i + 1 }]);
  return Object.fromEntries(saved) as Answers;
}

/** By the addresses of the pages. */
function textsOf(file: File, { referral, signal }: Story): Record<string, Record<string, string | string[]>> {
  const { told } = file;
  const isUrgent = /week|snel|binnenkort|maand/i.test(referral.whyNow);
  return {
    'kind-en-gezin': { household: household(file) },
    aanleiding: { reason: told(`${referral.reason} ${signal.observed}`) },
    'wat-gaat-goed': { goingWell: told(referral.goingWell) },
    'wat-is-geprobeerd': { tried: told(referral.tried) },
    'wat-vragen-de-ouders': { parentsAsk: told(referral.parentsAsk) },
    'wat-vindt-het-kind': { childsView: told(referral.childsView) },
    'wat-vraagt-de-school': { schoolAsks: told(referral.schoolAsks) },
    'betrokken-hulp': { involved: told(referral.involved) },
    'waarom-nu': { urgency: isUrgent ? 'soon' : 'usual', whyNow: told(referral.whyNow) },
    terugkoppeling: {
      feedback: ['casemanager', 'start', file.more ? 'talk' : 'school'],
      reachable: REACHABLE[file.child.school] ?? '',
    },
  };
}

const REACHABLE: Record<string, string> = {
  zwaluwsingel: 'Maandag, dinsdag en donderdag tot half vijf.',
  brinkvonder: 'Elke ochtend voor half negen, en op woensdagmiddag.',
};

function household({ child, tale }: File): string {
  const { firstName, guardians, parentsLiveApart } = child;
  const [first = '', ...others] = guardians.map(({ name, relation }) => `${NAMES[relation]} (${name})`);
  const all = [first, ...others].join(' en ');
  const alive = guardians
    .filter(({ deceased }) => !deceased)
    .map(({ relation, name }) => `${NAMES[relation]} (${name})`);
  if (tale.family === 'deceased_parent')
    return `${firstName} woont bij ${alive.join(' en ')}. Moeder is overleden.`;
  if (tale.family === 'institution') return `${firstName} woont in een pleeggezin. Betrokken zijn ${all}.`;
  if (tale.family === 'grandmother')
    return `${firstName} woont bij ${first}. Ook ${others.join(' en ')} zorgt voor ${firstName}.`;
  if (tale.family === 'separated') return `${firstName} heeft twee huizen. Ouders zijn ${all}.`;
  return parentsLiveApart ? `${firstName} woont bij ${first}.` : `${firstName} woont bij ${all}.`;
}

const NAMES = { mother: 'moeder', father: 'vader', grandmother: 'oma', institution: 'de voogd' } as const;

/** What goes to the team: as the feature writes it, so its schema checks it. */
export function snapshotOf(world: World, file: File, promisedOn: string): Snapshot {
  const { child, ib } = file;
  const { name, place, phone } = findDemoSchool(child.school);
  const answers = answersOf(file, WHOLE);
  return Snapshot.parse({
    child: {
      callName: child.firstName,
      name: child.name,
      birthDate: child.birthDate,
      postcode: child.postcode.replace(' ', ''),
      residence: findDemoMunicipality(child.municipality ?? '').name,
      group: groupName(child.group),
    },
    school: { name, place, phone },
    contact: { name: ib.name, phone: ib.phone },
    receiver: { name: teamOf(world, child).name },
    textVersion: WHOLE,
    promisedOn,
    guardians: child.guardians.map((guardian) => ({
      id: guardian.id,
      name: guardian.name,
      relation: relationName(relationOf(guardian)),
      custody: guardian.custody,
      deceased: guardian.deceased,
    })),
    parentsLiveApart: child.parentsLiveApart,
    contacts: child.guardians.map(({ id, contact }) => ({
      guardianId: id,
      ...contact,
      address: contact.secretAddress ? '' : contact.address,
    })),
    pages: PARTS.map((page) => ({
      id: page.slug,
      title: page.title,
      answers: answersInWords(answers, page),
    })),
    consents: consentsSent(world, file),
    views: viewsSent(world, file),
  });
}

const groupName = (key: string): string =>
  schools.flatMap(({ groups }) => groups).find((group) => group.key === key)?.name ?? '';

function consentsSent(world: World, file: File) {
  const givenOn = file.days.consent ?? file.days.signal;
  const words = categoriesFor('school_to_team').map((category) => CONSENT_CATEGORIES[category].label);
  return decidersFor(world, file).map((person) => ({
    name: person.name,
    kind: person.kind,
    givenOn,
    endsOn: consentEnd(givenOn),
    manner: CONSENT_MANNERS[manner(file, person)],
    categories: words,
  }));
}

function viewsSent(world: World, file: File) {
  const seenOn = file.days.consent ?? file.days.signal;
  return decidersFor(world, file).map(({ id, name }) => ({
    name: id === CHILD_ID ? file.child.name : name,
    seenOn,
    agrees: true,
    ownView: ownView(file, id),
  }));
}
