// What will be done, when a person has decided? The preview and the decisions in, the rows for the database out.

import type {
  Comparison,
  GonePupil,
  ImportPreview,
  PupilChange,
  UnclearPupil,
} from './comparison/comparison.ts';
import type { ExistingPupil } from './comparison/existing-school.ts';
import type { ImportedPupil } from './imported-school.ts';
import type { ImportResult } from './queries.ts';

/** Who decided nothing about somebody leaves that pupil as it is. */
export interface Decisions {
  /** Ids of pupils of the school. */
  gone: readonly string[];
  returning: readonly string[];
  /** Ids of groups of the school. */
  ended: readonly string[];
  /** The last day of those gone whose last day the file does not say; 'YYYY-MM-DD'. */
  leftOn: string | null;
  /** Pupils who are alike in name and birth date are the same. */
  sameWhenEqual: boolean;
  /** Per position in the file: the id of the pupil of the school that it is, or 'new'. */
  unclear: ReadonlyMap<number, string>;
  /** Who teaches which group from today on. */
  teaches: readonly { membershipId: string; groupKey: string }[];
}

/** A pupil as it must stand in the register. */
export interface PupilRow extends Columns {
  id: string;
  key: string;
  /** False: the pupil stays in the group it is in, which may have no key. */
  moves: boolean;
  /** Null: what the pupil has stays. */
  composedGroupKeys: readonly string[] | null;
}

/** What file and register both say. */
const COLUMNS = [
  'callName',
  'prefix',
  'familyName',
  'birthDate',
  'gender',
  'yearGroup',
  'groupKey',
  'postcode',
] as const;
type Columns = Pick<ExistingPupil, (typeof COLUMNS)[number]>;

export interface Plan {
  newPupils: PupilRow[];
  /** Also those who are back, and those of whom a person said who they are. */
  changedPupils: PupilRow[];
  returned: number;
  gone: { id: string; leftOn: string }[];
  /** Pupils whose key now belongs to somebody else. */
  losesKey: string[];
  newGroups: ImportPreview['newGroups'];
  changedGroups: { id: string; name: string; yearGroup: string; composed: boolean }[];
  endedGroups: string[];
  teaches: Decisions['teaches'];
  /** Nobody decided. */
  open: number;
}

export function planOf(
  preview: ImportPreview,
  decisions: Decisions,
  newId: () => string,
  today: string,
): Plan {
  const chosen = chosenIn(preview, decisions);
  return {
    newPupils: newPupilsIn(preview, chosen).map((imported) => newRow(imported, newId())),
    changedPupils: changedRows(preview, chosen),
    returned: chosen.returning.length + chosen.answered.filter(({ same }) => same?.existing.leftOn).length,
    gone: chosen.gone.map((one) => ({ id: one.existing.id, leftOn: lastDayOf(one, decisions, today) })),
    losesKey: losesKeyIn(chosen),
    newGroups: preview.newGroups,
    changedGroups: preview.changedGroups.map(changedGroup),
    endedGroups: chosen.ended,
    teaches: decisions.teaches,
    open: openIn(preview, chosen),
  };
}

/** What is kept of it, and told. */
export const resultOf = (plan: Plan, comparison: Comparison): ImportResult => ({
  newPupils: plan.newPupils.length,
  changedPupils: plan.changedPupils.length - plan.returned,
  gonePupils: plan.gone.length,
  returnedPupils: plan.returned,
  newGroups: plan.newGroups.length,
  changedGroups: plan.changedGroups.length,
  endedGroups: plan.endedGroups.length,
  teachers: plan.teaches.length,
  open: plan.open,
  ...comparison.made,
  unlinked: unlinkedIn(comparison, plan),
});

/** How many people of the file have a group that they are not linked to. */
function unlinkedIn({ tickable, others }: Comparison, { teaches }: Plan): number {
  const isTicked = (membershipId: string, key: string) =>
    teaches.some((one) => one.membershipId === membershipId && one.groupKey === key);
  const partly = tickable.filter(
    ({ membershipId, groupKeys }) => !groupKeys.every((key) => isTicked(membershipId, key)),
  );
  return partly.length + others.filter(({ staff }) => staff.groupKeys.length > 0).length;
}

