// What casemanager and family saw together: its page, and the paper of one person.

import { may } from '../../access/may.ts';
import { spokenDay } from '../../forms/dates.ts';
import { NotFound } from '../../problems/problems.ts';
import { onPaper } from '../../web/on-paper.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { firstName, isReader } from '../plan/people.ts';
import { lookAtPlan, lookAtPlanFor, type Found } from '../plan/plan-pages.ts';
import type { Person } from '../plan/plan-text.ts';
import { nextLookOn } from '../plan/next-look.ts';
import { readingOf } from '../plan/what-one-reads.ts';
import { helpFor } from '../support/help/help-one-reads.ts';
import { evaluationOf, newestOf, TITLE, trailOf } from './look-pages.ts';
import { lookFor } from './look-one-reads.ts';
import { lookInWords } from './look-words.ts';
import { looksOf, type Look } from './look.ts';
import { goalsToLookAt, housesToLookAt } from './rules.ts';

export const evaluationRoutes = newRouter();

evaluationRoutes.get('/gezinnen/:familyId/evaluatie', may('evaluation:read'), async (req, res) => {
  const found = await lookAtPlan(req);
  const { family, familyId, text, today, help } = found;
  const isCasemanager = req.actor?.role === 'casemanager';
  const looks = looksOf(found.entries);
  render(req, res, 'zorgroute/evaluation/page', {
    title: TITLE,
    print: onPaper(req, `${TITLE}, ${family.name}`, 'care'),
    trail: trailOf(req, found, TITLE),
    head: { title: TITLE, over: family.name },
    next: nextInWords(found),
    ways: isCasemanager ? waysOf(found) : [],
    looks: looks.map((look) => ({
      ...lookInWords(look, looks, { text, helps: help, today }),
      ways: isCasemanager ? waysOfLook(look, looks, familyId) : [],
    })),
    papers: isCasemanager && looks.length ? papersOf(found) : [],
    planHref: `/gezinnen/${familyId}/plan`,
  });
});

const hasEnded = ({ stands }: Found): boolean => stands.task === 'ended' || stands.task === 'aftercare';

function nextInWords(found: Found): string {
  if (hasEnded(found)) return 'De hulp is afgesloten: u hoeft niet meer samen te kijken.';
  const on = nextLookOn(found.facts);
  if (!found.written || on === null)
    return 'Er is nog geen dag waarop u samen kijkt. Die spreekt u af in het plan.';
  if (!goalsToLookAt(found.text, null).length && found.text.goals.length)
    return 'Er is nu geen doel van iedereen dat nog loopt.';
  return on < found.today
    ? `U zou samen kijken op ${spokenDay(on, found.today)}.`
    : `U kijkt samen op ${spokenDay(on, found.today)}.`;
}

function waysOf(found: Found) {
  const { text, familyId, written } = found;
  if (!written || hasEnded(found)) return [];
  const at = evaluationOf(familyId);
  const hasShared = goalsToLookAt(text, null).length > 0 || !text.goals.length;
  return [
    ...(hasShared ? [{ href: `${at}/nieuw`, label: 'Samen kijken vastleggen' }] : []),
    ...housesToLookAt(text).map((parent) => ({
      href: `${at}/huis/${parent.id}`,
      label: `Apart kijken met ${firstName(parent)}`,
    })),
  ];
}

/** What was said stays as it was said: only the newest of its kind is mended. */
function waysOfLook(look: Look, looks: readonly Look[], familyId: string) {
  if (newestOf(looks, look.houseId) !== look) return [];
  const at = `${evaluationOf(familyId)}/${look.id}`;
  return [
    { href: `${at}/correctie`, label: 'Verbeteren' },
    ...(look.entry.isMine ? [{ href: `${at}/doorhaling`, label: 'Doorhalen' }] : []),
  ];
}

const papersOf = ({ text, familyId }: Found) =>
  text.people.filter(isReader).map((person) => ({
    href: `${evaluationOf(familyId)}/papier/${person.id}`,
    label: `Op papier, voor ${firstName(person)}`,
  }));

evaluationRoutes.get(
  '/gezinnen/:familyId/evaluatie/papier/:personId',
  may('evaluation:keep'),
  async (req, res) => {
    const found = await lookAtPlanFor(req, 'print');
    const person = found.text.people.find(({ id }) => id === param(req, 'personId'));
    if (!person) throw new NotFound();
    render(req, res, 'zorgroute/evaluation/paper', {
      title: 'Wat u samen zag',
      name: person.name,
      keeper: req.actor?.personName ?? '',
      looks: looksForPerson(found, person),
      print: onPaper(req, `Wat u samen zag, voor ${person.name}`),
      backHref: evaluationOf(found.familyId),
    });
  },
);

/** All that the paper holds: nothing of it comes from anywhere but what this person may read. @throws NotFound */
function looksForPerson(found: Found, person: Person) {
  const reading = readingOf(found.text, person.id);
  if (!reading) throw new NotFound();
  const looks = looksOf(found.entries).flatMap((look) => lookFor(found.text, look, person.id) ?? []);
  if (!looks.length) throw new NotFound();
  const around = {
    text: { ...found.text, goals: [...reading.goals] },
    helps: helpFor(found.text, found.help, person.id),
    today: found.today,
  };
  // Why it was corrected may be about what another said.
  return looks.map((look) => ({ ...lookInWords(look, looks, around), about: '', who: '', corrected: '' }));
}
