// The public pages that are texts and nothing else: organisations, and the statements at the foot of every page.

import type { Request } from 'express';

import { openPage } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { cookieNames, SESSION_HOURS } from '../../access/session-cookie.ts';
import { readOpen } from '../../access/transaction.ts';
import { render } from '../../web/render.ts';
import { newRouter } from '../../web/routes.ts';
import { listOpenBlocks } from './queries.ts';
import { showBlocks, type ShownBlock } from './page.ts';

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
    const blocks = await blocksOf(req, slug);
    render(req, res, 'guidance/content/page', { title, lead, blocks, anchors: anchorsTo(blocks) });
  });

textRoutes.get('/privacy', openPage, async (req, res) => {
  const blocks = await blocksOf(req, 'privacy');
  render(req, res, 'guidance/content/privacy', {
    title: 'Privacy',
    lead: 'In Zorgroute staat wat school en basisteam opschrijven om een kind te helpen. Niet meer dan nodig is, en alleen voor wie het nodig heeft.',
    blocks,
    anchors: [...anchorsTo(blocks), { href: '#lezers', label: 'Wie leest welk deel?' }],
  });
});

textRoutes.get('/cookies', openPage, async (req, res) => {
  render(req, res, 'guidance/content/cookies', {
    title: 'Cookies',
    lead: "Zorgroute gebruikt drie cookies, voor wie ermee werkt. Wie alleen de openbare pagina's leest, krijgt er geen.",
    blocks: await blocksOf(req, 'cookies'),
    cookies: cookieNames(req),
    hours: SESSION_HOURS,
  });
});

async function blocksOf(req: Request, slug: string) {
  const { blocks } = await readOpen(scopeOf(req), { blocks: listOpenBlocks(slug) });
  return showBlocks(blocks, scopeOf(req).today);
}

const anchorsTo = (blocks: readonly ShownBlock[]) =>
  blocks.map(({ id, title }) => ({ href: `#${id}`, label: title }));
