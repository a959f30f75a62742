// What each of those who decide about the child says of a proposal: noted by the casemanager, or read together on a bare page and answered there.

import type { Request, Response } from 'express';

import { may } from '../../../access/may.ts';
import { scopeOf } from '../../../access/scope.ts';
import { openedVersion, versionFor } from '../../../forms/changed-meanwhile.ts';
import { shortDay, spokenDay } from '../../../forms/dates.ts';
import { viewForm } from '../../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../../forms/form.ts';
import { goOrShow } from '../../../forms/refusal-at-a-field.ts';
import { submit } from '../../../forms/submit.ts';
import { typedDay } from '../../../forms/typed-days.ts';
import { NotFound } from '../../../problems/problems.ts';
import { render } from '../../../web/render.ts';
import { newRouter, param } from '../../../web/routes.ts';
import { firstName, nameWithAge } from '../../plan/people.ts';
import {
  childIn,
  lookAtSchooldeel,
  proposalIn,
  schooldeelOf,
  showSchooldeelForm,
  type Found,
} from './around-a-schooldeel.ts';
import { decidersOf } from './deciders.ts';
import { OwnWordForm, WordForm } from './form.ts';
import { isSent } from './rules.ts';
import { CHANGED, keepWord, type GivenWord } from './word.ts';

export const wordRoutes = newRouter();

const WORD = '/gezinnen/:familyId/schooldeel/:proposalId/woord/:personId';
const WITH = '/gezinnen/:familyId/schooldeel/:proposalId/met/:personId';
type Answers = FormAnswers<(typeof WordForm)['fields']>;
type Own = FormAnswers<(typeof OwnWordForm)['fields']>;

wordRoutes.get(WORD, may('schooldeel:propose'), async (req, res) => {
  await showWord(req, res);
});

wordRoutes.post(WORD, may('schooldeel:propose'), async (req, res) => {
  const answers = readForm(WordForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showWord(req, res, answers);
  const { saidOn, ...said } = data;
  await keep(req, res, { answers, saidOn, said: { ...said, atTable: false } }, (again) =>
    showWord(req, res, again as Answers),
  );
});

wordRoutes.get(WITH, may('schooldeel:propose'), async (req, res) => {
  await showWith(req, res);
});

wordRoutes.post(WITH, may('schooldeel:propose'), async (req, res) => {
  const answers = readForm(OwnWordForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showWith(req, res, answers);
  const saidOn = scopeOf(req).today;
  await keep(req, res, { answers, saidOn, said: { ...data, atTable: true } }, (again) =>
    showWith(req, res, again as Own),
  );
});

type Keeping = { answers: FormAnswers } & Pick<GivenWord, 'saidOn' | 'said'>;

async function keep(
  req: Request,
  res: Response,
  { answers, saidOn, said }: Keeping,
  show: (again: FormAnswers) => Promise<void>,
) {
  const familyId = param(req, 'familyId');
  const { today } = scopeOf(req);
  const [proposalId, personId] = [param(req, 'proposalId'), param(req, 'personId')];
  const given = { proposalId, personId, saidOn, said, opened: openedVersion(req) };
  const to = schooldeelOf(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, (ask) =>
      keepWord(ask, familyId, given, today),
    );
  await goOrShow(res, to, answers, work, show);
}

/** @throws NotFound for who is not asked, and once it went to the school */
async function lookAtOne(req: Request, answers?: FormAnswers) {
  const found = await lookAtSchooldeel(req);
  const proposal = proposalIn(found, param(req, 'proposalId'));
  const { asked } = decidersOf(found, proposal.referralId);
  const person = asked.find(({ id }) => id === param(req, 'personId'));
  const current = proposal.versions;
  if (!person || (!answers && isSent({ version: current, words: proposal.words }))) throw new NotFound();
  const changed = answers?.mistakes.some(({ message }) => message === CHANGED) ?? false;
  const version = versionFor(req, { kept: found.kept, current, hasMistakes: answers !== undefined, changed });
  return { found, proposal, person, version, child: childIn(found, proposal.referralId) };
}
type One = Awaited<ReturnType<typeof lookAtOne>>;

async function showWord(req: Request, res: Response, answers?: Answers) {
  const { found, person, version, ...one } = await lookAtOne(req, answers);
  const form = viewForm(WordForm, {
    req,
    kept: found.kept,
    answers,
    initial: { saidOn: typedDay(found.today) },
    submitLabel: `Antwoord van ${firstName(person)} bewaren`,
    cancel: back(found),
    version,
  });
  showSchooldeelForm(req, res, {
    title: `Wat vindt ${firstName(person)} van het schooldeel?`,
    found,
    form,
    lead: `${nameWithAge(person, found.today)} · ${said(one, found.today)}`,
  });
}

const back = ({ familyId }: Found) => ({ href: schooldeelOf(familyId), label: 'Terug naar het schooldeel' });

/** 'Voor Fenna, van wo 18 november: Rustig beginnen; Even naar buiten'. */
const said = ({ proposal, child }: Pick<One, 'proposal' | 'child'>, today: string): string =>
  `voor ${firstName({ name: child.childName })}, van ${shortDay(proposal.on, today)}: ${proposal.agreements.map(({ what }) => what).join('; ')}`;

async function showWith(req: Request, res: Response, answers?: Own) {
  const { found, proposal, person, version, child } = await lookAtOne(req, answers);
  const form = viewForm(OwnWordForm, {
    req,
    kept: found.kept,
    answers,
    submitLabel: 'Dit is mijn antwoord',
    autosave: false,
    cancel: { href: schooldeelOf(found.familyId), label: `Klaar: terug naar ${req.actor?.personName ?? ''}` },
    version,
  });
  render(req, res, 'zorgroute/support/schooldeel/at-table', {
    title: `Wat de school voor ${firstName({ name: child.childName })} kan doen`,
    name: person.name,
    keeper: req.actor?.personName ?? '',
    why: proposal.why,
    agreements: proposal.agreements.map(({ what, by, when, needs }) => ({
      what,
      how: [by, when].filter(Boolean).join(' · '),
      needs,
    })),
    until: spokenDay(proposal.until, found.today),
    schoolName: child.schoolName,
    form,
  });
}
