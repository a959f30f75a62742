// How does the comparison stand on the page? Counts first, long lists folded, every question in words.

import { typedDay } from '../forms/typed-days.ts';
import { counted, type Thing } from '../forms/sentences.ts';
import { fullName } from '../pupils/names.ts';
import { yearGroupName } from '../groups/rules.ts';
import { MOST_QUESTIONS, MOST_UNCLEAR } from './comparison/decisions-to-make.ts';
import type { Comparison } from './comparison/comparison.ts';
import { place } from './edexml/file-problems.ts';
import type { ImportedGroup, ImportedPupil } from './imported-school.ts';
import type { ImportResult } from './queries.ts';
import { isToLink, type NotTickable } from './comparison/staff-proposals.ts';
import { changeInWords } from './comparison/change-words.ts';
import { PUPIL_FIELDS } from './comparison/pupil-changes.ts';

export function shownComparison(comparison: Comparison, accountPlace: string) {
  const { preview, ask } = comparison;
  const questions = questionsOf(comparison);
  return {
    nothingChanges: preview.nothingChanges,
    canConfirm: !preview.nothingChanges || ask.teaches.length > 0,
    anchors: anchorsOf(comparison, questions.length),
    ...pupilsInWords(comparison),
    ...groupsInWords(comparison),
    later: laterOf(comparison),
    unclearFields: ask.unclear.map(({ position }) => `unclear-${String(position)}`),
    open: questions.length,
    questions: bySentence(questions),
    olderBecause: ask.olderBecause,
    others: comparison.others.map((other) => shownOther(other, comparison, accountPlace)),
  };
}

/** Of so many pupils stands what was and what becomes; of the others only what is different: a page of bearable weight. */
const MOST_TOLD = 100;
/** So many names stand behind a question that concerns many. */
const MOST_NAMED = 40;

const unsureOf = ({ preview, ask }: Comparison) => preview.unclear.length - ask.equal;

/** To the parts of the page that have something. */
function anchorsOf(comparison: Comparison, questions: number) {
  const { preview, ask } = comparison;
  const parts: [id: string, label: string, count: number][] = [
    ['aanvullen', 'Later aanvullen', questions],
    ['nieuw', 'Nieuwe leerlingen', preview.newPupils.length],
    ['gewijzigd', 'Gewijzigde leerlingen', preview.changedPupils.length],
    ['weg', 'Misschien van school', preview.gonePupils.length],
    ['terug', 'Misschien weer op school', preview.returning.length],
    ['zelfde', 'Zelfde leerling, andere sleutel', ask.equal],
    ['onduidelijk', 'Onduidelijk wie het is', unsureOf(comparison)],
    ['groepen', 'Groepen', preview.newGroups.length + preview.changedGroups.length],
    ['groepen-weg', 'Groepen die niet in het bestand staan', preview.endedGroups.length],
    ['leerkrachten', 'Leerkrachten', preview.staffProposals.length],
  ];
  return parts
    .filter(([, , count]) => count > 0)
    .map(([id, label, count]) => ({ href: `#${id}`, label: `${label} (${String(count)})` }));
}

function pupilsInWords(comparison: Comparison) {
  const { preview, names, ask } = comparison;
  const isAsked = (position: number) => ask.unclear.some((one) => one.position === position);
  const equal = preview.unclear.map(({ imported }) => imported).filter(({ position }) => !isAsked(position));
  return {
    newPupils: preview.newPupils.length,
    newByGroup: newByGroup(comparison),
    changed: preview.changedPupils.map(({ existing, changes }, place) => ({
      name: fullName(existing),
      changes:
        place < MOST_TOLD
          ? changes.map((change) => changeInWords(change, names))
          : [changes.map(({ field }) => PUPIL_FIELDS[field]).join(', ')],
    })),
    changedBriefly: Math.max(0, preview.changedPupils.length - MOST_TOLD),
    former: preview.formerPupils.length,
    equal: equal.slice(0, ask.equal).map(fullName),
  };
}

const groupsInWords = ({ preview, names }: Comparison) => ({
  newGroups: preview.newGroups.map((group) => ({ name: group.name, what: whatGroup(group) })),
  changedGroups: preview.changedGroups.map(({ existing, changes }) => ({
    name: existing.name,
    changes: changes.map((change) => changeInWords(change, names)),
  })),
});

