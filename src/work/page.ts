// "Mijn werk" as sections for the view: one page for every role that works with children, and for the administrator.

import type { Looked } from '../access/look-log.ts';
import type { Role } from '../access/roles.ts';
import { shortDay } from '../forms/dates.ts';
import type { WorkDraft } from './draft-queries.ts';
import { draftRows } from './own-drafts.ts';
import { keyAfter } from './row-keys.ts';
import type { Invitation, Register } from './queries.ts';
import { contactRows, isJustBegun, registerRows } from './register-rules.ts';
import type { Row } from './rules.ts';
import type { SchoolList, SchoolRow } from './school-queries.ts';
import { schoolRow } from './school-rules.ts';
import type { TeamList, TeamRow } from './team-queries.ts';
import { teamRow, type TeamRole } from './team-rules.ts';

export type Section = {
  id: string;
  title: string;
  rows: Row[];
  note?: string;
  folded?: boolean;
  none?: string;
  moreHref?: string;
  /** Does not fill the page: what it says when nothing else waits, stands above it. */
  beside?: boolean;
};
type Empty = { title: string; text: string; href?: string; linkText?: string };
export type WorkPage = { lead?: string; empty?: Empty; sections: Section[]; looked: Looked };
/** What was asked for this role; the others' is not there. */
export type Found = {
  school?: SchoolRow[] | undefined;
  team?: TeamRow[] | undefined;
  invitations?: Invitation[] | undefined;
  register?: Register | undefined;
  drafts?: WorkDraft[] | undefined;
};

/** How many rows of a list are shown, and where the rest is: behind one link for the page, or after its last row. */
export type Shown = { most: number; rest: 'everything' | 'onward' };
export const FIRST_LOOK: Shown = { most: 25, rest: 'everything' };
export const EVERYTHING_SHOWN: Shown = { most: 100, rest: 'onward' };

export function workPage(role: Role, found: Found, today: string, shown: Shown): WorkPage {
  const page = pageOf(role, found, today);
  const sections = [...page.sections, draftsSection(found, today)]
    .filter(({ rows, none }) => rows.length || none)
    .map((section) => shortened(section, shown));
  const isEmpty = !sections.some(({ rows, beside }) => rows.length && !beside);
  return {
    ...(page.lead && { lead: page.lead }),
    ...(isEmpty && { empty: page.empty }),
    sections: isEmpty ? sections.filter(({ beside }) => beside) : sections,
    looked: lookedAt(sections, page),
  };
}

/** The next rows of one list; nothing of a list that this role does not have. */
export function onwardPage(role: Role, found: Found, today: string, list: string): WorkPage {
  const page = pageOf(role, found, today);
  const sections = page.sections
    .filter(({ id }) => id === list)
    .map((section) => shortened({ ...section, folded: false, none: NOTHING_MORE }, EVERYTHING_SHOWN));
  return { sections, looked: lookedAt(sections, page) };
}

const NOTHING_MORE = 'Verder staat hier niets.';

function lookedAt(sections: readonly Section[], page: Unshortened): Looked {
  const subjects = [
    ...new Set(sections.flatMap(({ rows }) => rows.map(({ subject }) => subject).filter(Boolean))),
  ];
  return subjects.length ? page.looked(subjects) : (page.nobody ?? 'nobody');
}

const draftsSection = (found: Found, today: string): Unkeyed => ({
  id: 'concepten',
  title: 'Uw concepten',
  rows: draftRows(found.drafts ?? [], today),
  note: 'Niemand anders ziet ze. Na dertig dagen gaan ze weg.',
  beside: true,
});

type Unkeyed = Section & { keys?: string[] };

function shortened({ keys = [], ...section }: Unkeyed, { most, rest }: Shown): Section {
  if (section.rows.length <= most) return section;
  const key = keys[most - 1];
  const moreHref = rest === 'everything' ? '/werk/alles' : key && `/werk/alles/${section.id}/${key}`;
  if (!moreHref) return section;
  return { ...section, rows: section.rows.slice(0, most), moreHref };
}

type Unshortened = {
  lead?: string;
  sections: Unkeyed[];
  empty: Empty;
  looked: (subjects: string[]) => Looked;
  /** What the log calls a look that shows no child. */
  nobody?: Looked;
};

function pageOf(role: Role, found: Found, today: string): Unshortened {
  switch (role) {
    case 'teacher':
    case 'intern_begeleider':
      return atSchool(role, found.school ?? [], today);
    case 'cjg_worker':
    case 'cjg_coordinator':
      return inTheTeam(role, found.team ?? [], today);
    case 'casemanager':
      return withFamilies(found.team ?? [], today);
    case 'partner':
      return invited(found.invitations ?? [], today);
    case 'administrator':
      return inTheRegister(found.register, today);
    case 'board_member':
    case 'policy_officer':
    case 'privacy_officer':
      return {
        sections: [],
        empty: { title: '', text: '' },
        looked: () => 'nobody',
        nobody: { as: 'figures:see', pupils: [] },
      };
  }
}

/** The rows of one list with where each next page would begin. */
const keyed = <T extends Parameters<typeof keyAfter>[0]>(rows: T[], row: (one: T) => Row) => ({
  rows: rows.map(row),
  keys: rows.map(keyAfter),
});

