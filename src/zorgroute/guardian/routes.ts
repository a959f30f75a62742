// Who takes care of this child, and who has custody? Kept by the intern begeleider; two people may be at it at once.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { change, look, type Ask } from '../../access/transaction.ts';
import { dayIn, spokenDay } from '../../forms/dates.ts';
import { formState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import {
  bothTexts,
  isOvertaken,
  openedVersion,
  savedFirst,
  saysOtherThan,
  versionFor,
} from '../../forms/changed-meanwhile.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { fullName, searchable } from '../../pupils/names.ts';
import { findPupil } from '../../pupils/queries.ts';
import { Conflict } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { GuardianForm, LiveApartForm, type GuardianData } from './form.ts';
import {
  changeGuardian,
  findGuardian,
  findGuardiansVersion,
  insertGuardian,
  keepContact,
  listGuardians,
  nextGuardiansVersion,
  removeGuardian,
  setLiveApart,
  type Guardian,
} from './queries.ts';
import { guardianFacts, shownGuardian, typedGuardian } from './guardian-rows.ts';

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
  const pupilId = param(req, 'pupilId');
  const { pupil, guardian, version } = await look(
    scopeOf(req),
    {
      pupil: findPupil(pupilId),
      guardian: findGuardian(pupilId, param(req, 'guardianId')),
      version: findGuardiansVersion(pupilId),
    },
    { pupil: pupilId },
  );
  render(req, res, 'zorgroute/guardian/removal', {
    title: `${guardian.name} uit de lijst halen`,
    child: fullName(pupil),
    callName: pupil.callName,
    pupilHref: `/leerlingen/${pupilId}`,
    listHref: listOf(req),
    button: {
      action: req.path,
      label: `${guardian.name} uit de lijst halen`,
      look: 'primary',
      membershipId: req.actor?.membershipId,
      fields: { version: String(version?.version ?? 0) },
    },
  });
});

guardianRoutes.post(`${LIST}/:guardianId/verwijdering`, may('guardian:keep'), async (req, res) => {
  const pupilId = param(req, 'pupilId');
  const removing = change(scopeOf(req), { pupil: pupilId }, async (ask) => {
    await ask(nextGuardiansVersion(pupilId, openedVersion(req)));
    await ask(removeGuardian(pupilId, param(req, 'guardianId')));
  });
  if (!(await savedFirst(removing)))
    throw new Conflict(
      'Iemand anders veranderde intussen de ouders van dit kind. Kijk eerst wat er nu staat.',
    );
  res.redirect(303, listOf(req));
});

const listOf = (req: Request) => `/leerlingen/${param(req, 'pupilId')}/ouders`;

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

async function showList(req: Request, res: Response, changed = false) {
  const pupilId = param(req, 'pupilId');
  const { pupil, guardians, version, kept } = await look(
    scopeOf(req),
    {
      pupil: findPupil(pupilId),
      guardians: listGuardians(pupilId),
      version: findGuardiansVersion(pupilId),
      kept: formState(req),
    },
    { pupil: pupilId },
  );
  const initial = { liveApart: version?.parentsLiveApart ? 'yes' : '' };
  const form = viewForm(LiveApartForm, {
    req,
    kept,
    initial,
    submitLabel: 'Bewaren',
    autosave: false,
    version: version?.version ?? 0,
  });
  render(req, res, 'zorgroute/guardian/list', {
    title: 'Ouders en gezag',
    changed,
    child: fullName(pupil),
    callName: pupil.callName,
    pupilHref: `/leerlingen/${pupilId}`,
    addHref: `${listOf(req)}/nieuw`,
    guardians: guardians.map((guardian) => shownGuardian(guardian, listOf(req))),
    form,
    changedBy:
      version &&
      `Laatst veranderd door ${version.changedBy}, ${spokenDay(dayIn(version.changedAt), scopeOf(req).today)}.`,
  });
}

type Showing = {
  guardianId?: string;
  answers?: FormAnswers<(typeof GuardianForm)['fields']>;
  changed?: boolean;
};

async function showForm(req: Request, res: Response, { guardianId, answers, changed = false }: Showing = {}) {
  const pupilId = param(req, 'pupilId');
  const { pupil, guardians, version, kept } = await look(
    scopeOf(req),
    {
      pupil: findPupil(pupilId),
      guardians: listGuardians(pupilId),
      version: findGuardiansVersion(pupilId),
      kept: formState(req),
      ...(guardianId && !changed && { guardian: findGuardian(pupilId, guardianId) }),
    },
    { pupil: pupilId },
  );
  const guardian = guardians.find(({ id }) => id === guardianId);
  const saved = guardian ? typedGuardian(guardian) : {};
  const form = viewForm(GuardianForm, {
    req,
    kept,
    answers,
    initial: saved,
    submitLabel: `Bewaren bij ${pupil.callName}`,
    // Only once it was asked.
    asked: {
      another: Boolean(answers?.mistakes.some(({ name }) => name === 'another') || answers?.typed['another']),
    },
  });
  const overtaken = !answers && isOvertaken(kept, version?.version ?? 0);
  const isChoice = changed || (overtaken && saysOtherThan(form, saved));
  render(req, res, 'zorgroute/guardian/form', {
    title: guardian ? guardian.name : guardianId ? 'Ouder of voogd' : 'Ouder of voogd toevoegen',
    child: fullName(pupil),
    pupilHref: `/leerlingen/${pupilId}`,
    listHref: listOf(req),
    removeHref: guardian && !isChoice ? `${listOf(req)}/${guardian.id}/verwijdering` : undefined,
    form: {
      ...form,
      ...(isChoice && { submitLabel: 'Bewaren wat ik invulde' }),
      version: versionFor(req, {
        kept,
        current: version?.version ?? 0,
        hasMistakes: Boolean(answers),
        changed: changed || overtaken,
      }),
    },
    both:
      isChoice && version
        ? bothTexts(
            savedText(guardian ? [guardian] : guardianId ? [] : guardians, version),
            scopeOf(req).today,
          )
        : undefined,
  });
}

function savedText(guardians: Guardian[], { changedBy, changedAt }: { changedBy: string; changedAt: Date }) {
  const facts = guardians.flatMap((guardian) => guardianFacts(guardian));
  const gone = [{ term: 'Uit de lijst gehaald', description: 'Deze persoon staat niet meer bij het kind.' }];
  return { by: changedBy, at: changedAt, facts: facts.length ? facts : gone };
}
