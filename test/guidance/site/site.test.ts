// Do robots find every open page and no page of work, and does somebody who found a weakness know whom to tell?

import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createApp } from '../../../src/app.ts';
import { PAGES_OF_A_KIND, SINGLE_PAGES } from '../../../src/guidance/site/public-addresses.ts';
import { securityTxt, sitemapXml } from '../../../src/guidance/site/rules.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { allRoutes } from '../../routes.ts';

/** Open to everybody, but no pages. */
const isFile = (path: string) => /\.(txt|xml|json|csv)$/.test(path);

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const get = (path: string) => portal.visitor().get(path);

describe('the sitemap', () => {
  const open = allRoutes().filter(({ isOpen, path }) => isOpen && !isFile(path));

  test('knows every open page there is, and nothing else', () => {
    expect(
      open
        .filter(({ params }) => !params.length)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([...SINGLE_PAGES].sort());
    expect(
      open
        .filter(({ params }) => params.length)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(Object.keys(PAGES_OF_A_KIND).sort());
  });

  test('names addresses that are there, at the address we were asked at', async () => {
    const { html, headers } = await get('/sitemap.xml');
    const places = [...html.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => at ?? '');

    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(new Set(places).size).toBe(places.length);
    expect(places).toContain(`${portal.url}/zorgroute/stap/7`);
    expect(places).toContain(`${portal.url}/zorgroute/folder/het-hogeland.pdf`);
    expect(places).toContain(`${portal.url}/rollen-en-taken/intern-begeleider`);
    for (const at of places) expect([at, (await fetch(at)).status]).toEqual([at, 200]);
  });

  test('writes what has a meaning in XML as text', () => {
    expect(sitemapXml('https://a&b', ['/<x>'])).toContain('<loc>https://a&amp;b/&lt;x&gt;</loc>');
  });
});

describe('an open page has one address', () => {
  const sent = async (path: string, init: RequestInit = {}) => {
    const { status, headers } = await fetch(portal.url + path, { redirect: 'manual', ...init });
    return [status, headers.get('location')];
  };

  test.for([
    ['/veiligheid/', '/veiligheid'],
    ['/contact/', '/contact'],
    ['/contact///', '/contact'],
    ['/Veiligheid', '/veiligheid'],
    ['/VEILIGHEID/', '/veiligheid'],
    ['/contact/gemeente/Leek', '/contact/gemeente/leek'],
    ['/Contact/Gemeente/Het-Hogeland/', '/contact/gemeente/het-hogeland'],
    ['/rollen-en-taken/Leerkracht', '/rollen-en-taken/leerkracht'],
    ['/piramide/Basisaanbod', '/piramide/basisaanbod'],
    ['/zorgroute/folder/Westerkwartier.PDF', '/zorgroute/folder/westerkwartier.pdf'],
    ['/zorg-op-school/vraag/', '/zorg-op-school/vraag'],
    ['//', '/'],
  ])('%s leads to %s', async ([typed = '', there]) => {
    expect(await sent(typed)).toEqual([301, there]);
    expect(await sent(typed, { method: 'HEAD' })).toEqual([301, there]);
  });

  test.for([
    '/Werk',
    '/werk/',
    '/Inloggen',
    '/inloggen/',
    '/bestaat-niet/',
    '/Leerlingen/0b1c2d3e-0000-4000-8000-000000000000',
    '/contact/team/0B1C2D3E-0000-4000-8000-000000000000',
    '/contact/team/0b1c2d3e-0000-4000-8000-000000000000/',
    '/contact/school/00YX00',
    '/contact/school/00yx00/',
    '/zorg-op-school/vraag/1N',
    '/zorg-op-school/vraag/1n/',
    '//elders.example/',
    '/contact/gemeente/%4Ceek',
    '/contact/Gemeente/a/b',
  ])('%s does not exist', async (path) => {
    expect(await sent(path)).toEqual([404, null]);
  });

  test('what is posted stays where it was posted', async () => {
    expect((await portal.visitor().post('/contact/')).status).toBe(404);
  });
});

describe('robots.txt', () => {
  test('keeps robots from every page of work and every one-time link, and from no open page', async () => {
    const { html } = await get('/robots.txt');
    const forbidden = [...html.matchAll(/^Disallow: (\S+)$/gm)].map(([, prefix]) => prefix ?? '');
    const isForbidden = (path: string) => forbidden.some((prefix) => path.startsWith(prefix));
    const pages = allRoutes().filter(({ method }) => method === 'GET');

    expect(
      pages.filter(({ path, permission }) => permission && !isForbidden(path)).map(({ path }) => path),
    ).toEqual([]);
    expect(pages.filter(({ path, isOpen }) => isOpen && isForbidden(path)).map(({ path }) => path)).toEqual(
      [],
    );
    expect(isForbidden('/wachtwoord/een-link')).toBe(true);
    expect(html).toContain(`Sitemap: ${portal.url}/sitemap.xml`);
    expect(html.startsWith('User-agent: *\n')).toBe(true);
  });
});

describe('security.txt', () => {
  test('tells whom to write to, until when, and in which languages', async () => {
    const { status, html, headers } = await get('/.well-known/security.txt');
    const ends = Date.parse(/^Expires: (.+)$/m.exec(html)?.[1] ?? '');
    const days = (ends - portal.clock.now().getTime()) / 86_400_000;

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(html).toMatch(/^Contact: mailto:beveiliging@portaal\.invalid$/m);
    expect(html).toMatch(/^Preferred-Languages: nl, en$/m);
    expect(days).toBeGreaterThan(120);
    expect(days).toBeLessThan(365);
  });

  test('stays the same for a month', () => {
    expect(securityTxt('mailto:a@b', '2026-08-01')).toBe(securityTxt('mailto:a@b', '2026-08-31'));
    expect(securityTxt('mailto:a@b', '2026-08-31')).toContain('Expires: 2027-02-01T00:00:00Z');
  });
});

describe('with settings', () => {
  let server: Server;
  let url: string;

  const start = async (settings: { publicUrl?: string; securityContact?: string }) => {
    server = createServer(createApp({ pool: portal.pool, secure: false, demo: false, ...settings }));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return async (path: string) => {
      const answer = await fetch(url + path);
      return { status: answer.status, text: await answer.text() };
    };
  };
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };

  test('without a contact there is no security.txt: nobody makes one up', async () => {
    const ask = await start({});

    expect((await ask('/.well-known/security.txt')).status).toBe(404);

    await stop();
  });

  test('the address that is set stands in every file, whatever name we were called by', async () => {
    const ask = await start({
      publicUrl: 'https://zorgroute.example',
      securityContact: 'https://a.example/meld',
    });

    expect((await ask('/sitemap.xml')).text).toContain('<loc>https://zorgroute.example/veiligheid</loc>');
    expect((await ask('/sitemap.xml')).text).not.toContain(url);
    expect((await ask('/robots.txt')).text).toContain('Sitemap: https://zorgroute.example/sitemap.xml');
    expect((await ask('/.well-known/security.txt')).text).toMatch(
      /^Contact: https:\/\/a\.example\/meld$[^]*^Canonical: https:\/\/zorgroute\.example\/\.well-known\/security\.txt$/m,
    );

    await stop();
  });
});
