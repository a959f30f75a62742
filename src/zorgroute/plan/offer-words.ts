// How do the offers of an own plan read to who keeps the plan?

import { dayIn, shortDay, spokenDay } from '../../forms/dates.ts';
import { labelOf } from '../words.ts';
import type { PlanEntry } from './entry-queries.ts';
import { HELP_WITH_IT, WANTS } from './offer-form.ts';
import { planAt, type Around, type Way } from './page.ts';

/** The offers of an own plan, the newest first, as entries of a timeline. */
export const offersInWords = (around: Around) =>
  around.entries
    .filter(({ kind }) => kind === 'own_plan_offer')
    .map((entry) => ({
      when: shortDay(entry.happenedOn, around.today),
      who: entry.authorName,
      layer: 'care' as const,
      title: labelOf(WANTS, String(entry.answers.wants)),
      text: typeof entry.answers.said === 'string' ? entry.answers.said.split(/\n+/).filter(Boolean) : [],
      facts: offerFacts(entry, around.today),
      struck: entry.isStruck,
      corrected: whatBecame(entry, around.today),
      actions: around.isCasemanager && !entry.isStruck ? offerWays(entry, planAt(around)) : [],
    }));

function offerFacts({ answers: { present, help, hearOn } }: PlanEntry, today: string) {
  const helps = Array.isArray(help) ? help.map((one) => labelOf(HELP_WITH_IT, String(one))) : [];
  return [
    { term: 'Erbij waren', description: typeof present === 'string' ? present : '' },
    ...(helps.length ? [{ term: 'Wat helpt', description: helps }] : []),
    ...(typeof hearOn === 'string' ? [{ term: 'Te horen op', description: spokenDay(hearOn, today) }] : []),
  ];
}

function whatBecame(
  { isCorrected, isStruck, createdAt, correctorName, correctionReason, strikeReason }: PlanEntry,
  today: string,
) {
  const by = correctorName ? ` door ${correctorName}` : '';
  return [
    isCorrected && `Gecorrigeerd op ${shortDay(dayIn(createdAt), today)}${by}: ${correctionReason}`,
    isStruck &&
      `Doorgehaald: ${strikeReason ?? ''}. Alleen u en de functionaris gegevensbescherming zien dit nog.`,
  ]
    .filter(Boolean)
    .join('. ');
}

const offerWays = ({ id, isMine }: PlanEntry, at: string): Way[] => [
  { href: `${at}/eigen-plan/${id}/correctie`, label: 'Verbeteren' },
  ...(isMine ? [{ href: `${at}/eigen-plan/${id}/doorhaling`, label: 'Doorhalen' }] : []),
];
