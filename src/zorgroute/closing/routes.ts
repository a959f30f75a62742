// The end of help to a family, and what follows: its page, and the paper of one person.

import { may } from '../../access/may.ts';
import { nearDay, spokenDay } from '../../forms/dates.ts';
import { NotFound } from '../../problems/problems.ts';
import { onPaper } from '../../web/on-paper.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { lookAtPlanFor } from '../plan/plan-pages.ts';
import { firstName, isReader } from '../plan/people.ts';
import { planWaitsInWords } from '../plan/next-in-words.ts';
import { closingOfFamily, lookAtClosing, TITLE, trailOf, type FoundClosing } from './closing-pages.ts';
import { endForPerson, endInWords, keptInWords, reopeningInWords } from './closing-words.ts';
import { endsOf, reopeningsOf } from './closing.ts';
import { childrenOf } from './rules.ts';

export const closingRoutes = newRouter();

closingRoutes.get('/gezinnen/:familyId/afsluiting', may('closing:read'), async (req, res) => {
  const found = await lookAtClosing(req);
  const { family, familyId, text, today, entries, children, help } = found;
  const isCasemanager = req.actor?.role === 'casemanager';
  const ends = endsOf(entries);
  const around = { text, today, children };
  const endedOn = found.facts.closing?.endedOn;
  const hasPlan = found.written !== undefined || help.length > 0;
  render(req, res, 'zorgroute/closing/page', {
    title: TITLE,
    print: onPaper(req, `${TITLE}, ${family.name}`, 'care'),
    trail: trailOf(req, found, TITLE),
    head: { title: TITLE, over: family.name },
    next: nextInWords(found),
    children: children.map(({ name, closedOn }) =>
      closedOn ? `${name}: afgesloten op ${spokenDay(closedOn, today)}` : `${name}: de hulp loopt`,
    ),
    kept: endedOn ? keptInWords(endedOn, hasPlan) : '',
    ways: isCasemanager ? waysOf(found) : [],
    aftercare: (found.facts.closing?.aftercare ?? []).map(({ endId, number, what, who, on }) => ({
      what,
      when: `${who ? `${who} let erop` : 'De casemanager kijkt'}, op ${nearDay(on, today)}`,
      isLate: on < today,
      href: isCasemanager ? `${closingOfFamily(familyId)}/nazorg/${endId}/${String(number)}` : undefined,
    })),
    ends: ends.map((end) => endInWords(end, around)),
    reopenings: reopeningsOf(entries).map((one) => reopeningInWords(one, around)),
    papers: isCasemanager && ends.length ? papersOf(found) : [],
    planHref: `/gezinnen/${familyId}/plan`,
  });
});

function nextInWords({ stands, today }: FoundClosing) {
  const { until } = stands;
  return until === null
    ? { what: 'Er wacht niets meer. Komt de zorg terug, dan opent u het weer.', isLate: false }
    : planWaitsInWords({ ...stands, until }, today);
}

function waysOf({ familyId, children }: FoundClosing) {
  const at = closingOfFamily(familyId);
  const some = (isClosed: boolean) => children.some(({ closedOn }) => (closedOn !== null) === isClosed);
  return [
    ...(some(false) ? [{ href: `${at}/nieuw`, label: 'Afsluiten' }] : []),
    ...(some(true) ? [{ href: `${at}/heropening`, label: 'Weer openen' }] : []),
  ];
}

const papersOf = ({ text, familyId }: FoundClosing) =>
  text.people.filter(isReader).map((person) => ({
    href: `${closingOfFamily(familyId)}/papier/${person.id}`,
    label: `Het einde op papier, voor ${firstName(person)}`,
  }));

closingRoutes.get(
  '/gezinnen/:familyId/afsluiting/papier/:personId',
  may('closing:keep'),
  async (req, res) => {
    const found = await lookAtPlanFor(req, 'print');
    const { text, today, familyId } = found;
    const person = text.people.find(({ id }) => id === param(req, 'personId'));
    const [newest] = endsOf(found.entries);
    const children = childrenOf(familyId, found.sent);
    const end = person && newest && endForPerson(newest, person, { text, today, children });
    if (!person || !newest || !end) throw new NotFound();
    const hasPlan = found.written !== undefined || found.help.length > 0;
    render(req, res, 'zorgroute/closing/paper', {
      title: 'Het einde van de hulp',
      name: person.name,
      keeper: req.actor?.personName ?? '',
      end,
      kept: keptInWords(newest.on, hasPlan),
      team: { name: found.family.teamName, phone: found.family.teamPhone },
      print: onPaper(req, `Het einde van de hulp, voor ${person.name}`),
      backHref: closingOfFamily(familyId),
    });
  },
);
