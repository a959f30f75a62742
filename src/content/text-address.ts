// Which page, text and version does the address name? What cannot be one does not exist.

import type { Request } from 'express';

import { NotFound } from '../problems/problems.ts';
import { param } from '../web/routes.ts';
import { PAGES, type ContentPage } from '../guidance/content/kept-pages.ts';

export function pageOf(req: Request): ContentPage {
  const page = PAGES.find(({ slug }) => slug === param(req, 'page'));
  if (!page) throw new NotFound();
  return page;
}

/** A page whose texts come and go. */
export function listPageOf(req: Request) {
  const page = pageOf(req);
  if (!page.list) throw new NotFound();
  return { ...page, list: page.list };
}

export const blockOf = (req: Request): string => matching(param(req, 'block'), /^[a-z0-9-]{1,60}$/);
export const numberOf = (req: Request): number => Number(matching(param(req, 'number'), /^[1-9]\d{0,8}$/));

function matching(text: string, pattern: RegExp): string {
  if (!pattern.test(text)) throw new NotFound();
  return text;
}
