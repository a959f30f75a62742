// What is kept of a file between preview and confirmation? What the reader kept, less what the portal has no use for.

import { z } from 'zod';

import { day } from '../database/sql.ts';
import { QUESTION_KINDS, type ImportedSchool } from './imported-school.ts';

const Role = z.object({
  code: z.string().nullable(),
  label: z.string(),
  portalRole: z.enum(['teacher', 'intern_begeleider']).nullable(),
});

/** Also the guard on what comes back out of the database. */
export const Content: z.ZodType<ImportedSchool> = z.object({
  version: z.enum(['1.03', '2.0', '2.1']).nullable(),
  schoolYear: z.string(),
  referenceDate: day.nullable(),
  createdOn: day.nullable(),
  groups: z.array(
    z.object({ key: z.string(), name: z.string(), yearGroup: z.string(), composed: z.boolean() }),
  ),
  pupils: z.array(
    z.object({
      key: z.string(),
      isDummyKey: z.boolean(),
      callName: z.string(),
      prefix: z.string(),
      familyName: z.string(),
      firstNames: z.string(),
      initials: z.string(),
      birthDate: day.nullable(),
      gender: z.enum(['boy', 'girl', 'unknown', 'unspecified']),
      yearGroup: z.string().nullable(),
      groupKey: z.string().nullable(),
      composedGroupKeys: z.array(z.string()),
      postcode: z.string().nullable(),
      leftOn: day.nullable(),
      isFormer: z.boolean(),
      position: z.number(),
      line: z.number(),
    }),
  ),
  staff: z.array(
    z.object({
      key: z.string(),
      isDummyKey: z.boolean(),
      callName: z.string(),
      prefix: z.string(),
      familyName: z.string(),
      initials: z.string(),
      email: z.string().nullable(),
      roles: z.array(Role),
      groupKeys: z.array(z.string()),
      line: z.number(),
    }),
  ),
  questions: z.array(
    z.object({
      kind: z.enum(QUESTION_KINDS),
      pupilKey: z.string(),
      sentence: z.string(),
    }),
  ),
  /** Not in what was read in by an earlier release. */
  notes: z
    .array(z.object({ place: z.string(), sentence: z.string(), groupKey: z.string().optional() }))
    .default([]),
});

/** First names and initials have no place in the register: they are not kept for a day either. */
export const toKeep = (school: ImportedSchool): string =>
  JSON.stringify({
    ...school,
    pupils: school.pupils.map((pupil) => ({ ...pupil, firstNames: '', initials: '' })),
  });
