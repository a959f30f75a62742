// The page on which somebody's work as administrator or privacy officer of an organisation ends.

import type { Request, Response } from 'express';

import { roleName } from '../access/roles.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import type { FormAnswers, FormSpec } from '../forms/form.ts';
import { NotFound } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { meaningOf, mustStay, type Ending } from './end-of-keeping.ts';
import { EndForm, SuccessorForm } from './form.ts';
import { idOf, placeOf } from './page.ts';
import { listKeepersOf, listKept, mustKeepThePortal } from './queries.ts';

export const formOf = ({ others }: Ending): FormSpec => (others ? EndForm : SuccessorForm);

/** @throws NotFound for what is not there any more, and for oneself */
export async function findEnding(req: Request) {
  const asked = {
    keeper: mustKeepThePortal(),
    all: listKept(),
    keepers: listKeepersOf(idOf(req, 'organisation')),
    kept: formState(req),
  };
  const { all, keepers, kept } = await look(scopeOf(req), asked, 'nobody');
  const place = all.find(({ id }) => id === idOf(req, 'organisation'));
  const keeper = keepers.find(({ membershipId }) => membershipId === idOf(req, 'membership'));
  if (!place || !keeper || keeper.isSelf) throw new NotFound();
  return { place, kept, ending: { ...keeper, kind: place.kind } };
}

export async function showEnding(req: Request, res: Response, answers?: FormAnswers) {
  const { place, kept, ending } = await findEnding(req);
  const form = viewForm(formOf(ending), {
    ...{ req, kept, answers, autosave: false },
    submitLabel: `Rol van ${ending.name} beëindigen`,
  });
  render(req, res, 'portal-keeping/end', {
    title: 'Een rol beëindigen',
    over: ending.name,
    role: `${roleName(ending.role)} bij ${place.name}`,
    trail: [{ label: place.name, href: placeOf(place.id) }],
    meaning: meaningOf(ending),
    form: mustStay(ending) ? undefined : form,
  });
}
