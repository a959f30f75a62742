// What stands around every page of a plan? The family, the situation, and the way back.

import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { findFamily, type Family as FoundFamily } from '../../families/queries.ts';
import { bothTexts, saysOtherThan } from '../../forms/changed-meanwhile.ts';
import { formState, type FormState } from '../../forms/form-state.ts';
import type { FormView } from '../../forms/form-view.ts';
import type { FormAnswers, Typed } from '../../forms/form.ts';
import { cellName } from '../../forms/row-list.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { helpsOf } from '../support/help/helps-of-entries.ts';
import { listHelpEntries, type HelpEntry } from '../support/help/queries.ts';
import { askPlan, situationOf, type Asked, type Situation } from './plan-situation.ts';
import { listPlanTexts } from './queries.ts';

/** A family's plan with the form's own state: one trip, with its line in the log. */
export async function lookAtPlan(req: Request) {
  const familyId = param(req, 'familyId');
  return foundIn(req, await look(scopeOf(req), asking(req, familyId), { family: familyId }));
}
export type Found = Awaited<ReturnType<typeof lookAtPlan>>;

/** The same for a page that one person of the plan reads: with what the versions before said. */
export async function lookAtPlanFor(req: Request, action: 'read' | 'print' = 'read') {
  const familyId = param(req, 'familyId');
  const questions = { ...asking(req, familyId), earlier: listPlanTexts(familyId) };
  const { earlier, ...asked } = await look(scopeOf(req), questions, { family: familyId, action });
  return { ...foundIn(req, asked), earlier };
}
export type FoundFor = Awaited<ReturnType<typeof lookAtPlanFor>>;

const asking = (req: Request, familyId: string) => ({
  family: findFamily(familyId),
  kept: formState(req),
  help: listHelpEntries(familyId),
  ...askPlan(familyId),
});

type AskedForPage = Asked & { family: FoundFamily; kept: FormState; help: HelpEntry[] };
function foundIn(req: Request, { family, kept, help, ...asked }: AskedForPage) {
  const { today } = scopeOf(req);
  const situation = situationOf(family.id, asked, { since: family.since, today });
  return { familyId: family.id, family, kept, today, help: helpsOf(help), ...situation };
}

export const planOf = (familyId: string): string => `/gezinnen/${familyId}/plan`;

/** A room of a family: what its page is called, and its address. */
type Room = { title: string; at: (familyId: string) => string };
const PLAN: Room = { title: 'Ons plan', at: planOf };

export const trailIn =
  ({ title, at }: Room) =>
  (req: Request, { family, familyId }: Pick<Found, 'family' | 'familyId'>, here: string) => [
    { label: req.actor?.role === 'casemanager' ? 'Mijn gezinnen' : 'Gezinnen', href: '/gezinnen' },
    { label: family.name, href: `/gezinnen/${familyId}` },
    ...(here === title ? [] : [{ label: title, href: at(familyId) }]),
    { label: here },
  ];
export const trailOf = trailIn(PLAN);

type FormPage = {
  title: string;
  found: Pick<Found, 'family' | 'familyId'>;
  form: FormView;
  lead?: string;
  both?: ReturnType<typeof bothTexts> | undefined;
};

export const formIn =
  (room: Room) =>
  (req: Request, res: Response, { title, found, form, lead, both }: FormPage) => {
    render(req, res, 'zorgroute/plan/form', {
      title,
      trail: trailIn(room)(req, found, title),
      head: { title, over: found.family.name, ...(lead && { lead }) },
      form,
      both,
    });
  };
export const showPlanForm = formIn(PLAN);

/** What stands in the fields of a part of the plan: of a list its rows. */
export type Initial = Record<string, string | string[] | readonly Typed[]>;
export type Showing<A extends FormAnswers> = { answers?: A; changed?: boolean };

type Drawn = {
  found: Pick<Situation, 'written'> & { kept: FormState; today: string };
  form: FormView;
  initial: Initial;
  showing: Showing<FormAnswers>;
  /** What this part of the plan says now: see `Part` of saving.ts. */
  said: unknown;
  /** The same, to be read. */
  facts: { term: string; description: string | string[] }[];
};

/** The form with what it is about; and when somebody else saved that part first, both texts. */
export function withBoth(req: Request, { found, form, initial, showing, said, facts }: Drawn) {
  const { written, kept, today } = found;
  const { answers, changed = false } = showing;
  const now = signOfPart(said);
  const drafted = kept.fields?.base ?? now;
  const overtaken = !answers && drafted !== now;
  const isChoice = changed || (overtaken && saysOtherThan(form, flat(initial)));
  const opened = changed || overtaken ? now : ((answers && openedPart(req)) ?? now);
  const shown: FormView = {
    ...form,
    ...(isChoice && { submitLabel: 'Bewaren wat ik invulde' }),
    base: opened,
  };
  const both =
    isChoice && written
      ? bothTexts({ by: written.authorName, at: written.createdAt, facts }, today)
      : undefined;
  return { form: shown, both };
}

/** A short sign of what a part of the plan says, for the hidden field `base`. */
export const signOfPart = (said: unknown): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 12);

/** What the part said when the form was opened. */
export function openedPart(req: Request): string | undefined {
  const { base } = (req.body ?? {}) as Record<string, unknown>;
  return typeof base === 'string' ? base : undefined;
}

/** `{ goals: [{ words: 'a' }] }` as the fields say it: `{ 'goals.0.words': 'a' }`. */
function flat(initial: Initial): Typed {
  return Object.fromEntries(
    Object.entries(initial).flatMap(([name, value]) =>
      typeof value === 'string' || value.every((one) => typeof one === 'string')
        ? [[name, value] as const]
        : value.flatMap((row, at) =>
            Object.entries(row).map(([cell, text]) => [cellName(name, at, cell), text] as const),
          ),
    ),
  );
}
