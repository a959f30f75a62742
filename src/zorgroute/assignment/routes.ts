// Step 5: the coordinator names a casemanager and a stand-in, and changes them later (one address, two forms), and takes a child to
// another family.

import { may } from '../../access/may.ts';
import { newRouter } from '../../web/routes.ts';
import { changeCasemanager, showChange } from './change-of-casemanager.ts';
import { moveChild, searchOtherFamily, showMove } from './move-to-family.ts';
import { nameCasemanager, searchFamily, showName } from './first-casemanager.ts';
import { lookWith } from './possible-casemanagers.ts';

export const assignmentRoutes = newRouter();

assignmentRoutes.get('/aanmeldingen/:referralId/casemanager', may('casemanager:name'), async (req, res) => {
  const { referral, casemanagers, kept } = await lookWith(req, '');
  if (referral.casemanagerName) showChange(req, res, { referral, casemanagers, kept });
  else showName(req, res, { referral, casemanagers, kept });
});

assignmentRoutes.post('/aanmeldingen/:referralId/casemanager', may('casemanager:name'), async (req, res) => {
  const body = req.body as Record<string, unknown>;
  if (typeof body.version === 'string') await changeCasemanager(req, res, body.version);
  else if (body._do === 'search') await searchFamily(req, res);
  else await nameCasemanager(req, res);
});

assignmentRoutes.get('/aanmeldingen/:referralId/gezin', may('family:move'), async (req, res) => {
  await showMove(req, res);
});

assignmentRoutes.post('/aanmeldingen/:referralId/gezin', may('family:move'), async (req, res) => {
  if ((req.body as Record<string, unknown>)._do === 'search') await searchOtherFamily(req, res);
  else await moveChild(req, res);
});
