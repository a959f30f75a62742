// How does the comparison stand on the page? Counts first, long lists folded, every question in words.

import { typedDay } from '../forms/dates.ts';
import { counted } from '../forms/sentences.ts';
import { fullName } from '../pupils/names.ts';
import { yearGroupName } from '../groups/rules.ts';
import { MOST_QUESTIONS } from './decisions-to-make.ts';
import type { Comparison } from './waiting-file.ts';
import type { ImportedGroup, ImportedPupil } from './imported-school.ts';
import type { ImportResult } from './queries.ts';
import { isToLink, type NotTickable } from './staff-proposals.ts';
import { changeInWords } from './change-words.ts';

export function shownComparison(comparison: Comparison, accountPlace: string) {
  const { preview, names, ask } = comparison;
  const unsure = preview.unclear.length - ask.equal;
  const questions = questionsOf(comparison);
  const sections = [
    { id: 'aanvullen', label: 'Later aanvullen', count: questions.length },
    { id: 'nieuw', label: 'Nieuwe leerlingen', count: preview.newPupils.length },
    { id: 'gewijzigd', label: 'Gewijzigde leerlingen', count: preview.changedPupils.length },
    { id: 'weg', label: 'Misschien van school', count: preview.gonePupils.length },
    { id: 'terug', label: 'Misschien weer op school', count: preview.returning.length },
    { id: 'zelfde', label: 'Zelfde leerling, andere sleutel', count: ask.equal },
    { id: 'onduidelijk', label: 'Onduidelijk wie het is', count: unsure },
    {
      id: 'groepen',
      label: 'Groepen',
      count: preview.newGroups.length + preview.changedGroups.length,
    },
    { id: 'groepen-weg', label: 'Groepen die niet in het bestand staan', count: preview.endedGroups.length },
    { id: 'leerkrachten', label: 'Leerkrachten', count: preview.staffProposals.length },
  ];
  return {
    nothingChanges: preview.nothingChanges,
    canConfirm: !preview.nothingChanges || ask.teaches.length > 0,
    anchors: sections
      .filter(({ count }) => count > 0)
      .map(({ id, label, count }) => ({ href: `#${id}`, label: `${label} (${String(count)})` })),
    newPupils: preview.newPupils.length,
    newByGroup: newByGroup(comparison),
    changed: preview.changedPupils.map(({ existing, changes }) => ({
      name: fullName(existing),
      changes: changes.map((change) => changeInWords(change, names)),
    })),
    former: preview.formerPupils.length,
    equal: ask.equal
      ? preview.unclear
          .filter((one) => !ask.unclear.some(({ position }) => position === one.imported.position))
          .slice(0, ask.equal)
          .map(({ imported }) => fullName(imported))
      : [],
    later: {
      gone: Math.max(0, preview.gonePupils.length - MOST_QUESTIONS),
      returning: Math.max(0, preview.returning.length - MOST_QUESTIONS),
      unclear: Math.max(0, unsure - MOST_QUESTIONS),
    },
    unclearFields: ask.unclear.map(({ position }) => `unclear-${String(position)}`),
    questions,
    newGroups: preview.newGroups.map((group) => ({ name: group.name, what: whatGroup(group) })),
    changedGroups: preview.changedGroups.map(({ existing, changes }) => ({
      name: existing.name,
      changes: changes.map((change) => changeInWords(change, names)),
    })),
    olderBecause: ask.olderBecause,
    others: comparison.others.map((other) => shownOther(other, comparison, accountPlace)),
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

/** What the file leaves open about those whom this import adds or changes. */
function questionsOf({ content, preview }: Comparison) {
  const concerned = new Map(
    [
      ...preview.newPupils,
      ...[...preview.changedPupils, ...preview.returning, ...preview.unclear].map(({ imported }) => imported),
    ].map((pupil) => [pupil.key, pupil]),
  );
  return content.questions.flatMap(({ pupilKey, sentence }) => {
    const pupil = concerned.get(pupilKey);
    return pupil ? [{ name: fullName(pupil), sentence }] : [];
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
    ...(personId && { href: `/beheer/mensen/${personId}/rol`, linkText: 'Rol geven' }),
    ...(!personId &&
      works && {
        href: `${accountPlace}/${String(content.staff.indexOf(staff))}`,
        linkText: 'Account maken',
      }),
  };
}

export function shownResult(result: ImportResult) {
  const lines: [number, string, string][] = [
    [result.newPupils, 'nieuwe leerling', 'nieuwe leerlingen'],
    [result.changedPupils, 'gewijzigde leerling', 'gewijzigde leerlingen'],
    [result.returnedPupils, 'leerling weer op school', 'leerlingen weer op school'],
    [result.gonePupils, 'leerling van school', 'leerlingen van school'],
    [result.newGroups, 'nieuwe groep', 'nieuwe groepen'],
    [result.changedGroups, 'gewijzigde groep', 'gewijzigde groepen'],
    [result.endedGroups, 'beëindigde groep', 'beëindigde groepen'],
    [result.teachers, 'leerkracht gekoppeld', 'leerkrachten gekoppeld'],
  ];
  return lines
    .filter(([count]) => count > 0)
    .map(([count, single, several]) => counted(count, single, several));
}
