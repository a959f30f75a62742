// The public pages that are texts and nothing else: organisations, and the statements at the foot of every page.

import type { Request, Response } from 'express';

import { openPage } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { cookieNames, SESSION_HOURS } from '../../access/session-cookie.ts';
import { readOpen } from '../../access/transaction.ts';
import { render } from '../../web/render.ts';
import { newRouter } from '../../web/routes.ts';
import { listOpenBlocks } from './queries.ts';
import { showBlocks } from './shown.ts';

export const textRoutes = newRouter();

const TEXTS = [
  {
    slug: 'organisaties',
    title: 'Organisaties',
    lead: 'Met wie school en basisteam te maken hebben, en waar u terechtkunt.',
  },
  {
    slug: 'toegankelijkheid',
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet met Zorgroute kunnen werken: met een toetsenbord, een schermlezer, grote letters of een kleine telefoon.',
  },
  {
    slug: 'over',
    title: 'Over Zorgroute',
    lead: 'Van zorg in de klas naar hulp thuis en op school, zonder iemand kwijt te raken.',
  },
];

for (const { slug, title, lead } of TEXTS)
  textRoutes.get(`/${slug}`, openPage, async (req, res) => {
    await showTexts(req, res, 'guidance/content/page', { slug, title, lead });
  });

textRoutes.get('/privacy', openPage, async (req, res) => {
  await showTexts(req, res, 'guidance/content/privacy', {
    slug: 'privacy',
    title: 'Privacy',
    lead: 'In Zorgroute staat wat school en basisteam opschrijven om een kind te helpen. Niet meer dan nodig is, en alleen voor wie het nodig heeft.',
    ownSections: [{ href: '#lezers', label: 'Wie leest welk deel?' }],
  });
});

textRoutes.get('/cookies', openPage, async (req, res) => {
  await showTexts(req, res, 'guidance/content/cookies', {
    slug: 'cookies',
    title: 'Cookies',
    lead: "Zorgroute gebruikt drie cookies, voor wie ermee werkt. Wie alleen de openbare pagina's leest, krijgt er geen.",
    cookies: cookieNames(req),
    hours: SESSION_HOURS,
  });
});

type Anchor = { href: string; label: string };

async function showTexts(
  req: Request,
  res: Response,
  view: string,
  page: { slug: string; title: string; ownSections?: readonly Anchor[]; [name: string]: unknown },
) {
  const { blocks } = await readOpen(scopeOf(req), { blocks: listOpenBlocks(page.slug) });
  const shown = showBlocks(blocks, scopeOf(req).today);
  render(req, res, view, {
    ...page,
    blocks: shown,
    anchors: [
      ...shown.map(({ id, title }) => ({ href: `#${id}`, label: title })),
      ...(page.ownSections ?? []),
    ],
  });
}
