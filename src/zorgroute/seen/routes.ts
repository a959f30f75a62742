// The intern begeleider has seen what a teacher decided alone.

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { change } from '../../access/transaction.ts';
import { findPupilOfTrajectory } from '../../pupils/queries.ts';
import { NotFound } from '../../problems/problems.ts';
import { newRouter, param } from '../../web/routes.ts';
import { see } from './queries.ts';

export const seenRoutes = newRouter();

seenRoutes.post('/trajecten/:trajectoryId/gezien/:entryId', may('entry:see'), async (req, res) => {
  const trajectoryId = param(req, 'trajectoryId');
  const pupilId = await change(scopeOf(req), { trajectory: trajectoryId }, async (ask) => {
    const [{ id }, { isHers }] = await Promise.all([
      ask(findPupilOfTrajectory(trajectoryId)),
      ask(see(trajectoryId, param(req, 'entryId'))),
    ]);
    if (!isHers) throw new NotFound();
    return id;
  });
  res.redirect(303, `/leerlingen/${pupilId}`);
});
