// What do robots and finders of weaknesses read? The three files of the site as a whole, as text.

import { addMonths, type Day } from '../../calendar/days.ts';

/** Where only people who work here have anything to find; and one-time links, that may not be followed by anybody else. */
const WORK = [
  '/werk',
  '/account',
  '/inloggen-en-wachtwoorden',
  '/wisselen',
  '/wachtwoord',
  '/leerlingen',
  '/trajecten',
  '/aanmeldingen',
  '/postvak',
  '/gezinnen',
  '/doorgehaald',
  '/beheer',
] as const;

export const robotsTxt = (base: string): string =>
  ['User-agent: *', ...WORK.map((path) => `Disallow: ${path}`), '', `Sitemap: ${base}/sitemap.xml`, ''].join(
    '\n',
  );

const MONTHS_VALID = 6;

/**
 * RFC 9116. It ends on the first day of the month half a year ahead: the same text for a month, and a portal that
 * nobody runs any longer does not promise an answer.
 */
export const securityTxt = (contact: string, today: Day, publicUrl?: string): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${addMonths(`${today.slice(0, 7)}-01`, MONTHS_VALID)}T00:00:00Z`,
    'Preferred-Languages: nl, en',
    ...(publicUrl ? [`Canonical: ${publicUrl}/.well-known/security.txt`] : []),
    '',
  ].join('\n');

export const sitemapXml = (base: string, paths: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.map((path) => `<url><loc>${escapeXml(base + path)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
