// What does the page of an import show: what would change and what is to be decided, what was done, or that it is gone?

import type { Request, Response } from 'express';

import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { formState, type FormState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import type { NotDone } from '../forms/not-done.ts';
import type { School } from '../organisations/queries.ts';
import { render } from '../web/render.ts';
import { param } from '../web/routes.ts';
import { compare, shownPupils, type Comparison } from './comparison/comparison.ts';
import { decisionsForm } from './form.ts';
import { shownComparison, shownResult } from './page.ts';
import { whatIsThere, type ImportResult } from './queries.ts';

/** A file that waits, was carried out, or is kept no more: each has its page. */
export async function showImport(req: Request, res: Response, notDone?: NotDone) {
  const { comparison, ...found } = await lookAtImport(req);
  if (found.result) showResult(req, res, found.school, found.result);
  else if (comparison) showPreview(req, res, { ...found, comparison }, notDone);
  else
    render(req, res.status(404), 'pupil-import/file-gone', {
      ...placesAround(req, found.school),
      title: 'Dit bestand is niet meer bewaard',
    });
}

function showResult(req: Request, res: Response, school: School, result: ImportResult) {
  render(req, res, 'pupil-import/import-result', {
    ...placesAround(req, school),
    title: 'Het bestand is ingelezen',
    lines: shownResult(result),
    open: result.open,
    unlinked: result.unlinked,
  });
}

/** The look is logged for the children of the school that the page shows. */
async function lookAtImport(req: Request) {
  const today = scopeOf(req).today;
  let comparison: Comparison | undefined;
  const { school, found, kept } = await look(
    scopeOf(req),
    { ...whatIsThere(param(req, 'schoolId'), param(req, 'importId')), kept: formState(req) },
    (there) => {
      comparison = there.found.content ? compare(there.found.content, there, today) : undefined;
      const pupils = comparison ? shownPupils(comparison) : [];
      return pupils.length ? { pupils } : 'nobody';
    },
  );
  return { school, kept, result: found.result, comparison };
}

const placesAround = (req: Request, school: School) => ({
  school,
  uploadHref: `/beheer/import/${param(req, 'schoolId')}`,
  listHref: `/beheer/leerlingen/school/${param(req, 'schoolId')}`,
  groupsHref: `/beheer/groepen/school/${param(req, 'schoolId')}`,
});

type Waiting = { school: School; kept: FormState; comparison: Comparison };

function showPreview(req: Request, res: Response, waiting: Waiting, notDone?: NotDone) {
  const { school, comparison } = waiting;
  const place = `/beheer/import/${param(req, 'schoolId')}/${param(req, 'importId')}`;
  const shown = shownComparison(comparison, `${place}/account`);
  if (notDone?.isStale) res.status(409);
  render(req, res, 'pupil-import/import-preview', {
    ...placesAround(req, school),
    ...shown,
    title: shown.nothingChanges ? 'Er verandert niets' : 'Wat verandert er?',
    schoolYear: comparison.content.schoolYear,
    form: decisionsView(req, waiting, notDone),
    version: comparison.version,
    isStale: notDone?.isStale ?? false,
    discardAction: `${place}/weg`,
  });
}

const decisionsView = (req: Request, { school, kept, comparison }: Waiting, notDone?: NotDone) =>
  viewForm(decisionsForm(comparison.ask, scopeOf(req).today), {
    req,
    kept,
    answers: notDone?.answers,
    submitLabel: comparison.preview.nothingChanges
      ? 'Aangevinkte leerkrachten koppelen'
      : `Doorvoeren bij ${school.name}`,
    notYet: 'doorgevoerd',
    autosave: false,
  });
