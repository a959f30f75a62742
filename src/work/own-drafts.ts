// Which of my own texts lie unfinished? Rows for "Mijn werk": the form, about whom, and when it was kept.

import { fullName } from '../pupils/names.ts';
import { formAt, savedWhen } from '../zorgroute/drafts/form-names.ts';
import { isTalkForm } from '../zorgroute/consultation/rules.ts';
import type { WorkDraft } from './draft-queries.ts';
import type { Row } from './rules.ts';

export const draftRows = (drafts: readonly WorkDraft[], today: string): Row[] =>
  drafts.map((draft) => ({
    href: draft.place,
    who: formAt(draft.place),
    ...aboutWhom(draft, savedWhen(draft, today)),
  }));

/** What was typed about a talk is not lost; to who knows that safety goes first, it says so. */
const waits = ({ isSafety, place }: WorkDraft) =>
  isSafety && isTalkForm(place) ? ' · eerst de veiligheid' : '';

function aboutWhom(draft: WorkDraft, when: string): { what: string; subject: string } {
  const { pupilId, callName, prefix, familyName, referralId, childName, familyOf } = draft;
  if (pupilId && callName !== null) {
    const name = fullName({ callName, prefix: prefix ?? '', familyName: familyName ?? '' });
    return { what: `${name} · ${when}${waits(draft)}`, subject: pupilId };
  }
  // What is about a family is about no one of its children.
  const about = familyOf ?? childName;
  if (referralId && about !== null) return { what: `${about} · ${when}`, subject: referralId };
  return { what: when, subject: '' };
}
