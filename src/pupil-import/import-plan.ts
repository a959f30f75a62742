// What will be done, when a person has decided? The preview and the decisions in, the rows for the database out.

import type { Change, PupilField } from './pupil-changes.ts';
import type { ExistingPupil } from './existing-school.ts';
import type { ImportedPupil } from './imported-school.ts';
import type { GonePupil, ImportPreview, UnclearPupil } from './import-preview.ts';

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
export interface PupilRow {
  id: string;
  key: string;
  callName: string;
  prefix: string;
  familyName: string;
  birthDate: string | null;
  gender: string;
  yearGroup: string | null;
  groupKey: string | null;
  /** False: the pupil stays in the group it is in, which may have no key. */
  moves: boolean;
  /** Null: what the pupil has stays. */
  composedGroupKeys: readonly string[] | null;
  postcode: string | null;
}

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
  const others = chosen.answered.filter(({ isNew }) => isNew).map(({ unclear }) => unclear);
  return {
    newPupils: [...preview.newPupils, ...others.map(({ imported }) => imported)].map((imported) =>
      newRow(imported, newId()),
    ),
    changedPupils: changedRows(preview, chosen),
    returned: chosen.returning.length + chosen.answered.filter(({ same }) => same?.existing.leftOn).length,
    gone: chosen.gone.map((one) => ({ id: one.existing.id, leftOn: lastDayOf(one, decisions, today) })),
    losesKey: others.flatMap(({ kind, candidates }) =>
      kind === 'perhapsOther' ? candidates.map(({ existing }) => existing.id) : [],
    ),
    newGroups: preview.newGroups,
    changedGroups: preview.changedGroups.map(changedGroup),
    endedGroups: chosen.ended,
    teaches: decisions.teaches,
    open: openIn(preview, chosen),
  };
}

/** Of what was asked, what a person chose. */
const chosenIn = (preview: ImportPreview, decisions: Decisions) => ({
  ended: preview.endedGroups.map(({ id }) => id).filter((id) => decisions.ended.includes(id)),
  returning: preview.returning.filter(({ existing }) => decisions.returning.includes(existing.id)),
  gone: preview.gonePupils.filter(({ existing }) => decisions.gone.includes(existing.id)),
  answered: preview.unclear.map((unclear) => ({ unclear, ...answerOf(unclear, decisions, preview) })),
});
type Chosen = ReturnType<typeof chosenIn>;

const changedRows = (preview: ImportPreview, { returning, answered }: Chosen): PupilRow[] => [
  ...[...preview.changedPupils, ...returning].map(({ existing, imported, changes }) =>
    changedRow(existing, existing.key ?? imported.key, changes),
  ),
  ...answered.flatMap(({ unclear, same }) =>
    same ? [changedRow(same.existing, unclear.imported.key, same.changes)] : [],
  ),
];

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

function answerOf(unclear: UnclearPupil, decisions: Decisions, preview: ImportPreview) {
  const isEqual = isEqualToOne(unclear, preview);
  const answer = isEqual
    ? decisions.sameWhenEqual
      ? unclear.candidates[0]?.existing.id
      : undefined
    : decisions.unclear.get(unclear.imported.position);
  return { isNew: answer === 'new', same: unclear.candidates.find(({ existing }) => existing.id === answer) };
}

/** The same names and birth date as exactly one pupil, and nobody else in the file is taken for that pupil. */
export function isEqualToOne({ kind, imported, candidates }: UnclearPupil, preview: ImportPreview): boolean {
  const [only, ...others] = candidates;
  if (kind !== 'perhapsSame' || !only || others.length || imported.birthDate === null) return false;
  const { existing } = only;
  const fields = ['callName', 'prefix', 'familyName', 'birthDate'] as const;
  const claims = preview.unclear.filter((unclear) =>
    unclear.candidates.some((one) => one.existing.id === existing.id),
  );
  return claims.length === 1 && fields.every((field) => existing[field] === imported[field]);
}

const newRow = (pupil: ImportedPupil, id: string): PupilRow => ({
  id,
  moves: true,
  key: pupil.key,
  callName: pupil.callName,
  prefix: pupil.prefix,
  familyName: pupil.familyName,
  birthDate: pupil.birthDate,
  gender: pupil.gender,
  yearGroup: pupil.yearGroup,
  groupKey: pupil.groupKey,
  composedGroupKeys: pupil.composedGroupKeys,
  postcode: pupil.postcode,
});

function changedRow(existing: ExistingPupil, key: string, changes: readonly Change<PupilField>[]): PupilRow {
  const after = {
    ...existing,
    ...(Object.fromEntries(changes.map(({ field, to }) => [field, to])) as Partial<ExistingPupil>),
  };
  const says = (field: PupilField) => changes.some((change) => change.field === field);
  return {
    id: existing.id,
    key,
    callName: after.callName,
    prefix: after.prefix,
    familyName: after.familyName,
    birthDate: after.birthDate,
    gender: after.gender,
    yearGroup: after.yearGroup,
    groupKey: after.groupKey,
    moves: says('groupKey'),
    composedGroupKeys: says('composedGroupKeys') ? after.composedGroupKeys : null,
    postcode: after.postcode,
  };
}
