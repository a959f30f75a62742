// Two people at one page of the referral: which text did this one see, and what stands beside it? Pure.

import { bothTexts, type BothTexts } from '../../forms/changed-meanwhile.ts';
import type { FormState } from '../../forms/form-state.ts';
import type { Typed } from '../../forms/form.ts';
import { baseOf, meetingOf, typedOf, withSaved, type Opened } from './page-answers.ts';
import type { PreparationPage } from './pages.ts';
import { answersInWords, savedBy, savedVersion, type Part } from './parts.ts';
import type { Preparation } from './queries.ts';

/** What stood on the page when its draft was begun; without a draft what stands there now. */
export function openedNow({ fields }: FormState, preparation: Preparation | undefined): Opened {
  if (!fields) return { version: preparation?.version ?? 0, base: '' };
  const { version, base } = fields;
  const isVersion = typeof version === 'string' && /^\d{1,9}$/.test(version);
  return {
    version: isVersion ? Number(version) : (preparation?.version ?? 0),
    base: typeof base === 'string' ? base : '',
  };
}

/** For the hidden fields: what was opened, or what stands there now. */
export function shownBase(
  page: PreparationPage,
  preparation: Preparation | undefined,
  opened?: Opened,
): Opened {
  return {
    version: opened?.version ?? preparation?.version ?? 0,
    base: opened?.base || baseOf(page, preparation?.answers ?? {}),
  };
}

/** The other's text of what both wrote, and the way to let that stand, with the rest of what was typed. Undefined when they wrote different parts. */
export function bothOf(
  page: PreparationPage,
  typed: Typed,
  preparation: Preparation,
  opened: Opened,
  today: string,
): (BothTexts & { fields?: Typed }) | undefined {
  const { answers } = preparation;
  const met = (part: Part) => meetingOf(part, typedOf(part, typed), answers, opened) === 'both';
  const parts = page.parts.filter(met);
  const [last] = parts.toSorted((a, b) => savedVersion(answers, b.slug) - savedVersion(answers, a.slug));
  if (!last) return undefined;
  const texts = bothTexts(savedText(parts, last, preparation), today);
  const fields = withSaved(parts, typed, answers);
  const now = { version: String(preparation.version), base: baseOf(page, answers) };
  return isAllSaved(page, fields, answers) ? texts : { ...texts, fields: { ...fields, ...now } };
}

const isAllSaved = (page: PreparationPage, typed: Typed, answers: Preparation['answers']) =>
  baseOf(page, answers) ===
  baseOf(page, Object.fromEntries(page.parts.map((part) => [part.slug, typedOf(part, typed)])));

function savedText(parts: readonly Part[], last: Part, { answers, changedBy, changedAt }: Preparation) {
  return {
    ...(savedBy(answers, last.slug) ?? { by: changedBy, at: changedAt }),
    facts: parts.flatMap((part) =>
      answersInWords(answers, part).map(({ question, answer }) => ({
        term: question,
        description: answer.split('\n'),
      })),
    ),
  };
}
