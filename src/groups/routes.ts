// Which groups does a school have? The list, a group's own page, a new one, another name, the end.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { change, look } from '../access/transaction.ts';
import { spokenDay } from '../forms/dates.ts';
import { formState, type FormState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { submit } from '../forms/submit.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { takeIn } from '../forms/take-in.ts';
import { findSchool } from '../organisations/queries.ts';
import { chooseSchool } from '../organisations/school-choice.ts';
import { GroupForm, type GroupData } from './form.ts';
import { listNamesakes } from './namesake-queries.ts';
import {
  changeGroup,
  endGroups,
  findGroup,
  findSameName,
  insertGroup,
  listGroups,
  type Group,
} from './queries.ts';
import { isYearGroupOf, yearGroupOptions } from './rules.ts';
import { calledGroups, groupCalled, sectionsOf, shownGroup, teacherFacts } from './page.ts';

export const groupRoutes = newRouter();

groupRoutes.get('/beheer/groepen', may('group:keep'), async (req, res) => {
  await chooseSchool(req, res, {
    title: 'Groepen',
    place: '/beheer/groepen',
    count: 'groups',
    one: 'groep',
  });
});

groupRoutes.get('/beheer/groepen/school/:schoolId', may('group:keep'), async (req, res) => {
  const schoolId = param(req, 'schoolId');
  const { school, groups, namesakes } = await look(
    scopeOf(req),
    { school: findSchool(schoolId), groups: listGroups(schoolId), namesakes: listNamesakes() },
    'nobody',
  );
  const today = scopeOf(req).today;
  const present = groups.filter(({ endedOn }) => !endedOn);
  render(req, res, 'groups/group-list', {
    title: 'Groepen',
    school,
    newHref: `/beheer/groepen/school/${schoolId}/nieuw`,
    importHref: `/beheer/import/${schoolId}`,
    sections: sectionsOf(calledGroups(present, namesakes).map(shownGroup)),
    ended: groups.flatMap((group) =>
      group.endedOn ? [{ name: group.name, ended: spokenDay(group.endedOn, today) }] : [],
    ),
  });
});

groupRoutes.get('/beheer/groepen/school/:schoolId/nieuw', may('group:keep'), async (req, res) => {
  await showNew(req, res);
});

groupRoutes.post('/beheer/groepen/school/:schoolId/nieuw', may('group:keep'), async (req, res) => {
  const schoolId = param(req, 'schoolId');
  const to = `/beheer/groepen/school/${schoolId}`;
  const taken = await takeIn(readForm(GroupForm, scopeOf(req)), (data) =>
    submit(scopeOf(req), { to, looked: 'nobody' }, async (ask) => {
      await ask(findSchool(schoolId));
      refuseYearGroup(data, null);
      if (await ask(findSameName(schoolId, data.name, null))) throw new Refused(SAME_NAME, 'name');
      await ask(insertGroup(schoolId, data));
    }),
  );
  if (taken.wrong) await showNew(req, res, taken.wrong);
  else res.redirect(303, to);
});

async function showNew(req: Request, res: Response, answers?: GroupAnswers) {
  const schoolId = param(req, 'schoolId');
  const { school, kept } = await look(
    scopeOf(req),
    { school: findSchool(schoolId), kept: formState(req) },
    'nobody',
  );
  render(req, res, 'groups/group-form', {
    title: 'Nieuwe groep',
    over: school.name,
    form: groupView(req, { kept, answers, submitLabel: 'Groep toevoegen' }),
    trail: [{ label: 'Groepen', href: `/beheer/groepen/school/${schoolId}` }, { label: 'Nieuwe groep' }],
  });
}

type GroupAnswers = FormAnswers<(typeof GroupForm)['fields']>;
type GroupView = { kept: FormState; answers: GroupAnswers | undefined; submitLabel: string; present?: Group };

/** `present`: as the group is now; its year group can be kept, also one that is not offered any more. */
const groupView = (req: Request, { present, ...view }: GroupView) =>
  viewForm(GroupForm, {
    req,
    ...view,
    ...(present && { initial: { name: present.name, yearGroup: present.yearGroup } }),
    options: { yearGroup: yearGroupOptions(present?.yearGroup ?? null, 'combined') },
    autosave: false,
  });

const ENDED = 'Deze groep is beëindigd. De naam en de jaargroep blijven zoals ze waren.';
const SAME_NAME = 'Er is al een groep met deze naam. Kies een andere naam.';

function refuseYearGroup({ yearGroup }: GroupData, present: string | null) {
  if (!isYearGroupOf(yearGroupOptions(present, 'combined'), yearGroup))
    throw new Refused('Kies een jaargroep uit de lijst.', 'yearGroup');
}

const askGroup = (req: Request) => ({ group: findGroup(param(req, 'groupId')), namesakes: listNamesakes() });

groupRoutes.get('/beheer/groepen/:groupId', may('group:keep'), async (req, res) => {
  const { group } = groupCalled(await look(scopeOf(req), askGroup(req), 'nobody'));
  const today = scopeOf(req).today;
  render(req, res, 'groups/group', {
    title: group.called,
    group: shownGroup(group),
    place: `/beheer/groepen/${group.id}`,
    school: group.schoolName,
    listHref: `/beheer/groepen/school/${group.schoolId}`,
    ended: group.endedOn && spokenDay(group.endedOn, today),
    teachers: teacherFacts(group, false, today),
    former: teacherFacts(group, true, today),
  });
});

groupRoutes.get('/beheer/groepen/:groupId/naam', may('group:keep'), async (req, res) => {
  await showName(req, res);
});

groupRoutes.post('/beheer/groepen/:groupId/naam', may('group:keep'), async (req, res) => {
  const groupId = param(req, 'groupId');
  const to = `/beheer/groepen/${groupId}`;
  const taken = await takeIn(readForm(GroupForm, scopeOf(req)), (data) =>
    submit(scopeOf(req), { to, looked: 'nobody' }, async (ask) => {
      const group = await ask(findGroup(groupId));
      if (group.endedOn) throw new Refused(ENDED, 'name');
      refuseYearGroup(data, group.yearGroup);
      if (await ask(findSameName(group.schoolId, data.name, groupId))) throw new Refused(SAME_NAME, 'name');
      await ask(changeGroup(groupId, data));
    }),
  );
  if (taken.wrong) await showName(req, res, taken.wrong);
  else res.redirect(303, to);
});

async function showName(req: Request, res: Response, answers?: GroupAnswers) {
  const asked = { ...askGroup(req), kept: formState(req) };
  const { group, kept } = groupCalled(await look(scopeOf(req), asked, 'nobody'));
  render(req, res, 'groups/group-form', {
    title: 'Naam en jaargroep',
    over: group.called,
    form: groupView(req, { kept, answers, submitLabel: `${group.called} bewaren`, present: group }),
    trail: [
      { label: 'Groepen', href: `/beheer/groepen/school/${group.schoolId}` },
      { label: group.called, href: `/beheer/groepen/${group.id}` },
      { label: 'Naam' },
    ],
  });
}

groupRoutes.get('/beheer/groepen/:groupId/einde', may('group:keep'), async (req, res) => {
  const { group } = groupCalled(await look(scopeOf(req), askGroup(req), 'nobody'));
  render(req, res, 'groups/end-of-group', {
    title: `${group.called} beëindigen`,
    group: shownGroup(group),
    place: `/beheer/groepen/${group.id}`,
    listHref: `/beheer/groepen/school/${group.schoolId}`,
  });
});

groupRoutes.post('/beheer/groepen/:groupId/einde', may('group:keep'), async (req, res) => {
  const groupId = param(req, 'groupId');
  const schoolId = await change(scopeOf(req), 'nobody', async (ask) => {
    const group = await ask(findGroup(groupId));
    if (!group.endedOn) await Promise.all(endGroups([groupId], scopeOf(req).today).map(ask));
    return group.schoolId;
  });
  res.redirect(303, `/beheer/groepen/school/${schoolId}`);
});