/** How many of each kind are asked when the same file is read in again. */
function laterOf(comparison: Comparison) {
  const beyond = (count: number, most: number) => Math.max(0, count - most);
  return {
    gone: beyond(comparison.preview.gonePupils.length, MOST_QUESTIONS),
    returning: beyond(comparison.preview.returning.length, MOST_QUESTIONS),
    unclear: beyond(unsureOf(comparison), MOST_UNCLEAR),
  };
}

/** Nothing where the name says it already. */
function whatGroup({ name, yearGroup, composed }: ImportedGroup): string {
  if (composed) return 'samengestelde groep';
  const year = yearGroup ? yearGroupName(yearGroup) : '';
  return year.toLowerCase() === name.toLowerCase() ? '' : year;
}

/** The groups in the order of the file, then those without one. */
function newByGroup({ preview, content, names }: Comparison) {
  const keys = [...content.groups.map(({ key }) => key as string | null), null];
  return keys
    .map((key) => ({
      name: key === null ? 'Zonder groep' : names.group(key),
      rows: preview.newPupils.filter(({ groupKey }) => groupKey === key).map(newRow),
    }))
    .filter(({ rows }) => rows.length > 0);
}

const newRow = (pupil: ImportedPupil) => ({
  name: fullName(pupil),
  born: pupil.birthDate ? typedDay(pupil.birthDate) : 'geboortedatum onbekend',
  year: pupil.yearGroup ? yearGroupName(pupil.yearGroup) : 'jaargroep onbekend',
});

/** What the file leaves open about those whom this import adds, changes, or cannot add, and about its groups and teachers. */
function questionsOf({ content, preview }: Comparison) {
  const concerned = new Map(preview.newPupils.map((pupil) => [pupil.key, fullName(pupil)]));
  for (const { imported, existing } of [...preview.changedPupils, ...preview.returning])
    concerned.set(imported.key, fullName(imported) || fullName(existing));
  for (const { imported } of preview.unclear) concerned.set(imported.key, fullName(imported));
  for (const { key, position, line } of preview.nameless)
    concerned.set(key, place('Leerling', position, line));
  const aboutPupils = content.questions.flatMap(({ pupilKey, sentence }) => {
    const name = concerned.get(pupilKey);
    return name === undefined ? [] : [{ name, sentence }];
  });
  return [...content.notes.map(({ place: name, sentence }) => ({ name, sentence })), ...aboutPupils];
}

/** Each sentence once, with whom it concerns. */
function bySentence(questions: readonly { name: string; sentence: string }[]) {
  return [...new Set(questions.map(({ sentence }) => sentence))].map((sentence) => {
    const names = questions.filter((one) => one.sentence === sentence).map(({ name }) => name);
    const more = names.length - MOST_NAMED;
    const shown = names.slice(0, MOST_NAMED).join(', ');
    return {
      sentence,
      who: names.length === 1 ? shown : `${String(names.length)} keer`,
      names: names.length === 1 ? '' : `${shown}${more > 0 ? ` en nog ${String(more)}` : ''}.`,
    };
  });
}

/** `accountPlace` is where the account of the staff at a place in the file is made. */
function shownOther({ staff, personId }: NotTickable, { names, content }: Comparison, accountPlace: string) {
  const said = [...staff.roles.map(({ label }) => label), ...staff.groupKeys.map((key) => names.group(key))];
  const works = isToLink(staff);
  return {
    name: fullName(staff),
    what: [staff.email, said.join(', ')].filter(Boolean).join(' · '),
    why: personId ? 'Werkt hier, maar niet in de rol leerkracht.' : 'Heeft hier nog geen account.',
    ...(personId && { href: `/beheer/mensen/${personId}/rol`, linkText: 'Rol toevoegen' }),
    ...(!personId &&
      works && {
        href: `${accountPlace}/${String(content.staff.indexOf(staff))}`,
        linkText: 'Account maken',
      }),
  };
}

export function shownResult(result: ImportResult) {
  const lines: [number, Thing][] = [
    [result.newPupils, 'nieuwe leerling'],
    [result.changedPupils, 'gewijzigde leerling'],
    [result.returnedPupils, 'leerling weer op school'],
    [result.gonePupils, 'leerling van school'],
    [result.newGroups, 'nieuwe groep'],
    [result.changedGroups, 'gewijzigde groep'],
    [result.endedGroups, 'beëindigde groep'],
    [result.teachers, 'leerkracht gekoppeld'],
  ];
  return lines.filter(([count]) => count > 0).map(([count, one]) => counted(count, one));
}
