// Pages: the parents of a child, one of them, and taking one from the list.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { bothTexts, isOvertaken, saysOtherThan, versionFor } from '../../forms/changed-meanwhile.ts';
import { dayIn, spokenDay } from '../../forms/dates.ts';
import { formState } from '../../forms/form-state.ts';
import { viewForm, type FormView } from '../../forms/form-view.ts';
import type { FormAnswers } from '../../forms/form.ts';
import { findPupil } from '../../pupils/queries.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { aroundForm } from '../entries/traject-form.ts';
import { GuardianForm, LiveApartForm } from './form.ts';
import { guardianFacts, shownGuardian, typedGuardian } from './guardian-rows.ts';
import {
  findGuardian,
  findGuardiansVersion,
  listGuardians,
  type Guardian,
  type GuardiansVersion,
} from './queries.ts';

export const listOf = (req: Request) => `/leerlingen/${param(req, 'pupilId')}/ouders`;

/** What every page here asks: the child, its guardians, and which version of the list this is. */
const asked = (req: Request) => ({
  pupil: findPupil(param(req, 'pupilId')),
  guardians: listGuardians(param(req, 'pupilId')),
  version: findGuardiansVersion(param(req, 'pupilId')),
  kept: formState(req),
});
const lookAround = (req: Request) => look(scopeOf(req), asked(req), { pupil: param(req, 'pupilId') });
type Found = Awaited<ReturnType<typeof lookAround>>;

/** @param changed somebody else saved the list after this one was opened */
export async function showList(req: Request, res: Response, changed = false): Promise<void> {
  const found = await lookAround(req);
  const { pupil, guardians, version } = found;
  render(req, res, 'zorgroute/guardian/list', {
    title: 'Ouders en gezag',
    changed,
    ...aroundForm(pupil),
    callName: pupil.callName,
    addHref: `${listOf(req)}/nieuw`,
    guardians: guardians.map((guardian) => shownGuardian(guardian, listOf(req))),
    form: liveApartForm(req, found),
    changedBy: version && changedByWhom(version, scopeOf(req).today),
  });
}

const changedByWhom = ({ changedBy, changedAt }: GuardiansVersion, today: string) =>
  `Laatst veranderd door ${changedBy}, ${spokenDay(dayIn(changedAt), today)}.`;

const liveApartForm = (req: Request, { kept, version }: Found) =>
  viewForm(LiveApartForm, {
    req,
    kept,
    initial: { liveApart: version?.parentsLiveApart ? 'yes' : '' },
    submitLabel: 'Bewaren',
    autosave: false,
    version: version?.version ?? 0,
  });

type Showing = {
  guardianId?: string;
  answers?: FormAnswers<(typeof GuardianForm)['fields']>;
  changed?: boolean;
};

export async function showForm(req: Request, res: Response, showing: Showing = {}): Promise<void> {
  const found = await lookAtOne(req, showing);
  const guardian = found.guardians.find(({ id }) => id === showing.guardianId);
  const { form, both } = formOf(req, found, showing);
  const removes = guardian && !both.isChoice;
  render(req, res, 'zorgroute/guardian/form', {
    title: titleOf(guardian, showing),
    ...aroundForm(found.pupil),
    listHref: listOf(req),
    removeHref: removes ? `${listOf(req)}/${guardian.id}/verwijdering` : undefined,
    form,
    both: both.texts,
  });
}

/** @throws NotFound when the one of the address is not in the list, unless somebody took it out meanwhile */
function lookAtOne(req: Request, { guardianId, changed = false }: Showing): Promise<Found> {
  const pupilId = param(req, 'pupilId');
  const one = guardianId && !changed && { guardian: findGuardian(pupilId, guardianId) };
  return look(scopeOf(req), { ...asked(req), ...one }, { pupil: pupilId });
}

const titleOf = (guardian: Guardian | undefined, { guardianId }: Showing) =>
  guardian ? guardian.name : guardianId ? 'Ouder of voogd' : 'Ouder of voogd toevoegen';

/** The form; and when somebody else saved meanwhile, what is saved beside what was typed. */
function formOf(req: Request, found: Found, { guardianId, answers, changed = false }: Showing) {
  const { version, kept, guardians } = found;
  const guardian = guardians.find(({ id }) => id === guardianId);
  const saved = guardian ? typedGuardian(guardian) : {};
  const form = guardianForm(req, found, answers, saved);
  const overtaken = !answers && isOvertaken(kept, version?.version ?? 0);
  const isChoice = changed || (overtaken && saysOtherThan(form, saved));
  const current = { kept, current: version?.version ?? 0, hasMistakes: Boolean(answers) };
  const shown: FormView = {
    ...form,
    ...(isChoice && { submitLabel: 'Bewaren wat ik invulde' }),
    version: versionFor(req, { ...current, changed: changed || overtaken }),
  };
  const listed = guardian ? [guardian] : guardianId ? [] : guardians;
  const texts = isChoice && version ? bothTexts(savedText(listed, version), scopeOf(req).today) : undefined;
  return { form: shown, both: { isChoice, texts } };
}

const guardianForm = (req: Request, { pupil, kept }: Found, answers: Showing['answers'], initial: Initial) =>
  viewForm(GuardianForm, {
    req,
    kept,
    answers,
    initial,
    submitLabel: `Bewaren bij ${pupil.callName}`,
    asked: { another: wasAsked('another', answers) },
  });
type Initial = Partial<ReturnType<typeof typedGuardian>>;

/** Whether this is somebody else of the same name: a question only once it was asked. */
const wasAsked = (name: string, answers: Showing['answers']) =>
  Boolean(answers?.mistakes.some((mistake) => mistake.name === name) || answers?.typed[name]);

function savedText(guardians: Guardian[], { changedBy, changedAt }: GuardiansVersion) {
  const facts = guardians.flatMap((guardian) => guardianFacts(guardian));
  const gone = [{ term: 'Uit de lijst gehaald', description: 'Deze persoon staat niet meer bij het kind.' }];
  return { by: changedBy, at: changedAt, facts: facts.length ? facts : gone };
}

export async function showRemoval(req: Request, res: Response): Promise<void> {
  const { pupil, guardian, version } = await lookAtLeaving(req, param(req, 'pupilId'));
  const title = `${guardian.name} uit de lijst halen`;
  render(req, res, 'zorgroute/guardian/removal', {
    title,
    ...aroundForm(pupil),
    callName: pupil.callName,
    listHref: listOf(req),
    button: {
      action: req.path,
      label: title,
      look: 'primary',
      fields: { version: String(version?.version ?? 0) },
    },
  });
}

const lookAtLeaving = (req: Request, pupilId: string) =>
  look(
    scopeOf(req),
    {
      pupil: findPupil(pupilId),
      guardian: findGuardian(pupilId, param(req, 'guardianId')),
      version: findGuardiansVersion(pupilId),
    },
    { pupil: pupilId },
  );
