// Mail and tasks in words, for an administrator: what became of each, and what to do.

import { roleName } from '../access/roles.ts';
import { clockTime, dayIn, shortDay } from '../forms/dates.ts';
import type { TaskState } from '../jobs/queries.ts';
import { referenceOf, subjectOf } from './letter.ts';
import type { Listed } from './queries.ts';

const momentOf = (moment: Date, today: string): string =>
  `${shortDay(dayIn(moment), today)} ${clockTime(moment)}`;

/** As facts: when it was made, to whom, what it says, what became of it; and where its text stands. */
export const shownMail = (mail: Listed, today: string) => ({
  facts: [
    {
      term: momentOf(mail.madeAt, today),
      description: [
        `Aan ${mail.personName}, ${roleName(mail.role)} bij ${mail.organisationName}`,
        subjectOf(mail),
        becameOf(mail, today),
      ],
      change: { href: `/beheer/mail/${mail.id}`, label: `Mail ${referenceOf(mail.id)}` },
    },
  ],
});

function becameOf({ state, endedAt, tries, nextTryAt, answer }: Listed, today: string): string {
  const when = endedAt ? ` op ${momentOf(endedAt, today)}` : '';
  switch (state) {
    case 'sent':
      return `Verstuurd${when}.`;
    case 'kept':
      return 'Niet verstuurd: er is geen mailserver ingesteld.';
    case 'dropped':
      return 'Niet verstuurd: er wachtte niets meer, de rol was voorbij, of er was geen account met een wachtwoord.';
    case 'waiting':
      return tries
        ? `Nog niet gelukt${answer ? ` (code ${String(answer)})` : ''}. Het portaal probeert het opnieuw op ${momentOf(nextTryAt, today)}.`
        : 'Wacht om verstuurd te worden.';
    case 'refused':
      return `Geweigerd${when} (code ${String(answer ?? 0)}).`;
    case 'failed':
      return `Niet gelukt na ${String(tries)} keer${when}.`;
  }
}

/** What did not arrive, with what the administrator does about it. */
export const shownTrouble = (mail: Listed, today: string) => ({
  ...shownMail(mail, today),
  advice:
    mail.state === 'refused'
      ? 'De mailserver neemt geen mail aan voor dit adres. Klopt het e-mailadres? Zo niet: voeg deze persoon opnieuw toe bij Mensen, met het goede adres. Beëindig daarna de oude rollen.'
      : 'De mailserver nam deze mail twee dagen lang niet aan. Vraag wie het portaal onderhoudt om de mailserver na te kijken.',
  href: `/beheer/mensen/${mail.personId}`,
  linkText: `Naar ${mail.personName}`,
});

const NAMES: Record<TaskState['task'], string> = {
  mail: 'Mail versturen',
  standing: 'Bijwerken wie er aan zet is',
  terms: 'Dagen bewaken',
  upkeep: 'Opruimen',
};

/** Every task there is, also one that was never done. */
export const shownTasks = (states: readonly TaskState[], today: string) =>
  Object.entries(NAMES).map(([task, name]) => {
    const state = states.find((found) => found.task === task);
    return { term: name, description: saidOf(state, today) };
  });

function saidOf(state: TaskState | undefined, today: string): string[] {
  if (!state) return ['Nog niet gedaan.'];
  const { doneAt, failingSince, failures, code } = state;
  const done = doneAt ? [`Voor het laatst gelukt op ${momentOf(doneAt, today)}.`] : [];
  if (!failingSince) return done;
  return [
    `Mislukt sinds ${momentOf(failingSince, today)}: ${String(failures)} keer (${code ?? 'onbekend'}).`,
    ...done,
    'Het portaal probeert het steeds opnieuw. Duurt het langer dan een uur? Geef deze regel door aan wie het portaal onderhoudt.',
  ];
}
