// An earlier version of a text: who wrote it, what it changed, and the way back to it.

import type { Request, Response } from 'express';

import { look } from '../access/transaction.ts';
import { birthDay } from '../forms/dates.ts';
import { render } from '../web/render.ts';
import { blockOf, numberOf, pageOf } from './text-address.ts';
import { scopeOf } from '../access/scope.ts';
import { findText } from './queries.ts';
import { LIST, placeOfPage, placeOfText, preview, shownDifferences, writtenAt, writtenBy } from './page.ts';

export async function showVersion(req: Request, res: Response): Promise<void> {
  const page = pageOf(req);
  const number = numberOf(req);
  const block = blockOf(req);
  const { version, newest, before } = await look(
    scopeOf(req),
    {
      version: findText(page.slug, block, number),
      newest: findText(page.slug, block),
      before: findText(page.slug, block, Math.max(1, number - 1)),
    },
    'nobody',
  );
  const place = placeOfText(version);
  const label = `Versie ${String(number)}`;
  render(req, res, 'content/version', {
    title: label,
    over: newest.title,
    trail: [
      { label: 'Teksten', href: LIST },
      { label: page.name, href: placeOfPage(page) },
      { label: newest.title, href: place },
      { label },
    ],
    place: `${place}/versie/${String(number)}`,
    facts: [
      {
        term: 'Bewaard',
        description: `${writtenAt(version.createdAt, scopeOf(req).today)}, door ${writtenBy(version)}`,
      },
      {
        term: 'Toen nagekeken op',
        description: version.checkedOn ? birthDay(version.checkedOn) : 'Nog niet',
      },
    ],
    differences: number > 1 ? shownDifferences(before, version) : undefined,
    preview: preview(version),
    isNewest: number === newest.number,
    newest: String(newest.number),
    earlierHref: number > 1 ? `${place}/versie/${String(number - 1)}` : undefined,
    laterHref: number < newest.number ? `${place}/versie/${String(number + 1)}` : undefined,
  });
}
