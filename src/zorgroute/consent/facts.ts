// What is known of the consents of a traject, and may the school share with them?

import { z } from 'zod';

import { day, uuid } from '../../database/sql.ts';
import type { ConsentStatus, Facts, RowOf } from '../facts.ts';
import type { guardianColumns } from '../guardian/facts.ts';
import type { preparationColumns } from '../referral/facts.ts';
import { chosenTeam, neededCategories } from '../referral/rules.ts';
import { CHILD_ID } from './whose-consent.ts';
import { assessConsents, type ConsentAssessment } from './rules.ts';
import type { ConsentCategory, ConsentManner } from './words.ts';

const Consents = z.array(
  z.object({
    id: uuid,
    guardianId: uuid.nullable(),
    direction: z.enum(['school_to_team', 'team_to_school']),
    answer: z.enum(['given', 'refused']),
    categories: z.array(z.string()),
    receiverId: uuid.nullable(),
    givenOn: day,
    endsOn: day.nullable(),
    manner: z.string(),
    withdrawnOn: day.nullable(),
    textVersion: z.number(),
    readVersion: z.number().nullable(),
  }),
);

export const consentColumns = {
  consentSince: day.nullable(),
  refusalDecision: z.enum(['reconsider', 'wait_for_court']).nullable(),
  reconsiderOn: day.nullable(),
  consents: Consents.nullable(),
};

type Row = RowOf<typeof consentColumns>;

type Outcome = ConsentAssessment['outcome'] | undefined;
type Around = { sharingOpen: boolean | null; conversationOutcome: string | null };

/** @param outcome of `assessSharing`, undefined without consents */
export function consentFacts(row: Row & Around, outcome: Outcome): Pick<Facts, 'consent'> {
  const status = statusOf(row, outcome);
  const isRefused = status === 'refused' || row.conversationOutcome === 'no_referral';
  const choice = isRefused ? row.refusalDecision : null;
  return {
    consent: {
      status: status === 'refused' && choice === 'wait_for_court' ? 'waiting_for_court' : status,
      reconsiderOn: choice ? (row.reconsiderOn ?? undefined) : undefined,
      since: row.consentSince ?? undefined,
    },
  };
}

/** Without consents (the reader has none, or no list needs them) what was sent tells it. */
function statusOf({ sharingOpen }: Around, outcome: Outcome): ConsentStatus {
  const isYes = outcome === 'complete' || outcome === 'unread';
  if (sharingOpen === false && !isYes) return 'refused';
  // Reading is the text's: whoever said yes has said yes.
  return isYes ? 'complete' : (outcome ?? 'complete');
}

type Child = { callName: string; birthDate: string | null; residenceId: string | null };
type Asked = RowOf<typeof guardianColumns> &
  RowOf<Pick<typeof preparationColumns, 'textVersion' | 'preparation' | 'onlyTeamId'>>;

/**
 * May the school share this text with its team today? Undefined receiver (no team, or none chosen yet among several) counts
 * as the receiver of the latest consent, so that lists do not say more than the page does.
 */
export const assessSharing = (row: Row & Asked & Child, today: string): ConsentAssessment =>
  assessConsents({
    today,
    child: { name: row.callName, birthDate: row.birthDate ?? undefined },
    guardians: guardiansOf(row),
    parentsSeparated: row.parentsLiveApart,
    direction: 'school_to_team',
    receiverId: receiverOf(row),
    categories: neededCategories(row.preparation ?? {}),
    textVersion: row.textVersion,
    consents: answersOf(row),
  });

const receiverOf = ({ preparation, onlyTeamId, consents, residenceId }: Row & Asked & Child): string =>
  chosenTeam(preparation ?? {}) ?? onlyTeamId ?? consents?.at(-1)?.receiverId ?? residenceId ?? '';

const guardiansOf = ({ guardians }: Asked) =>
  (guardians ?? []).map(({ id, name, relation, custody, deceased }) => ({
    id,
    name,
    custody,
    deceased,
    kind: relation === 'institution' ? ('institution' as const) : ('person' as const),
  }));

const answersOf = ({ consents }: Row) =>
  (consents ?? []).map((consent) => ({
    personId: consent.guardianId ?? CHILD_ID,
    direction: consent.direction,
    receiverId: consent.receiverId ?? '',
    answer: consent.answer,
    categories: consent.categories as ConsentCategory[],
    manner: consent.manner as ConsentManner,
    answeredOn: consent.givenOn,
    endsOn: consent.endsOn ?? undefined,
    withdrawnOn: consent.withdrawnOn ?? undefined,
    textVersion: consent.textVersion,
    readVersion: consent.readVersion ?? undefined,
  }));
