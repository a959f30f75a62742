// The two forms of a proposal: written down for the first time, and changed.

import type { Request, Response } from 'express';

import { bothTexts, isOvertaken, saysOtherThan, versionFor } from '../../../forms/changed-meanwhile.ts';
import { spokenDay } from '../../../forms/dates.ts';
import { viewForm } from '../../../forms/form-view.ts';
import type { FormAnswers, Typed } from '../../../forms/form.ts';
import { cellName } from '../../../forms/row-list.ts';
import { typedDay } from '../../../forms/typed-days.ts';
import { NotFound } from '../../../problems/problems.ts';
import { param } from '../../../web/routes.ts';
import { firstName } from '../../plan/people.ts';
import { EVERYBODY } from '../../plan/plan-text.ts';
import type { Proposal } from './agreement.ts';
import {
  childIn,
  CLOSED,
  lookAtSchooldeel,
  proposalIn,
  schooldeelOf,
  showSchooldeelForm,
  type Found,
} from './around-a-schooldeel.ts';
import { ProposalChangeForm, ProposalForm } from './form.ts';
import { isSent } from './rules.ts';

export type NewAnswers = FormAnswers<(typeof ProposalForm)['fields']>;
export type ChangeAnswers = FormAnswers<(typeof ProposalChangeForm)['fields']>;

export async function showNew(req: Request, res: Response, answers?: NewAnswers) {
  const found = await lookAtSchooldeel(req);
  const child = childIn(found, param(req, 'referralId'));
  const form = viewForm(ProposalForm, {
    req,
    kept: found.kept,
    answers,
    initial: { goalId: '' },
    options: { goalId: goalsOf(found) },
    submitLabel: 'Voorstel bewaren en de ouders vragen',
    cancel: back(found),
    refusedBecause: child.isOpen
      ? undefined
      : {
          title: 'Dit kan nu niet',
          sentence: CLOSED,
          href: schooldeelOf(found.familyId),
          linkText: 'Naar het schooldeel',
        },
  });
  showSchooldeelForm(req, res, {
    title: `Wat kan de school voor ${firstName({ name: child.childName })} doen?`,
    found,
    form,
    lead: `${child.schoolName} leest dit als iedereen die over dit kind beslist akkoord is. Het plan van het gezin leest de school niet.`,
  });
}

type Showing = { answers?: ChangeAnswers; changed?: boolean };

/** @throws NotFound once it went to the school */
export async function showChange(req: Request, res: Response, { answers, changed = false }: Showing = {}) {
  const found = await lookAtSchooldeel(req);
  const proposal = proposalIn(found, param(req, 'proposalId'));
  const current = proposal.versions;
  if (!answers && isSent({ version: current, words: proposal.words })) throw new NotFound();
  const initial = typedProposal(proposal);
  const form = viewForm(ProposalChangeForm, {
    req,
    kept: found.kept,
    answers,
    initial,
    options: { goalId: goalsOf(found) },
    submitLabel: 'Wijziging bewaren en de ouders vragen',
    cancel: back(found),
    version: versionFor(req, { kept: found.kept, current, hasMistakes: answers !== undefined, changed }),
  });
  const overtaken = !answers && isOvertaken(found.kept, current) && saysOtherThan(form, typedCells(proposal));
  const saved = {
    by: proposal.correctorName ?? proposal.authorName,
    at: proposal.createdAt,
    facts: factsOf(proposal, found),
  };
  const isChoice = changed || overtaken;
  showSchooldeelForm(req, res, {
    title: 'Voorstel wijzigen',
    found,
    form: isChoice ? { ...form, version: current, submitLabel: 'Bewaren wat ik invulde' } : form,
    lead: 'De oude tekst blijft bewaard. Wie al antwoordde, vraagt u opnieuw.',
    both: isChoice ? bothTexts(saved, found.today) : undefined,
  });
}

const back = ({ familyId }: Found) => ({ href: schooldeelOf(familyId), label: 'Terug naar het schooldeel' });

/** Never a goal of one house: what happens at school, all who decide agree with. */
const goalsOf = ({ text }: Found) => [
  { value: '', label: 'Geen doel' },
  ...text.goals
    .map(({ id, words, readers }, at) => ({ value: id, label: `Doel ${String(at + 1)}: ${words}`, readers }))
    .filter(({ readers }) => readers === EVERYBODY)
    .map(({ value, label }) => ({ value, label })),
];

const typedProposal = ({ why, agreements, goalId, until }: Proposal) => ({
  ...{ why, goalId, reason: '' },
  agreements: agreements as readonly Typed[],
  until: typedDay(until),
});

/** As the fields of the form are called. */
function typedCells({ why, agreements, goalId, until }: Proposal): Typed {
  const cells = agreements.flatMap((agreement, at) =>
    Object.entries(agreement).map(([name, value]) => [cellName('agreements', at, name), value] as const),
  );
  return { why, goalId, until: typedDay(until), ...Object.fromEntries(cells) };
}

const factsOf = ({ why, agreements, until }: Proposal, { today }: Found) => [
  { term: 'Waarom', description: why },
  { term: 'Afspraken', description: agreements.map(({ what, when }) => `${what}, ${when}`) },
  { term: 'Tot en met', description: spokenDay(until, today) },
];
