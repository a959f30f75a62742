// The schooldeel at school: its page, and the paper for the group's folder.

import { may } from '../../../access/may.ts';
import { spokenDay } from '../../../forms/dates.ts';
import { onPaper } from '../../../web/on-paper.ts';
import { render } from '../../../web/render.ts';
import { newRouter } from '../../../web/routes.ts';
import { agreementsInWords } from './agreements-view.ts';
import type { Agreement } from './agreement.ts';
import { agreementStands, standsOn } from './rules.ts';
import { CLOSED_AT_SCHOOL, lookAtSchool, overOf, schooldeelAt, TITLE, trailAt } from './school-pages.ts';
import { howItIsDone, lastDayOf, whoDoesIt } from './words.ts';

export const schooldeelSchoolRoutes = newRouter();

const AT = '/aanmeldingen/:referralId/schooldeel';

schooldeelSchoolRoutes.get(AT, may('schooldeel:read'), async (req, res) => {
  const found = await lookAtSchool(req);
  const { child, today, agreements } = found;
  const role = req.actor?.role === 'intern_begeleider' ? 'intern_begeleider' : 'teacher';
  const at = schooldeelAt(child.referralId);
  const waits = agreements.some((one) => agreementStands(one).task === 'answer');
  render(req, res, 'zorgroute/support/schooldeel/school', {
    title: TITLE,
    trail: trailAt(req, found, TITLE),
    head: { title: TITLE, over: overOf(child), lead: leadOf(child.isOpen, child.casemanagerName) },
    ...agreementsInWords(agreements, { role, today, at, canChange: child.isOpen }),
    answerHref: child.isOpen && waits && role === 'intern_begeleider' ? `${at}/antwoord` : undefined,
    paperHref: runningOf(agreements, today).length ? `${at}/papier` : undefined,
    callName: child.callName,
  });
});

const leadOf = (isOpen: boolean, casemanagerName: string | null): string =>
  isOpen
    ? `Dit is afgesproken met de ouders. Wat u zegt, lezen de collega’s die met dit kind werken en casemanager ${casemanagerName ?? ''}. De ouders horen hoe het gaat als u samen kijkt.`
    : CLOSED_AT_SCHOOL;

schooldeelSchoolRoutes.get(`${AT}/papier`, may('schooldeel:print'), async (req, res) => {
  const found = await lookAtSchool(req, 'print');
  const { child, today, agreements } = found;
  const running = runningOf(agreements, today);
  const title = `Wat wij voor ${child.callName} doen`;
  render(req, res, 'zorgroute/support/schooldeel/paper', {
    title,
    print: onPaper(req, title, 'shared'),
    trail: trailAt(req, found, 'Op papier'),
    over: child.groupName ?? '',
    agreements: running.map((agreement) => ({
      what: agreement.what,
      who: whoDoesIt(agreement),
      when: howItIsDone(agreement),
      until: `t/m ${spokenDay(lastDayOf(agreement), today)}`,
    })),
    backHref: schooldeelAt(child.referralId),
  });
});

/** What goes on: neither what is still asked, nor what ended or has to be agreed anew. */
const runningOf = (agreements: readonly Agreement[], today: string): Agreement[] =>
  agreements.filter((agreement) =>
    ['goes', 'notWorking'].includes(standsOn(agreementStands(agreement), today).task),
  );
