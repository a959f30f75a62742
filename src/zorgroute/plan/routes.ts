// The plan of a family: its page, and what changed from version to version.

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { findFamily } from '../../families/queries.ts';
import { dayIn, shortDay, spokenFrom } from '../../forms/dates.ts';
import { NotFound } from '../../problems/problems.ts';
import { onPaper } from '../../web/on-paper.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { helpAt } from '../support/help/help-words.ts';
import { offersInWords } from './offer-words.ts';
import { nextInWords, papersOfPlan, peopleInWords, readersOfPlan } from './page.ts';
import { lookAtPlan, planOf, trailOf } from './plan-pages.ts';
import { houseInWords, readingInWords } from './plan-words.ts';
import { withNextLook } from './plan-situation.ts';
import { findPlan, findPlanVersion, listPlanVersions } from './queries.ts';
import { wholeReading } from './what-one-reads.ts';
import { changesBetween } from './versions.ts';

export const planRoutes = newRouter();

planRoutes.get('/gezinnen/:familyId/plan', may('plan:read'), async (req, res) => {
  const found = await lookAtPlan(req);
  const { familyId, family, text, today, written } = found;
  const around = { ...found, isCasemanager: req.actor?.role === 'casemanager' };
  const version =
    written && `Versie ${String(written.version)} van ${shortDay(dayIn(written.createdAt), today)}.`;
  render(req, res, 'zorgroute/plan/page', {
    title: 'Ons plan',
    print: onPaper(req, `Ons plan, ${family.name}`, 'care'),
    trail: trailOf(req, found, 'Ons plan'),
    head: { title: 'Ons plan', over: family.name, ...(version && { lead: version }) },
    isCasemanager: around.isCasemanager,
    at: planOf(familyId),
    helpHref: `/gezinnen/${familyId}/hulp`,
    lookHref: `/gezinnen/${familyId}/evaluatie`,
    next: nextInWords(around),
    readers: around.isCasemanager && written ? readersOfPlan(around) : [],
    papers: around.isCasemanager && written ? papersOfPlan(around) : [],
    plan:
      written &&
      readingInWords(wholeReading(withNextLook(found)), {
        people: text.people,
        today,
        ofHouse: houseInWords(text.people),
        helpAt: helpAt(found.help, { plan: text, today, ofHouse: houseInWords(text.people) }),
      }),
    people: peopleInWords(around),
    offers: offersInWords(around),
    versionsHref: found.version > 1 ? `${planOf(familyId)}/versies/${String(found.version - 1)}` : undefined,
  });
});

planRoutes.get('/gezinnen/:familyId/plan/versies/:number', may('plan:read'), async (req, res) => {
  const familyId = param(req, 'familyId');
  const number = numberIn(param(req, 'number'));
  const { family, newest, before, versions } = await look(
    scopeOf(req),
    {
      family: findFamily(familyId),
      newest: findPlan(familyId),
      before: findPlanVersion(familyId, number),
      versions: listPlanVersions(familyId),
    },
    { family: familyId },
  );
  if (!newest || !before || before.version >= newest.version) throw new NotFound();
  const { today } = scopeOf(req);
  const title = 'Wat er veranderde';
  render(req, res, 'zorgroute/plan/versions', {
    title,
    trail: trailOf(req, { family, familyId }, title),
    head: { title, over: `${family.name} · ons plan` },
    from: { number: before.version, on: shortDay(dayIn(before.createdAt), today), by: before.authorName },
    to: { number: newest.version, on: shortDay(dayIn(newest.createdAt), today), by: newest.authorName },
    versions: versions
      .filter(({ version }) => version < newest.version)
      .map(({ version, createdAt }) => ({
        href: `${planOf(familyId)}/versies/${String(version)}`,
        label: `versie ${String(version)}, ${shortDay(dayIn(createdAt), today)}`,
        isChosen: version === before.version,
      })),
    parts: changesBetween(before.content, newest.content, spokenFrom(today)),
  });
});

/** @throws NotFound for what is no number of a version */
function numberIn(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new NotFound();
  return Number(text);
}
