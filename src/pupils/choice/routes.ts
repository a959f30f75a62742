// About whom is it? From "Mijn werk" a child is chosen, and what is written down about it.

import type { Request } from 'express';

import type { Looked } from '../../access/look-log.ts';
import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { lookAs } from '../../access/transaction.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { fullName } from '../names.ts';
import { listChildrenOf, listGroupsToChoose, listTaughtChildren, type ToChoose } from './queries.ts';

export const childChoiceRoutes = newRouter();

const CHOICE = '/leerlingen/kiezen';

childChoiceRoutes.get(CHOICE, may('pupil:list'), async (req, res) => {
  const { looked: _, ...page } = await lookAs(
    scopeOf(req),
    ({ role }) => ({
      children: role === 'teacher' ? listTaughtChildren() : undefined,
      groups: role === 'teacher' ? undefined : listGroupsToChoose(),
    }),
    ({ children = [], groups = [] }) => ({
      looked: lookedAt(children),
      parts: inGroups(children),
      groups: groups.map(({ id, name, children: many }) => ({ href: `${CHOICE}/groep/${id}`, name, many })),
    }),
  );
  render(req, res, 'pupils/choice/over-whom', { title: TITLE, isIb: isIb(req), ...page });
});

childChoiceRoutes.get(`${CHOICE}/groep/:groupId`, may('pupil:list'), async (req, res) => {
  const { looked: _, parts } = await lookAs(
    scopeOf(req),
    () => ({ children: listChildrenOf(param(req, 'groupId')) }),
    ({ children }) => ({ looked: lookedAt(children), parts: inGroups(children) }),
  );
  if (!parts.length) throw new NotFound();
  render(req, res, 'pupils/choice/over-whom', { title: TITLE, isIb: isIb(req), parts, groups: [] });
});

const TITLE = 'Over wie gaat het?';
const isIb = (req: Request) => req.actor?.role === 'intern_begeleider';
const lookedAt = (children: readonly ToChoose[]): Looked =>
  children.length ? { pupils: children.map(({ id }) => id) } : 'nobody';

/** In the order in which they came. */
const inGroups = (children: readonly ToChoose[]) =>
  [...new Set(children.map(({ groupName }) => groupName))].map((name) => ({
    name: name ?? 'Zonder groep',
    children: children.filter(({ groupName }) => groupName === name).map(shownChild),
  }));

/** A note is of a traject; where none runs, it begins with a signal. */
const shownChild = (child: ToChoose) => ({
  name: fullName(child),
  note: child.trajectoryId ? `/trajecten/${child.trajectoryId}/notitie` : undefined,
  signal: `/leerlingen/${child.id}/signaal`,
  page: `/leerlingen/${child.id}`,
});
