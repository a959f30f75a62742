// Who teaches a group, from when until when? This gives sight of children, so the pages say it at the button.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { typedDay } from '../forms/typed-days.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { submit } from '../forms/submit.ts';
import { NotFound } from '../problems/problems.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { takeIn } from '../forms/take-in.ts';
import { LastDayForm, TeacherForm } from './form.ts';
import { listNamesakes } from './namesake-queries.ts';
import {
  endTeacher,
  findGroup,
  findSameTeaching,
  insertTeacher,
  listTeachersFor,
  type Group,
} from './queries.ts';
import { groupCalled, type Called } from './page.ts';

export const teacherRoutes = newRouter();

teacherRoutes.get('/beheer/groepen/:groupId/leerkracht', may('group:keep'), async (req, res) => {
  await showTeacher(req, res);
});

teacherRoutes.post('/beheer/groepen/:groupId/leerkracht', may('group:keep'), async (req, res) => {
  const groupId = param(req, 'groupId');
  const to = `/beheer/groepen/${groupId}`;
  const taken = await takeIn(readForm(TeacherForm, scopeOf(req)), (data) =>
    submit(scopeOf(req), { to, looked: 'nobody' }, async (ask) => {
      const group = await ask(findGroup(groupId));
      if (group.endedOn) throw new Refused('Deze groep is beëindigd. Kies een andere groep.', 'membershipId');
      const teachers = await ask(listTeachersFor(groupId));
      if (!teachers.some(({ id }) => id === data.membershipId))
        throw new Refused('Kies een leerkracht uit de lijst.', 'membershipId');
      if (await ask(findSameTeaching(groupId, data)))
        throw new Refused(
          'Deze leerkracht heeft deze groep al in die tijd. Kies iemand anders of andere dagen.',
          'membershipId',
        );
      await ask(insertTeacher(groupId, data));
    }),
  );
  if (taken.wrong) await showTeacher(req, res, taken.wrong);
  else res.redirect(303, to);
});

type TeacherAnswers = FormAnswers<(typeof TeacherForm)['fields']>;

async function showTeacher(req: Request, res: Response, answers?: TeacherAnswers) {
  const groupId = param(req, 'groupId');
  const { group, teachers, kept } = groupCalled(
    await look(
      scopeOf(req),
      {
        group: findGroup(groupId),
        teachers: listTeachersFor(groupId),
        namesakes: listNamesakes(),
        kept: formState(req),
      },
      'nobody',
    ),
  );
  render(req, res, 'groups/teacher', {
    ...around(group),
    title: 'Leerkracht toevoegen',
    form: viewForm(TeacherForm, {
      req,
      kept,
      answers,
      submitLabel: `Zicht geven op de leerlingen van ${group.called}`,
      initial: { startsOn: typedDay(scopeOf(req).today) },
      options: { membershipId: teachers.map(({ id, name }) => ({ value: id, label: name })) },
      autosave: false,
    }),
    hasTeachers: teachers.length > 0,
  });
}

teacherRoutes.get('/beheer/groepen/:groupId/leerkracht/:entryId', may('group:keep'), async (req, res) => {
  await showLastDay(req, res);
});

teacherRoutes.post('/beheer/groepen/:groupId/leerkracht/:entryId', may('group:keep'), async (req, res) => {
  const groupId = param(req, 'groupId');
  const to = `/beheer/groepen/${groupId}`;
  const taken = await takeIn(readForm(LastDayForm, scopeOf(req)), ({ endsOn }) =>
    submit(scopeOf(req), { to, looked: 'nobody' }, async (ask) => {
      const teacher = presentTeacher(req, await ask(findGroup(groupId)));
      if (endsOn < teacher.startsOn)
        throw new Refused(
          'De laatste dag is eerder dan de eerste dag bij deze groep. Kies een latere dag.',
          'endsOn',
        );
      await ask(endTeacher(teacher.id, endsOn));
    }),
  );
  if (taken.wrong) await showLastDay(req, res, taken.wrong);
  else res.redirect(303, to);
});

type LastDayAnswers = FormAnswers<(typeof LastDayForm)['fields']>;

async function showLastDay(req: Request, res: Response, answers?: LastDayAnswers) {
  const asked = {
    group: findGroup(param(req, 'groupId')),
    namesakes: listNamesakes(),
    kept: formState(req),
  };
  const { group, kept } = groupCalled(await look(scopeOf(req), asked, 'nobody'));
  const teacher = presentTeacher(req, group);
  render(req, res, 'groups/last-day', {
    ...around(group),
    title: `${teacher.name} stopt bij deze groep`,
    form: viewForm(LastDayForm, {
      req,
      kept,
      answers,
      submitLabel: `Zicht van ${teacher.name} beëindigen`,
      initial: { endsOn: typedDay(teacher.endsOn ?? scopeOf(req).today) },
      autosave: false,
    }),
  });
}

function presentTeacher(req: Request, group: Group) {
  const teacher = group.teachers.find(({ id, isEnded }) => id === param(req, 'entryId') && !isEnded);
  if (!teacher) throw new NotFound();
  return teacher;
}

const around = (group: Called) => ({
  over: group.called,
  trail: [
    { label: 'Groepen', href: `/beheer/groepen/school/${group.schoolId}` },
    { label: group.called, href: `/beheer/groepen/${group.id}` },
    { label: 'Leerkracht' },
  ],
});
