// What stands around every form about a family? The way back, the care layer, and the rules that need today.

import type { Request, Response } from 'express';

import type { Ask } from '../access/transaction.ts';
import { spokenFrom } from '../forms/dates.ts';
import type { FormView } from '../forms/form-view.ts';
import { withMistake, type FormAnswers } from '../forms/form.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { render } from '../web/render.ts';
import { findFamily } from './queries.ts';
import { beforeFamilyMistake } from './rules.ts';

type FormPage = {
  title: string;
  family: { id: string; name: string };
  form: FormView;
  lead: string;
  facts?: { term: string; description: string }[];
};

export function showForm(req: Request, res: Response, { title, family, form, lead, facts }: FormPage) {
  const trail = [
    { label: req.actor?.role === 'casemanager' ? 'Mijn gezinnen' : 'Gezinnen', href: '/gezinnen' },
    { label: family.name, href: `/gezinnen/${family.id}` },
    { label: title },
  ];
  render(req, res, 'basisteam/form-page', {
    title,
    trail,
    head: { title, over: family.name, lead },
    form,
    facts,
    layer: 'care',
  });
}

/** A rule that needs today's date. */
export function checked<A extends FormAnswers>(
  answers: A,
  rule: (data: NonNullable<A['data']>) => { name: string; message: string } | undefined,
): A {
  const broken = answers.data && rule(answers.data);
  return broken ? (withMistake(answers, broken.name, broken.message) as A) : answers;
}

export const inSentence = (name: string) => name.replace(/^Gezin /, 'gezin ');

/** Nothing was before the family was known: `name` is the field with the day. @throws Refused */
export async function requireSince(ask: Ask, familyId: string, on: string, today: string, name = 'heldOn') {
  const { since } = await ask(findFamily(familyId));
  const mistake = beforeFamilyMistake(on, since, spokenFrom(today));
  if (mistake) throw new Refused(mistake, name);
}
