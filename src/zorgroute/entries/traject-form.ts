// What does every form about one traject look at, and what stands around it? The child, whether it still runs, what was typed before.

import type { Request } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { formState } from '../../forms/form-state.ts';
import { childApart } from '../../groups/names-apart.ts';
import { listNamesakes } from '../../groups/namesake-queries.ts';
import { fullName } from '../../pupils/names.ts';
import { findPupilOfTrajectory, type Pupil } from '../../pupils/queries.ts';
import { param } from '../../web/routes.ts';
import { endedRefusal } from '../end/ended.ts';
import { findTrajectoryFacts } from '../facts/facts-queries.ts';
import type { TrajectoryFacts } from '../facts/facts-of-rows.ts';

export const askTraject = (req: Request) => ({
  pupil: findPupilOfTrajectory(param(req, 'trajectoryId')),
  facts: findTrajectoryFacts(param(req, 'trajectoryId')),
  kept: formState(req),
  namesakes: listNamesakes(),
});

export const lookAtTraject = async (req: Request) =>
  childApart(await look(scopeOf(req), askTraject(req), { trajectory: param(req, 'trajectoryId') }));

type Found = { pupil: Pupil; facts: TrajectoryFacts };

/** Why nothing is recorded any more; undefined while the traject runs. */
export const endedWhy = (req: Request, { pupil, facts }: Found) =>
  endedRefusal(req.actor, {
    outcome: facts.outcome,
    trajectoryId: param(req, 'trajectoryId'),
    pupilId: pupil.id,
  });

/** The child's name above the form, and the way back to its page. */
export const aroundForm = (pupil: Pupil) => ({
  child: fullName(pupil),
  pupilHref: `/leerlingen/${pupil.id}`,
});
