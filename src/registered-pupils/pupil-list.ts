// Page: the pupils of one school, by group or as a search found them.

import type { Request, Response } from 'express';

import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import type { Option } from '../forms/fields.ts';
import { afterOf, pageOf } from '../forms/paging.ts';
import { groupOptions, namesApart } from '../groups/names-apart.ts';
import { listNamesakes } from '../groups/namesake-queries.ts';
import { findSchool } from '../organisations/queries.ts';
import { render } from '../web/render.ts';
import { param } from '../web/routes.ts';
import { byGroup, shownRow } from './page.ts';
import { listFormerPupils, listOwnGroups, listPupils } from './queries.ts';

/** @param lacking only those without a group, or without a birth date */
export async function showPupils(req: Request, res: Response, lacking?: 'none' | 'undated'): Promise<void> {
  const asked = askedIn(req, lacking);
  const { school, pupils, former, groups, namesakes } = await lookAtList(req, asked);
  const page = pageOf(pupils);
  const past = asked.showsFormer ? pageOf(former) : { rows: [], after: null };
  const place = `/beheer/leerlingen/school/${asked.schoolId}`;
  render(req, res, 'registered-pupils/pupil-list', {
    title: 'Leerlingen',
    school,
    place,
    isSearch: asked.isSearch,
    isNext: asked.after !== null,
    query: asked.filter.q,
    newHref: `${place}/nieuw`,
    importHref: `/beheer/import/${asked.schoolId}`,
    isEmpty: !asked.isSearch && !asked.after && pupils.length === 0 && former.length === 0,
    groupOptions: optionsOf(groupOptions(groups, namesakes), asked.filter.groupId),
    groups: byGroup(page.rows, namesApart(namesakes)),
    more: page.after === null ? undefined : { ...asked.filter, after: page.after },
    former: past.rows.map(shownRow),
    formerMore: past.after !== null,
  });
}

type AskedList = ReturnType<typeof askedIn>;
/** What of the list is asked. Who left is shown below the first page of all. */
function askedIn(req: Request, lacking: 'none' | 'undated' | undefined) {
  const filter = { q: textOf(req), groupId: lacking ?? groupOf(req) };
  const after = afterOf(req);
  return {
    schoolId: param(req, 'schoolId'),
    filter,
    after,
    isSearch: Boolean(filter.q || filter.groupId),
    showsFormer: !after && !filter.groupId,
  };
}

const lookAtList = (req: Request, { schoolId, filter, after, isSearch, showsFormer }: AskedList) =>
  look(
    scopeOf(req),
    {
      school: findSchool(schoolId),
      pupils: listPupils(schoolId, filter, after),
      former: listFormerPupils(schoolId, filter.q),
      groups: listOwnGroups(schoolId),
      namesakes: listNamesakes(),
    },
    ({ pupils, former }) =>
      loggedAs([...pageOf(pupils).rows, ...(showsFormer ? pageOf(former).rows : [])], isSearch),
  );

function loggedAs(rows: readonly { id: string }[], isSearch: boolean) {
  return rows.length
    ? { pupils: rows.map(({ id }) => id), action: isSearch ? ('search' as const) : ('read' as const) }
    : 'nobody';
}

const optionsOf = (groups: readonly Option[], chosen: string) =>
  [
    { value: '', label: 'Alle groepen' },
    ...groups,
    { value: 'none', label: 'Zonder groep' },
    { value: 'undated', label: 'Zonder geboortedatum' },
  ].map((option) => ({ ...option, chosen: option.value === chosen }));

const bodyOf = (req: Request) => (req.body ?? {}) as Record<string, unknown>;

function textOf(req: Request): string {
  const { q } = bodyOf(req);
  return typeof q === 'string' ? q.trim().slice(0, 100) : '';
}

/** A group's id, 'none', 'undated' for who has no birth date, or everything. */
function groupOf(req: Request): string {
  const { groupId } = bodyOf(req);
  return typeof groupId === 'string' &&
    /^(none|undated|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12})$/.test(groupId)
    ? groupId
    : '';
}
