// What stands around every page of the help? The family with its plan, and the way back.

import type { Request, Response } from 'express';

import type { bothTexts } from '../../../forms/changed-meanwhile.ts';
import type { FormView } from '../../../forms/form-view.ts';
import { NotFound } from '../../../problems/problems.ts';
import { render } from '../../../web/render.ts';
import { param } from '../../../web/routes.ts';
import { lookAtPlan, type Found } from '../../plan/plan-pages.ts';
import type { Help } from './arranged-help.ts';

export const helpOf = (familyId: string): string => `/gezinnen/${familyId}/hulp`;

/** @throws NotFound for what is no help of this family, or was struck */
export async function lookAtHelp(req: Request): Promise<{ found: Found; help: Help }> {
  const found = await lookAtPlan(req);
  const help = found.help.find(({ helpId }) => helpId === param(req, 'helpId'));
  if (!help) throw new NotFound();
  return { found, help };
}

export const TITLE = 'De hulp die geregeld wordt';

export const trailOf = (req: Request, { family, familyId }: Found, here: string) => [
  { label: req.actor?.role === 'casemanager' ? 'Mijn gezinnen' : 'Gezinnen', href: '/gezinnen' },
  { label: family.name, href: `/gezinnen/${familyId}` },
  ...(here === TITLE ? [] : [{ label: TITLE, href: helpOf(familyId) }]),
  { label: here },
];

type FormPage = {
  title: string;
  found: Found;
  form: FormView;
  lead?: string;
  both?: ReturnType<typeof bothTexts> | undefined;
};

export function showHelpForm(req: Request, res: Response, { title, found, form, lead, both }: FormPage) {
  render(req, res, 'zorgroute/plan/form', {
    title,
    trail: trailOf(req, found, title),
    head: { title, over: found.family.name, ...(lead && { lead }) },
    form,
    both,
  });
}
