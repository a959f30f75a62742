// Which of my own texts lie unfinished? Rows for "Mijn werk": the form, about whom, and when it was kept.

import { fullName } from '../pupils/names.ts';
import type { OwnDraft } from '../zorgroute/draft-queries.ts';
import { formAt, savedWhen } from '../zorgroute/drafts.ts';
import type { TrajectoryFacts } from '../zorgroute/standing.ts';
import type { TeamRow } from './queries.ts';
import type { Row } from './rules.ts';

type Known = { school: readonly TrajectoryFacts[]; team: readonly TeamRow[] };

/** Names only whom the other rows of this page may name; `subject` as in those rows. */
export const draftRows = (drafts: readonly OwnDraft[], known: Known, today: string): Row[] =>
  drafts.map((draft) => ({
    href: draft.place,
    who: formAt(draft.place),
    ...aboutWhom(draft, known, savedWhen(draft, today)),
  }));

function aboutWhom(
  draft: OwnDraft,
  { school, team }: Known,
  when: string,
): { what: string; subject: string } {
  const { pupilId, callName, prefix, familyName } = draft;
  if (pupilId && callName !== null) {
    const name = fullName({ callName, prefix: prefix ?? '', familyName: familyName ?? '' });
    return { what: `${name} · ${when}`, subject: pupilId };
  }
  const id = draft.place.split('/')[2] ?? '';
  const atSchool = school.find(({ referralId }) => referralId === id);
  if (atSchool) return { what: `${fullName(atSchool)} · ${when}`, subject: atSchool.pupilId };
  const atTeam = team.find(({ referralId, familyId }) => referralId === id || familyId === id);
  if (atTeam)
    return { what: `${atTeam.childName ?? atTeam.reference} · ${when}`, subject: atTeam.referralId };
  return { what: when, subject: '' };
}
