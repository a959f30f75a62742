// What was saved is never overwritten: it gets a new version with a reason, or is struck.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { dayIn, shortDay } from '../../forms/dates.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { nameInGroup } from '../../pupils/names.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { daysOf } from './day-rules.ts';
import type { AnyEntryKind, Around } from '../entry.ts';
import { record, strike } from './entry-queries.ts';
import { refusedBy } from './refused-by.ts';
import { readCorrection, viewCorrection } from './correction.ts';
import { StrikeForm } from './form.ts';
import { around, entryNow, kindOf, lookAtEntry, shownAs } from './entry-of-address.ts';
import { isLastThatStands } from './rules.ts';
import type { Entry } from './timeline.ts';

export const entryRoutes = newRouter();

const CORRECTION = '/trajecten/:trajectoryId/:kind/:entryId/correctie';
const STRIKE = '/trajecten/:trajectoryId/:kind/:entryId/doorhaling';

const CORRECTED_MEANWHILE =
  'Iemand heeft deze tekst intussen al verbeterd. Lees de nieuwste versie. Moet er nog iets bij? Verbeter dan die versie.';
const STRUCK_MEANWHILE = 'Deze tekst is intussen doorgehaald. Verbeteren kan niet meer.';

/** @throws NotFound for what happened, and for what has a form of its own: a consent is struck or withdrawn, never corrected. */
function correctableOf(req: Request): AnyEntryKind {
  const { written } = kindOf(req);
  if (!written || written.ownForm) throw new NotFound();
  return written;
}
const heldAgainst = ({ entry, entries, facts }: Found, today: string): Around => ({
  days: daysOf(facts, today),
  entry,
  entries,
});

entryRoutes.get(CORRECTION, may('entry:correct'), async (req, res) => {
  showCorrection(req, res, await lookAtEntry(req));
});

entryRoutes.post(CORRECTION, may('entry:correct'), async (req, res) => {
  const kind = correctableOf(req);
  const found = await lookAtEntry(req);
  const { answers, corrected } = readCorrection(kind, scopeOf(req), heldAgainst(found, scopeOf(req).today));
  if (!corrected) return showCorrection(req, res, found, answers);

  const trajectoryId = param(req, 'trajectoryId');
  const to = `/leerlingen/${found.pupil.id}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { pupil: found.pupil.id } }, async (ask, actor) => {
      const entry = await entryNow(req, ask, actor.role);
      if (entry.struckAt) throw new Refused(STRUCK_MEANWHILE, 'correctionReason');
      if (entry.supersededAt) throw new Refused(CORRECTED_MEANWHILE, 'correctionReason');
      const correction = { of: entry.id, reason: corrected.reason };
      await record(ask, kind, trajectoryId, corrected.data, correction).catch(
        refusedBy('correctionReason', {
          school_entry_corrects_id_key: CORRECTED_MEANWHILE,
          corrects_a_row_of_this_file: STRUCK_MEANWHILE,
        }),
      );
    });
  await goOrShow(res, to, answers, work, async (refused) =>
    showCorrection(req, res, await lookAtEntry(req), refused),
  );
});

type Found = Awaited<ReturnType<typeof lookAtEntry>>;
function showCorrection(req: Request, res: Response, found: Found, answers?: FormAnswers) {
  const kind = correctableOf(req);
  const { entry, newer, pupil, kept } = found;
  const against = heldAgainst(found, scopeOf(req).today);
  const submitLabel = `Verbetering bewaren bij ${nameInGroup(pupil)}`;
  render(req, res, 'zorgroute/entries/correction', {
    ...around(found, req),
    title: `${kind.noun} verbeteren`,
    form: viewCorrection(kind, against, { req, kept, answers, submitLabel }),
    newest: newer && newestVersion(req, newer),
    isStruck: entry.struckAt !== null,
    showsForm: Boolean(answers) || (!newer && !entry.struckAt),
    isSignal: entry.kind === 'signal',
  });
}

function newestVersion(req: Request, newer: Entry) {
  const reader = { role: req.actor?.role ?? 'teacher', today: scopeOf(req).today } as const;
  return {
    when: shortDay(dayIn(newer.at), reader.today),
    who: newer.correctorName ?? newer.authorName,
    facts: shownAs(newer, reader),
    href: `/trajecten/${param(req, 'trajectoryId')}/${param(req, 'kind')}/${newer.id}/correctie`,
  };
}

entryRoutes.get(STRIKE, may('entry:strike'), async (req, res) => {
  await showStrike(req, res);
});

entryRoutes.post(STRIKE, may('entry:strike'), async (req, res) => {
  const { written } = kindOf(req);
  const answers = readForm(StrikeForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showStrike(req, res, answers);

  const { pupil, facts } = await lookAtEntry(req);
  const to = `/leerlingen/${pupil.id}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { pupil: pupil.id } }, async (ask, actor) => {
      const entry = await entryNow(req, ask, actor.role);
      if (entry.kind === 'consent' && entry.detail.answer === 'given' && facts.sentOn && facts.sharingOpen) {
        throw new Refused(SHARED_ALREADY, 'reason');
      }
      const { struck } = await ask(strike(written ? 'school_entry' : 'consent', entry.id, data.reason));
      if (!struck) throw new Refused('Deze tekst is intussen al doorgehaald of verbeterd.', 'reason');
    });
  await goOrShow(res, to, answers, work, ({ mistakes }) =>
    showStrike(req, res, { ...answers, data: undefined, mistakes }),
  );
});

const SHARED_ALREADY =
  'Met deze toestemming is al gedeeld. Willen de ouders stoppen met delen? Leg dan vast dat de toestemming is ingetrokken.';

async function showStrike(req: Request, res: Response, answers?: FormAnswers<(typeof StrikeForm)['fields']>) {
  const { noun } = kindOf(req);
  const found = await lookAtEntry(req);
  const { entry, entries, facts, pupil, kept } = found;
  const submitLabel = `${noun} doorhalen bij ${nameInGroup(pupil)}`;
  render(req, res, 'zorgroute/entries/strike', {
    ...around(found, req),
    title: `${noun} doorhalen`,
    form: viewForm(StrikeForm, { req, kept, answers, submitLabel }),
    isGone: Boolean(found.newer) || entry.struckAt !== null,
    endsTraject: !facts.outcome && isLastThatStands(entry, entries, facts.sentOn !== null),
  });
}
