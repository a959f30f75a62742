// The list of schools that the whole region uses: what stands in it, and the file of DUO that it comes from.

import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { change, look } from '../access/transaction.ts';
import { dayIn, spokenDay } from '../forms/dates.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, withMistake } from '../forms/form.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { awaitFile, receive } from '../uploads/received-file.ts';
import { UploadForm } from './form.ts';
import { SENTENCES } from './file-problems.ts';
import {
  clearEarlier,
  countByMunicipality,
  discardImport,
  findLastImport,
  findWaiting,
  insertImport,
  listMunicipalities,
  mustKeepTheRegion,
} from './queries.ts';
import { readSchoolList } from './duo-file.ts';
import { shownList } from './page.ts';

export const schoolListRoutes = newRouter();

const UPLOAD = '/beheer/scholen/inlezen';

schoolListRoutes.get('/beheer/scholen', may('schoolList:keep'), async (req, res) => {
  const { counts, last, waiting } = await look(
    scopeOf(req),
    {
      keeper: mustKeepTheRegion(),
      counts: countByMunicipality(),
      last: findLastImport(),
      waiting: findWaiting(),
    },
    'nobody',
  );
  render(req, res, 'school-list/listed-schools', {
    title: 'Scholen in de regio',
    ...shownList(counts),
    last: last && {
      when: spokenDay(dayIn(last.appliedAt), scopeOf(req).today),
      by: `${last.by} (${last.organisation})`,
      href: `${UPLOAD}/${last.id}`,
    },
    uploadHref: UPLOAD,
    waitingHref: waiting && `${UPLOAD}/${waiting.id}`,
  });
});

schoolListRoutes.get('/beheer/scholen/inlezen', may('schoolList:keep'), async (req, res) => {
  await showUpload(req, res);
});

schoolListRoutes.post(
  '/beheer/scholen/inlezen',
  may('schoolList:keep'),
  awaitFile,
  beforeReading,
  async (req, res) => {
    const uploaded = await receive(req, res, SENTENCES);
    if ('sentence' in uploaded) {
      await showUpload(req, res, uploaded.sentence);
      return;
    }
    const id = randomUUID();
    const to = `${UPLOAD}/${id}`;
    try {
      await submit(scopeOf(req), { to, looked: 'nobody', done: null }, async (ask) => {
        await ask(mustKeepTheRegion());
        const content = readSchoolList(uploaded.bytes, await ask(listMunicipalities()));
        await ask(clearEarlier());
        await ask(insertImport(id, JSON.stringify(content)));
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await showUpload(req, res, error.message);
      return;
    }
    res.redirect(303, to);
  },
);

/** Ten megabytes are read only of somebody who keeps this list. */
async function beforeReading(req: Request, _res: Response, next: NextFunction) {
  await look(scopeOf(req), { keeper: mustKeepTheRegion() }, 'nobody');
  next();
}

async function showUpload(req: Request, res: Response, sentence?: string) {
  const { kept } = await look(scopeOf(req), { keeper: mustKeepTheRegion(), kept: formState(req) }, 'nobody');
  const answers =
    sentence === undefined
      ? undefined
      : withMistake(readForm(UploadForm, { body: {}, today: scopeOf(req).today }), 'file', sentence);
  const form = viewForm(UploadForm, {
    req,
    kept,
    answers,
    submitLabel: 'Bekijken wat er verandert',
    notYet: 'ingelezen',
    autosave: false,
  });
  render(req, res, 'school-list/file-upload', {
    title: 'Lijst van DUO inlezen',
    form,
  });
}

schoolListRoutes.post('/beheer/scholen/inlezen/:importId/weg', may('schoolList:keep'), async (req, res) => {
  await change(scopeOf(req), 'nobody', (ask) => ask(discardImport(param(req, 'importId'))), 'fileDiscarded');
  res.redirect(303, UPLOAD);
});