/** Of what was asked, what a person chose. */
const chosenIn = (preview: ImportPreview, decisions: Decisions) => ({
  ended: preview.endedGroups.map(({ id }) => id).filter((id) => decisions.ended.includes(id)),
  returning: preview.returning.filter(({ existing }) => decisions.returning.includes(existing.id)),
  gone: preview.gonePupils.filter(({ existing }) => decisions.gone.includes(existing.id)),
  answered: preview.unclear.map((unclear) => ({ unclear, ...answerOf(unclear, decisions) })),
});
type Chosen = ReturnType<typeof chosenIn>;

const saidToBeNew = ({ answered }: Chosen) =>
  answered.filter(({ isNew }) => isNew).map(({ unclear }) => unclear);

const newPupilsIn = (preview: ImportPreview, chosen: Chosen): ImportedPupil[] => [
  ...preview.newPupils,
  ...saidToBeNew(chosen).map(({ imported }) => imported),
];

const losesKeyIn = (chosen: Chosen): string[] =>
  saidToBeNew(chosen)
    .filter(({ kind }) => kind === 'perhapsOther')
    .flatMap(({ candidates }) => candidates.map(({ existing }) => existing.id));

const changedRows = (preview: ImportPreview, { returning, answered }: Chosen): PupilRow[] => [
  ...[...preview.changedPupils, ...returning].map(({ existing, imported, changes }) =>
    changedRow(existing, existing.key ?? imported.key, changes),
  ),
  ...answered.flatMap(({ unclear, same }) =>
    same ? [changedRow(same.existing, keyAfter(same.existing, unclear.imported), same.changes)] : [],
  ),
];

/** A key that is made up for one file never takes the place of a real one. */
const keyAfter = (existing: ExistingPupil, { key, isDummyKey }: ImportedPupil) =>
  isDummyKey ? (existing.key ?? key) : key;

const changedGroup = ({ existing, imported }: ImportPreview['changedGroups'][number]) => ({
  id: existing.id,
  name: imported.name,
  yearGroup: imported.yearGroup || existing.yearGroup,
  composed: imported.composed,
});

const openIn = (preview: ImportPreview, { gone, returning, ended, answered }: Chosen): number =>
  preview.gonePupils.length -
  gone.length +
  (preview.returning.length - returning.length) +
  (preview.endedGroups.length - ended.length) +
  answered.filter(({ same, isNew }) => !same && !isNew).length;

/** Nobody leaves tomorrow: who is gone is out of sight at once. */
function lastDayOf(gone: GonePupil, { leftOn }: Decisions, today: string): string {
  const day = gone.leftOn ?? leftOn ?? today;
  return day > today ? today : day;
}

function answerOf(unclear: UnclearPupil, decisions: Decisions) {
  const answer = unclear.isEqual
    ? decisions.sameWhenEqual && unclear.candidates[0]?.existing.id
    : decisions.unclear.get(unclear.imported.position);
  return { isNew: answer === 'new', same: unclear.candidates.find(({ existing }) => existing.id === answer) };
}

const newRow = (pupil: ImportedPupil, id: string): PupilRow => ({
  ...columnsOf(pupil),
  id,
  key: pupil.key,
  moves: true,
  composedGroupKeys: pupil.composedGroupKeys,
});

function changedRow(existing: ExistingPupil, key: string, changes: readonly PupilChange[]): PupilRow {
  const said = Object.fromEntries(changes.map(({ field, to }) => [field, to])) as Partial<ExistingPupil>;
  return {
    ...columnsOf({ ...existing, ...said }),
    id: existing.id,
    key,
    moves: 'groupKey' in said,
    composedGroupKeys: said.composedGroupKeys ?? null,
  };
}

const columnsOf = (pupil: Columns) =>
  Object.fromEntries(COLUMNS.map((column) => [column, pupil[column]])) as Columns;
