// SQL for consultations. Row-level security narrows every query to what the actor may see.

import { run, sql } from '../../database/sql.ts';
import type { ConsultationData } from './form.ts';

/** Which row a new version replaces, and why. */
type Correction = { of: string; reason: string };

/** Into a running trajectory, or as a new version of a row; gives 0 when the trajectory has ended. */
export const insertConsultation = (
  id: string,
  trajectoryId: string,
  data: ConsultationData,
  correction?: Correction,
) =>
  run(sql`
    insert into consultation (id, trajectory_id, held_on, present, discussed, own_help, decision, evaluate_on, corrects_id, correction_reason)
    select ${id}::uuid, t.id, ${data.heldOn}::date, ${data.present}::text, ${data.discussed}::text, ${data.ownHelp}::text,
      ${data.decision === 'safety' ? 'talk_with_parents' : data.decision}::text, ${data.decision === 'own_help' ? data.evaluateOn : null}::date,
      ${correction?.of ?? null}::uuid, ${correction?.reason ?? ''}::text
    from trajectory t where t.id = ${trajectoryId}::uuid and (t.outcome is null or ${correction?.of ?? null}::uuid is not null)`);

/** That safety was chosen: seen by its author and the intern begeleider only. */
export const insertSafetyChoice = (consultationId: string, trajectoryId: string, note: string) =>
  run(sql`
    insert into safety_choice (consultation_id, trajectory_id, note)
    values (${consultationId}::uuid, ${trajectoryId}::uuid, ${note}::text)`);
