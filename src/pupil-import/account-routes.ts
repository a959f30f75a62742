// Somebody of the file that waits has no account here yet: it is made with what the file says, and leads back to the file.

import type { Request } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { fullName } from '../pupils/names.ts';
import { NotFound } from '../problems/problems.ts';
import { newRouter, param } from '../web/routes.ts';
import { findSchool } from '../organisations/queries.ts';
import { addPerson, showNewPerson, type Around } from '../people/new-account.ts';
import type { ImportedSchool, ImportedStaff } from './imported-school.ts';
import { findImport } from './queries.ts';

export const importAccountRoutes = newRouter();
const ACCOUNT = '/beheer/import/:schoolId/:importId/account/:number';

importAccountRoutes.get(ACCOUNT, may('pupil:import'), async (req, res) => {
  await showNewPerson(req, res, await aroundOf(req));
});

importAccountRoutes.post(ACCOUNT, may('pupil:import'), async (req, res) => {
  const around = await aroundOf(req);
  await addPerson(req, res, around.onward.href, around);
});

/** @throws NotFound when the file waits no longer, or has nobody at that place */
async function aroundOf(req: Request): Promise<Around> {
  const [schoolId, importId] = [param(req, 'schoolId'), param(req, 'importId')];
  const { found } = await look(
    scopeOf(req),
    { school: findSchool(schoolId), found: findImport(schoolId, importId) },
    'nobody',
  );
  const staff = staffAt(param(req, 'number'), found.content);
  const preview = `/beheer/import/${schoolId}/${importId}`;
  return {
    trail: [
      { label: 'Inlezen', href: `/beheer/import/${schoolId}` },
      { label: 'Bekijken', href: preview },
      { label: 'Account' },
    ],
    initial: { ...accountOf(staff), organisationId: schoolId },
    onward: { href: preview, label: 'Terug naar het bestand dat wacht' },
  };
}

function staffAt(number: string, content: ImportedSchool | null): ImportedStaff {
  const staff = /^\d{1,4}$/.test(number) ? content?.staff[Number(number)] : undefined;
  if (!staff) throw new NotFound();
  return staff;
}

const accountOf = (staff: ImportedStaff) => ({
  name: fullName(staff),
  email: staff.email ?? '',
  role:
    staff.roles.find(({ portalRole }) => portalRole !== null)?.portalRole ??
    (staff.groupKeys.length ? 'teacher' : ''),
});
