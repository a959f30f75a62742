// How is a change said? "groep: was Kikkers, wordt Groep 3".

import { typedDay } from '../../forms/typed-days.ts';
import { yearGroupName } from '../../groups/rules.ts';
import {
  GROUP_FIELDS,
  PUPIL_FIELDS,
  type Change,
  type GroupField,
  type PupilField,
  type Value,
} from './pupil-changes.ts';

/** Groups have keys; people know their names. */
export interface Names {
  group: (key: string) => string;
}

/** Two groups of one name are told apart by their year group, or else by their key. */
export function groupNames(groups: readonly Named[]): Names {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const all = [...byKey.values()];
  return {
    group: (key) => {
      const group = byKey.get(key);
      if (!group) return 'onbekende groep';
      const namesakes = all.filter((one) => one !== group && one.name === group.name);
      return namesakes.length ? `${group.name} (${apartFrom(namesakes, group)})` : group.name;
    },
  };
}

interface Named {
  key: string | null;
  name: string;
  yearGroup: string;
}

function apartFrom(namesakes: readonly Named[], { key, yearGroup }: Named): string {
  const isOwnYear = yearGroup && namesakes.every((one) => one.yearGroup !== yearGroup);
  return isOwnYear ? yearGroupName(yearGroup) : `sleutel ${key ?? ''}`;
}

const GENDERS: Record<string, string> = {
  boy: 'jongen',
  girl: 'meisje',
  unknown: 'onbekend',
  unspecified: 'niet opgegeven',
};

export function changeInWords({ field, from, to }: Change<PupilField | GroupField>, names: Names): string {
  const [was, becomes] = [valueInWords(field, from, names), valueInWords(field, to, names)];
  if (field === 'endedOn') return 'komt terug, met wie er les gaf';
  return `${{ ...PUPIL_FIELDS, ...GROUP_FIELDS }[field]}: was ${was}, wordt ${becomes}`;
}

function valueInWords(field: PupilField | GroupField, value: Value, names: Names): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (value === null || value === '') return 'leeg';
  if (typeof value !== 'string')
    return value.length ? value.map((key) => names.group(key)).join(' en ') : 'geen';
  if (field === 'groupKey') return names.group(value);
  if (field === 'birthDate') return typedDay(value);
  if (field === 'gender') return GENDERS[value] ?? value;
  return field === 'yearGroup' ? yearGroupName(value) : value;
}
