// Which school is it about? Groups and pupils are kept per school; whoever looks after one school need not choose.

import type { Request, Response } from 'express';

import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { countedOrNone, type Thing } from '../forms/sentences.ts';
import { render } from '../web/render.ts';
import { listOverview, type Overview } from './queries.ts';

type Choosing = { title: string; place: string; count: 'groups' | 'pupils'; one: Thing };

/** Goes to the only school, or shows the schools to choose from. */
export async function chooseSchool(req: Request, res: Response, choosing: Choosing): Promise<void> {
  const { all } = await look(scopeOf(req), { all: listOverview() }, 'nobody');
  const schools = all.filter(({ kind }) => kind === 'school');
  const [first, second] = schools;
  if (first && !second) {
    res.redirect(303, `${choosing.place}/school/${first.id}`);
    return;
  }
  const { title } = choosing;
  render(req, res, 'organisations/schools', {
    title,
    rows: schools.map((school) => rowOf(school, choosing)),
  });
}

const rowOf = (school: Overview, { place, count, one }: Choosing) => ({
  href: `${place}/school/${school.id}`,
  who: school.name,
  what: countedOrNone(school[count], one),
});
