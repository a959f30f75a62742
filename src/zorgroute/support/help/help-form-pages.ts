// The two forms of the help itself: written down for the first time, and changed.

import type { Request, Response } from 'express';

import type { Option } from '../../../forms/fields.ts';
import { bothTexts, isOvertaken, saysOtherThan, versionFor } from '../../../forms/changed-meanwhile.ts';
import { spokenDay } from '../../../forms/dates.ts';
import { viewForm } from '../../../forms/form-view.ts';
import type { FormAnswers } from '../../../forms/form.ts';
import { typedDay } from '../../../forms/typed-days.ts';
import { firstName, houses } from '../../plan/people.ts';
import { lookAtPlan, type Found } from '../../plan/plan-pages.ts';
import { forWhomInWords } from '../../plan/plan-words.ts';
import { WHOLE_FAMILY } from '../../plan/plan-text.ts';
import type { Help } from './arranged-help.ts';
import { HelpChangeForm, HelpForm } from './form.ts';
import { helpOf, lookAtHelp, showHelpForm } from './help-pages.ts';
import { BY_LAW, lawInWords } from './laws.ts';
import { nameOfHelp } from './rules.ts';

export type NewAnswers = FormAnswers<(typeof HelpForm)['fields']>;
export type ChangeAnswers = FormAnswers<(typeof HelpChangeForm)['fields']>;

export async function showNew(req: Request, res: Response, answers?: NewAnswers) {
  const found = await lookAtPlan(req);
  const form = viewForm(HelpForm, {
    req,
    kept: found.kept,
    answers,
    initial: { askedOn: typedDay(found.today), decidedBy: BY_LAW, readers: '' },
    ...aboutPlan(found),
    submitLabel: `Hulp bewaren bij ${found.family.name}`,
    cancel: { href: helpOf(found.familyId), label: 'Terug naar de hulp' },
  });
  showHelpForm(req, res, { title: 'Hulp erbij zetten', found, form });
}

type Showing = { answers?: ChangeAnswers; changed?: boolean };

export async function showChange(req: Request, res: Response, { answers, changed = false }: Showing = {}) {
  const { found, help } = await lookAtHelp(req);
  const current = help.versions;
  const initial = typedHelp(help);
  const form = viewForm(HelpChangeForm, {
    req,
    kept: found.kept,
    answers,
    initial,
    ...aboutPlan(found),
    submitLabel: 'Wijziging bewaren',
    cancel: { href: helpOf(found.familyId), label: 'Terug naar de hulp' },
    version: versionFor(req, { kept: found.kept, current, hasMistakes: answers !== undefined, changed }),
  });
  const overtaken = !answers && isOvertaken(found.kept, current) && saysOtherThan(form, initial);
  const saved = {
    by: help.correctorName ?? help.authorName,
    at: help.createdAt,
    facts: factsOf(help, found),
  };
  const isChoice = changed || overtaken;
  showHelpForm(req, res, {
    title: `Hulp wijzigen: ${nameOfHelp(help)}`,
    found,
    form: isChoice ? { ...form, version: current, submitLabel: 'Bewaren wat ik invulde' } : form,
    lead: 'De oude tekst blijft bewaard. Is er iets gebeurd? Leg dat dan vast als nieuws.',
    both: isChoice ? bothTexts(saved, found.today) : undefined,
  });
}

/** Who reads it is asked only where the parents live apart. */
function aboutPlan({ text }: Found) {
  const parents = houses(text);
  const ofHouses: Option[] = parents.map((parent) => ({
    value: parent.id,
    label: `Alleen het huis van ${firstName(parent)}`,
    hint: 'Alleen voor hulp van deze ouder zelf. Het staat niet op het papier van een ander.',
  }));
  return {
    options: {
      goalId: [
        { value: '', label: 'Geen doel: het is voor het gezin' },
        ...text.goals.map(({ id, words }, at) => ({ value: id, label: `Doel ${String(at + 1)}: ${words}` })),
      ],
      forWhom: [
        ...text.people.filter(({ left }) => !left).map(({ id, name }) => ({ value: id, label: name })),
        { value: WHOLE_FAMILY, label: 'Het hele gezin' },
      ],
      readers: [
        { value: '', label: 'Wie het doel leest', hint: 'Bij geen doel: iedereen van het plan.' },
        ...ofHouses,
      ],
    },
    asked: { readers: parents.length > 0 },
    required: { forWhom: true },
  };
}

const typedHelp = ({
  what,
  goalId,
  forWhom,
  by,
  from,
  law,
  decidedBy,
  on,
  expected,
  meanwhile,
  readers,
}: Help) => ({
  ...{ what, goalId, forWhom, by, from, law, decidedBy, expected, meanwhile, readers },
  askedOn: typedDay(on),
  reason: '',
});

const factsOf = (help: Help, { text, today }: Found) => [
  { term: 'Welke hulp', description: help.what },
  { term: 'Voor wie', description: forWhomInWords(help.forWhom, text.people) },
  { term: 'Wie geeft de hulp', description: help.by },
  { term: 'Hoe is het geregeld', description: lawInWords(help.law) },
  { term: 'Gevraagd op', description: spokenDay(help.on, today) },
  { term: 'Kan beginnen', description: help.expected },
  { term: 'Tot die tijd', description: help.meanwhile },
];
