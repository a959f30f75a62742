// Pupils come in from the school's own administration: choose a file, look what it would change, decide, confirm.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { change, look } from '../access/transaction.ts';
import { clockTime, dayIn, spokenDay } from '../forms/dates.ts';
import { formState, type FormState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, withMistake } from '../forms/form.ts';
import { submit } from '../forms/submit.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { findSchool } from '../organisations/queries.ts';
import { awaitFile, receive, type Sayings } from '../uploads/received-file.ts';
import { toKeep } from './kept-file.ts';
import { readEdexml } from './edexml/edexml.ts';
import { UploadForm } from './form.ts';
import { clearEarlier, discardImport, findLastImport, findWaitingImport, insertImport } from './queries.ts';
import { Refused as RefusedFile } from './edexml/file-problems.ts';

export const importRoutes = newRouter();

const SAYINGS: Sayings = {
  oneFile: 'Kies één bestand tegelijk: het EDEXML-bestand van uw school.',
  noFile: 'Kies het EDEXML-bestand van uw school.',
  tooLarge: new RefusedFile('tooLarge').problem.sentence,
};

importRoutes.get('/beheer/import/:schoolId', may('pupil:import'), async (req, res) => {
  await showUpload(req, res);
});

importRoutes.post('/beheer/import/:schoolId', may('pupil:import'), awaitFile, async (req, res) => {
  const schoolId = param(req, 'schoolId');
  // Ten megabytes are taken in only of somebody who looks after this school.
  const { school } = await look(scopeOf(req), { school: findSchool(schoolId) }, 'nobody');
  const uploaded = await receive(req, res, SAYINGS);
  if ('sentence' in uploaded) {
    await showUpload(req, res, uploaded.sentence);
    return;
  }
  // Reading takes seconds: no connection is held meanwhile.
  const read = await readEdexml(uploaded.bytes, school);
  if (!read.ok) {
    await showUpload(req, res, read.problem.sentence);
    return;
  }
  const id = randomUUID();
  const to = `/beheer/import/${schoolId}/${id}`;
  await submit(scopeOf(req), { to, looked: 'nobody', done: null }, async (ask) => {
    await ask(findSchool(schoolId));
    await ask(clearEarlier(schoolId));
    await ask(insertImport(id, schoolId, toKeep(read.school)));
  });
  res.redirect(303, to);
});

async function showUpload(req: Request, res: Response, sentence?: string) {
  const schoolId = param(req, 'schoolId');
  const found = await look(
    scopeOf(req),
    {
      school: findSchool(schoolId),
      last: findLastImport(schoolId),
      waiting: findWaitingImport(schoolId),
      kept: formState(req),
    },
    'nobody',
  );
  render(req, res, 'pupil-import/file-upload', {
    title: 'Leerlingen inlezen',
    school: found.school,
    form: uploadForm(req, found.kept, sentence),
    listHref: `/beheer/leerlingen/school/${schoolId}`,
    ...earlierFiles(found, schoolId, scopeOf(req).today),
  });
}

function uploadForm(req: Request, kept: FormState, sentence: string | undefined) {
  const nothing = readForm(UploadForm, { body: {}, today: scopeOf(req).today });
  return viewForm(UploadForm, {
    req,
    kept,
    answers: sentence === undefined ? undefined : withMistake(nothing, 'file', sentence),
    submitLabel: 'Bekijken wat er verandert',
    notYet: 'ingelezen',
    autosave: false,
  });
}

type Earlier = {
  waiting: { id: string; createdAt: Date; by: string } | undefined;
  last: { id: string; appliedAt: Date; by: string } | undefined;
};

/** The one that waits to be carried out, and the last that was. */
const earlierFiles = ({ waiting, last }: Earlier, schoolId: string, today: string) => ({
  waiting: waiting && {
    text: `Op ${spokenDay(dayIn(waiting.createdAt), today)} om ${clockTime(waiting.createdAt)} las ${waiting.by} een bestand in. Het is nog niet doorgevoerd.`,
    href: `/beheer/import/${schoolId}/${waiting.id}`,
  },
  last: last && {
    when: spokenDay(dayIn(last.appliedAt), today),
    by: last.by,
    href: `/beheer/import/${schoolId}/${last.id}`,
  },
});

importRoutes.post('/beheer/import/:schoolId/:importId/weg', may('pupil:import'), async (req, res) => {
  const schoolId = param(req, 'schoolId');
  await change(
    scopeOf(req),
    'nobody',
    (ask) => ask(discardImport(schoolId, param(req, 'importId'))),
    'fileDiscarded',
  );
  res.redirect(303, `/beheer/import/${schoolId}`);
});