function atSchool(role: 'teacher' | 'intern_begeleider', found: SchoolRow[], today: string): Unshortened {
  const of = (list: SchoolList) =>
    keyed(
      found.filter((row) => row.list === list),
      (row) => schoolRow(row, role, today),
    );
  return {
    sections: [
      { id: 'voor-u', title: 'Wacht op u', ...of('voor-u'), none: 'Er wacht nu niets op u.' },
      { id: 'van-anderen', title: 'Hier wacht u op', ...of('van-anderen'), note: REMINDED },
      { id: 'geeindigd', title: 'Pas geëindigd', ...of('geeindigd'), folded: true },
    ],
    empty: {
      title: 'Er wacht nu niets op u.',
      text: 'Hier komt te staan wat u voor een kind moet doen, en op wie u wacht. Dat begint met een signaal. Noteer een signaal: kies eerst het kind.',
      href: '/leerlingen',
      linkText: role === 'teacher' ? 'Kies een kind in uw groep' : 'Kies een kind',
    },
    looked: (pupils) => ({ pupils }),
  };
}
const REMINDED =
  'Is de dag voorbij, dan staat het ook bij de ander als te laat. "Herinnerd op" is de dag waarop dat begon.';

const teamList = (found: TeamRow[], role: TeamRole, today: string) => (list: TeamList) =>
  keyed(
    found.filter((row) => row.list === list),
    (row) => teamRow(row, role, today),
  );

function inTheTeam(role: 'cjg_worker' | 'cjg_coordinator', found: TeamRow[], today: string): Unshortened {
  const of = teamList(found, role, today);
  return {
    sections: [
      { id: 'voor-u', title: 'Wacht op u', ...of('voor-u'), none: 'Er wacht nu niets op u.' },
      {
        id: 'stil',
        title: 'Stil: de dag is voorbij',
        ...of('stil'),
        note: 'De casemanager heeft nog geen contact gemeld, of de school nog niets laten weten. Vraag hoe het ermee staat.',
      },
      { id: 'van-anderen', title: 'Hier wacht u op', ...of('van-anderen') },
    ],
    empty: {
      title: 'Er wacht nu niets op u.',
      text: 'Stuurt een school een aanmelding, dan staat die hier en in het postvak. U bevestigt dan eerst de ontvangst.',
      href: '/postvak',
      linkText: 'Naar het postvak',
    },
    looked: (referrals) => ({ referrals }),
  };
}

function withFamilies(found: TeamRow[], today: string): Unshortened {
  const of = teamList(found, 'casemanager', today);
  return {
    sections: [
      { id: 'voor-u', title: 'Wacht op u', ...of('voor-u'), none: 'Er wacht nu niets op u.' },
      { id: 'verder', title: 'Verder bij u', ...of('verder') },
    ],
    empty: {
      title: 'Er wacht nu niets op u.',
      text: 'Wijst de coördinator u aan als casemanager, dan staat het gezin hier. U neemt dan eerst contact op met het gezin.',
      href: '/gezinnen',
      linkText: 'Naar mijn gezinnen',
    },
    looked: (referrals) => ({ referrals }),
  };
}

function invited(invitations: Invitation[], today: string): Unshortened {
  const rows = invitations.map(({ familyId, familyName, purpose, startsOn, endsOn, invitedBy }) => ({
    href: `/gezinnen/${familyId}/deel`,
    who: familyName,
    what: `${purpose.replace(/\.$/, '')} · uitgenodigd door ${invitedBy}`,
    since: shortDay(startsOn, today),
    until: shortDay(endsOn, today),
    untilWord: 'tot en met',
    subject: familyId,
  }));
  return {
    sections: [
      {
        id: 'gezinnen',
        title: 'Gezinnen waarbij u bent uitgenodigd',
        rows,
        note: 'U ziet alleen uw eigen deel, tot en met de dag die erbij staat.',
      },
    ],
    empty: {
      title: 'U bent nu bij geen gezin uitgenodigd.',
      text: 'Nodigt een casemanager u uit, dan staat het gezin hier, met wat er van u gevraagd wordt en tot wanneer u kunt meelezen.',
    },
    looked: (families) => ({ families }),
  };
}

function inTheRegister(register: Register | undefined, today: string): Unshortened {
  return {
    lead: 'Wat er in de lijst van mensen, groepen, leerlingen en contactpersonen nog niet af is.',
    sections: register
      ? [
          { id: 'af-te-maken', title: 'Maak af', rows: registerRows(register, today) },
          {
            id: 'contact',
            title: 'Contactpersonen die iedereen kan lezen',
            rows: contactRows(register),
            beside: isJustBegun(register),
          },
        ]
      : [],
    empty: emptyRegister(register),
    looked: () => 'nobody',
    nobody: { as: 'people:keep', pupils: [] },
  };
}

/** Nobody has to be told what to do before there is anybody. */
function emptyRegister(register: Register | undefined): Empty {
  if (!register?.people) {
    return {
      title: 'Er zijn nog geen mensen.',
      text: 'Hier komt te staan wat er nog niet af is. Begin met de mensen die met het portaal gaan werken.',
      href: '/beheer/mensen',
      linkText: 'Mensen toevoegen',
    };
  }
  const withSchools = register.schools.length ? ', en elke groep en leerling is compleet' : '';
  return {
    title: 'Alles is af.',
    text: `Er eindigt de komende 30 dagen geen rol, iedereen heeft een wachtwoord${withSchools}.`,
    href: '/beheer/mensen',
    linkText: 'Naar de mensen',
  };
}
