// Who takes care of this child, and who has custody? Kept by the intern begeleider; two people may be at it at once.

import { randomUUID } from 'node:crypto';
import type { Request } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { change, type Ask } from '../../access/transaction.ts';
import { readForm, withMistake } from '../../forms/form.ts';
import { openedVersion, savedFirst } from '../../forms/changed-meanwhile.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { searchable } from '../../pupils/names.ts';
import { Conflict } from '../../problems/problems.ts';
import { newRouter, param } from '../../web/routes.ts';
import { GuardianForm, LiveApartForm, type GuardianData } from './form.ts';
import { listOf, showForm, showList, showRemoval } from './guardian-pages.ts';
import {
  changeGuardian,
  insertGuardian,
  keepContact,
  listGuardians,
  nextGuardiansVersion,
  removeGuardian,
  setLiveApart,
  type Guardian,
} from './queries.ts';

export const guardianRoutes = newRouter();
const LIST = '/leerlingen/:pupilId/ouders';

guardianRoutes.get(LIST, may('guardian:keep'), async (req, res) => {
  await showList(req, res);
});

guardianRoutes.post(LIST, may('guardian:keep'), async (req, res) => {
  const { data } = readForm(LiveApartForm, scopeOf(req));
  const saved = await save(req, async (ask, pupilId) => ask(setLiveApart(pupilId, data?.liveApart ?? false)));
  if (saved) res.redirect(303, listOf(req));
  else await showList(req, res.status(409), true);
});

guardianRoutes.get(`${LIST}/nieuw`, may('guardian:keep'), async (req, res) => {
  await showForm(req, res);
});

guardianRoutes.post(`${LIST}/nieuw`, may('guardian:keep'), async (req, res) => {
  const answers = readForm(GuardianForm, scopeOf(req));
  const { data } = answers;
  if (!data) {
    await showForm(req, res, { answers });
    return;
  }

  const guardianId = randomUUID();
  try {
    const saved = await save(req, async (ask, pupilId) => {
      const twin = (await ask(listGuardians(pupilId))).find((known) => isSameAs(known, data));
      if (twin && !data.another) throw new Refused(twinSentence(twin), 'another');
      await ask(insertGuardian(pupilId, guardianId, data));
      await ask(keepContact(pupilId, guardianId, data));
    });
    if (saved) res.redirect(303, listOf(req));
    else await showForm(req, res.status(409), { answers, changed: true });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const asked = withMistake(answers, error.field, error.message);
    await showForm(req, res.status(409), { answers: asked });
  }
});

const isSameAs = (known: Guardian, { name, relation }: GuardianData) =>
  known.relation === relation && searchable(known.name) === searchable(name);

/** A person decides whether it is the same parent, filled in twice. */
const twinSentence = ({ name }: Guardian) =>
  `${name} staat al in de lijst. Is dit iemand anders met dezelfde naam? Zet dan hier een vinkje.`;

guardianRoutes.get(`${LIST}/:guardianId`, may('guardian:keep'), async (req, res) => {
  await showForm(req, res, { guardianId: param(req, 'guardianId') });
});

guardianRoutes.post(`${LIST}/:guardianId`, may('guardian:keep'), async (req, res) => {
  const guardianId = param(req, 'guardianId');
  const answers = readForm(GuardianForm, scopeOf(req));
  const { data } = answers;
  if (!data) {
    await showForm(req, res, { guardianId, answers });
    return;
  }

  const saved = await save(req, async (ask, pupilId) => {
    await ask(changeGuardian(pupilId, guardianId, data));
    await ask(keepContact(pupilId, guardianId, data));
  });
  if (saved) res.redirect(303, listOf(req));
  else await showForm(req, res.status(409), { guardianId, answers, changed: true });
});

guardianRoutes.get(`${LIST}/:guardianId/verwijdering`, may('guardian:keep'), async (req, res) => {
  await showRemoval(req, res);
});

guardianRoutes.post(`${LIST}/:guardianId/verwijdering`, may('guardian:keep'), async (req, res) => {
  const pupilId = param(req, 'pupilId');
  const removing = change(scopeOf(req), { pupil: pupilId }, async (ask) => {
    await ask(nextGuardiansVersion(pupilId, openedVersion(req)));
    await ask(removeGuardian(pupilId, param(req, 'guardianId')));
  });
  if (!(await savedFirst(removing)))
    throw new Conflict(
      'Iemand anders veranderde intussen iets bij de ouders van dit kind. Kijk eerst wat er nu staat.',
    );
  res.redirect(303, listOf(req));
});

/** One transaction: the next version of the list, and the change. False when somebody else was first. */
function save(req: Request, work: (ask: Ask, pupilId: string) => Promise<unknown>): Promise<boolean> {
  const pupilId = param(req, 'pupilId');
  return savedFirst(
    submit(scopeOf(req), { to: listOf(req), looked: { pupil: pupilId } }, async (ask) => {
      await ask(nextGuardiansVersion(pupilId, openedVersion(req)));
      await work(ask, pupilId);
    }),
  );
}
