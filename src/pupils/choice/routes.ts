// About whom is it? From "Mijn werk" a child is chosen, and what is written down about it.

import type { Request } from 'express';

import type { Looked } from '../../access/look-log.ts';
import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { lookAs } from '../../access/transaction.ts';
import { counted } from '../../forms/sentences.ts';
import { namesApart, type NameOfGroup } from '../../groups/names-apart.ts';
import { listNamesakes } from '../../groups/namesake-queries.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { fullName } from '../names.ts';
import {
  listChildrenOf,
  listGroupsToChoose,
  listTaughtChildren,
  type GroupToChoose,
  type ToChoose,
} from './queries.ts';

export const childChoiceRoutes = newRouter();

const CHOICE = '/leerlingen/kiezen';

childChoiceRoutes.get(CHOICE, may('pupil:list'), async (req, res) => {
  const { looked: _, ...page } = await lookAs(
    scopeOf(req),
    ({ role }) => ({
      children: role === 'teacher' ? listTaughtChildren() : undefined,
      groups: role === 'teacher' ? undefined : listGroupsToChoose(),
      namesakes: listNamesakes(),
    }),
    ({ children = [], groups = [], namesakes }) => ({
      looked: lookedAt(children),
      parts: inGroups(children, namesApart(namesakes)),
      groups: groups.map((group) => groupLink(group, namesApart(namesakes))),
    }),
  );
  render(req, res, 'pupils/choice/over-whom', { title: TITLE, isIb: isIb(req), ...page });
});

childChoiceRoutes.get(`${CHOICE}/groep/:groupId`, may('pupil:list'), async (req, res) => {
  const { looked: _, parts } = await lookAs(
    scopeOf(req),
    () => ({ children: listChildrenOf(param(req, 'groupId')), namesakes: listNamesakes() }),
    ({ children, namesakes }) => ({
      looked: lookedAt(children),
      parts: inGroups(children, namesApart(namesakes)),
    }),
  );
  if (!parts.length) throw new NotFound();
  render(req, res, 'pupils/choice/over-whom', { title: TITLE, isIb: isIb(req), parts, groups: [] });
});

const TITLE = 'Over wie gaat het?';
const isIb = (req: Request) => req.actor?.role === 'intern_begeleider';
const lookedAt = (children: readonly ToChoose[]): Looked =>
  children.length ? { pupils: children.map(({ id }) => id) } : 'nobody';

/** In the order in which they came. */
const inGroups = (children: readonly ToChoose[], nameOf: NameOfGroup) =>
  [...new Set(children.map(({ groupId }) => groupId))].map((id) => {
    const inGroup = children.filter(({ groupId }) => groupId === id);
    const name = inGroup[0]?.groupName ?? '';
    return { name: id ? nameOf({ id, name }) : 'Zonder groep', children: inGroup.map(shownChild) };
  });

const groupLink = (group: GroupToChoose, nameOf: NameOfGroup) => ({
  href: `${CHOICE}/groep/${group.id}`,
  name: nameOf(group),
  many: counted(group.children, 'kind'),
});

/** A note is of a traject; where none runs, it begins with a signal. */
const shownChild = (child: ToChoose) => ({
  name: fullName(child),
  note: child.trajectoryId ? `/trajecten/${child.trajectoryId}/notitie` : undefined,
  signal: `/leerlingen/${child.id}/signaal`,
  page: `/leerlingen/${child.id}`,
});
