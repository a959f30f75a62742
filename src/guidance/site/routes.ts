// The files of the site as a whole: for search engines, and for who found a weakness.

import { openPage } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { readOpen } from '../../access/transaction.ts';
import { baseOf } from '../../web/base.ts';
import { sendOpenFile } from '../../web/open-download.ts';
import { NotFound } from '../../problems/problems.ts';
import { newRouter } from '../../web/routes.ts';
import { askedForAddresses, openAddresses } from './public-addresses.ts';
import { robotsTxt, securityTxt, sitemapXml } from './rules.ts';

export const siteRoutes = newRouter();

siteRoutes.get('/robots.txt', openPage, async (req, res) => {
  await sendOpenFile(req, res, { type: 'text/plain', body: robotsTxt(baseOf(req)) });
});

siteRoutes.get('/sitemap.xml', openPage, async (req, res) => {
  const addresses = openAddresses(await readOpen(scopeOf(req), askedForAddresses()));
  await sendOpenFile(req, res, { type: 'application/xml', body: sitemapXml(baseOf(req), addresses) });
});

siteRoutes.get('/.well-known/security.txt', openPage, async (req, res) => {
  const contact = req.app.get('security contact') as string | undefined;
  if (!contact) throw new NotFound();
  const body = securityTxt(contact, scopeOf(req).today, req.app.get('public url') as string | undefined);
  await sendOpenFile(req, res, { type: 'text/plain', body });
});
