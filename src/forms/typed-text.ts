// What of a posted form is kept as a draft? The text that people typed: no passwords, nothing that the portal put there itself but what the page began with.

import type { Request } from 'express';

import { isBegun } from './asked-when.ts';
import { keyOf } from './form-state.ts';
import { withTakenOver } from './offered-sentences.ts';

/** Why a draft is there, when the form shall say it. */
export type Why = 'asleep' | 'switched' | 'taken' | 'draft' | '';

/** As many as the page about what is too large says. */
const MOST_CHARACTERS = 200_000;
/** jsonb cannot hold it. A backslash before it that is itself escaped was typed: then it is text. */
const ESCAPED_NUL = /(?<!\\)((?:\\\\)*)\\u0000/g;
const NEVER_KEPT = /password|wachtwoord/i;
/** Hidden fields of the form. */
const isTyped = (name: string) => name !== 'version' && name !== 'base' && !isBegun(name);

class TooLong extends Error {
  override name = 'TooLong';
  readonly status = 413;
}

/** As JSON: text fields and lists of them, with the reason. @throws TooLong; the page says so and keeps nothing half */
export function typedText(req: Request, why: Why): string {
  const json = JSON.stringify(Object.fromEntries([...typedIn(req), ...(why ? [['_why', why]] : [])]));
  if (json.length > MOST_CHARACTERS) throw new TooLong();
  return json.replaceAll(ESCAPED_NUL, '$1');
}

/** Is there anything to lose? Not in a button or a search: they have no key; not in a form that was left empty. */
export const hasText = (req: Request): boolean =>
  keyOf(req) !== null &&
  typedIn(req).some(([name, value]) => isTyped(name) && [value].flat().some((text) => text.trim()));

/** What somebody wrote in sentences, to show it once more to who wrote it: no choices, days and ids. */
export const writtenIn = (req: Request): string[] =>
  typedIn(req)
    .filter(([name]) => isTyped(name))
    .flatMap(([, value]) => [value].flat())
    .map((text) => text.trim())
    .filter((text) => /\S\s+\S/.test(text));

const typedIn = (req: Request) =>
  Object.entries(withTakenOver((req.body ?? {}) as Record<string, unknown>)).filter(
    (entry): entry is [string, string | string[]] =>
      (!entry[0].startsWith('_') || isBegun(entry[0])) && !NEVER_KEPT.test(entry[0]) && isText(entry[1]),
  );
const isText = (value: unknown) =>
  typeof value === 'string' || (Array.isArray(value) && value.every((v) => typeof v === 'string'));
