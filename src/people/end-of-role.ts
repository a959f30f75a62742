// What does it mean that somebody's role ends: until when can that be, and what happens to the work?

import type { Role } from '../access/roles.ts';
import { longDay } from '../forms/dates.ts';
import { typedDay } from '../forms/typed-days.ts';
import { counted } from '../forms/sentences.ts';
import { addDays } from '../calendar/days.ts';

/** What this role has now. `colleagues` are the others with this role in the same place. */
export type Work = { groups: number; families: number; colleagues: number };

const FURTHEST_DAYS = 2 * 365;

/** What is wrong with this last day, if anything. `nextStart` is when the same person has the same role here again. */
export function lastDayMistake(
  endsOn: string,
  { startsOn, nextStart }: { startsOn: string; nextStart: string | null },
  today: string,
): string | undefined {
  if (endsOn < startsOn && endsOn !== dayOfMistake(startsOn, today))
    return 'De laatste dag is eerder dan de eerste dag van deze rol. Kies een latere dag.';
  if (nextStart && endsOn >= nextStart)
    return `Deze persoon krijgt deze rol hier opnieuw op ${longDay(nextStart)}. Kies een eerdere dag.`;
  const furthest = addDays(today, FURTHEST_DAYS);
  if (endsOn > furthest)
    return `Deze dag ligt te ver weg. Kies een dag tot en met ${longDay(furthest)}, of geef nog geen laatste dag.`;
  return undefined;
}

/**
 * The last day of a role that does not go on: the day before its first. Whoever began before today did have the role, so
 * that ends on a day that was, yesterday at the soonest.
 */
export const dayOfMistake = (startsOn: string, today: string): string | undefined =>
  startsOn >= today ? addDays(startsOn, -1) : undefined;

/** How to take back a role that was given by mistake, while that is still possible. */
export function ifMistake(startsOn: string, today: string): string | undefined {
  const lastDay = dayOfMistake(startsOn, today);
  if (!lastDay) return undefined;
  const loggedOut = startsOn === today ? ' en wordt deze persoon meteen uitgelogd' : '';
  return `Is deze rol een vergissing? Vul ${typedDay(lastDay)} in: dan gaat de rol niet door${loggedOut}.`;
}

export const staysWithout = (nextStart: string): string =>
  `Deze persoon krijgt deze rol hier opnieuw op ${longDay(nextStart)}. Daarom blijft de laatste dag staan.`;

/** Of an administrator, who can name the next one only while the role lasts. */
export const NOBODY_FOLLOWS =
  'Na deze dag is hier geen beheerder meer. Geef eerst iemand anders die rol, zonder laatste dag. Of vraag wie het portaal beheert om deze rol te beëindigen.';

/** What becomes of the work when this role is over, and who has to do something about it. */
export function workAfter(role: Role, work: Work): string {
  return AFTER[role](work);
}

const AFTER: Record<Role, (work: Work) => string> = {
  teacher: ({ groups }) =>
    groups
      ? `Deze persoon geeft les aan ${counted(groups, 'groep')}. Na de laatste dag ziet deze persoon die kinderen niet meer. Zorg dat er dan een andere leerkracht bij staat.`
      : 'Deze persoon geeft nu geen les aan een groep.',
  intern_begeleider: ({ colleagues }) =>
    colleagues
      ? "De dossiers blijven bij de school. Een andere IB'er van deze school kan ermee verder."
      : "De dossiers blijven bij de school. Er is hier nu geen andere IB'er. Geef die rol op tijd aan iemand anders, anders gaat niemand ermee verder.",
  cjg_worker: () => 'De aanmeldingen blijven in het postvak van het basisteam.',
  cjg_coordinator: ({ families, colleagues }) =>
    [
      colleagues
        ? 'Een andere coördinator van dit basisteam kan met het werk verder.'
        : 'Er is hier nu geen andere coördinator. Geef die rol op tijd aan iemand anders, anders wijst niemand een casemanager aan.',
      ...(families ? [inCharge(families)] : []),
    ].join(' '),
  casemanager: ({ families }) =>
    families ? inCharge(families) : 'Deze persoon is nu van geen enkel gezin casemanager.',
  partner: () => 'Na de laatste dag ziet deze persoon geen gezinnen meer. Spreek af wie het werk overneemt.',
  board_member: () => 'Na de laatste dag ziet deze persoon de cijfers niet meer.',
  policy_officer: () => 'Na de laatste dag ziet deze persoon de cijfers niet meer.',
  administrator: () => 'Na de laatste dag beheert deze persoon hier niets meer.',
  privacy_officer: ({ colleagues }) =>
    colleagues
      ? 'Na de laatste dag ziet deze persoon niet meer wie waarin keek.'
      : 'Na de laatste dag ziet deze persoon niet meer wie waarin keek. Er is hier nu geen andere functionaris gegevensbescherming. Geef die rol op tijd aan iemand anders.',
};

const inCharge = (families: number) =>
  `Deze persoon is casemanager van ${counted(families, 'gezin')}. Vraag de coördinator van het basisteam om op tijd een andere casemanager aan te wijzen.`;
