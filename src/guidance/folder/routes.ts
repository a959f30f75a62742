// The folder for parents: one sheet per municipality, to print or to send.

import { openPage } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { readOpen } from '../../access/transaction.ts';
import { baseOf } from '../../web/base.ts';
import { sendOpenFile } from '../../web/open-download.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter } from '../../web/routes.ts';
import { listOpenMunicipalities, listOpenTeams } from '../contacts/queries.ts';
import { folderOf } from './folder-content.ts';
import { printFolder } from './folder-pdf.ts';
import { showFolders } from './page.ts';

export const folderRoutes = newRouter();

const HOME = '/zorgroute/folder';
const questions = { municipalities: listOpenMunicipalities(), teams: listOpenTeams() };

folderRoutes.get(HOME, openPage, async (req, res) => {
  const { municipalities, teams } = await readOpen(scopeOf(req), questions);
  render(req, res, 'guidance/folder/folder-list', showFolders(municipalities, teams, baseOf(req)));
});

folderRoutes.get(`${HOME}/:municipality.pdf`, openPage, async (req, res) => {
  const { municipalities, teams } = await readOpen(scopeOf(req), questions);
  const municipality = municipalities.find(({ slug }) => slug === req.params.municipality);
  if (!municipality) throw new NotFound();

  const body = await printFolder(folderOf(municipality, teams, baseOf(req)));
  // To save, not to show: what the portal forbids its pages keeps some browsers from showing a PDF.
  res.attachment(`zorgroute-${municipality.slug}.pdf`);
  await sendOpenFile(req, res, { type: 'application/pdf', body });
});
