// Which levels of help are there, and what is each? As many as the administrators of the region keep.

import { openPage } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { readOpen } from '../../access/transaction.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { listOpenBlocks } from '../content/queries.ts';
import { showBlocks } from '../content/page.ts';
import { pictureOf, waysFrom } from './page.ts';

export const pyramidRoutes = newRouter();

pyramidRoutes.get('/piramide', openPage, async (req, res) => {
  const { texts, levels } = await readOpen(scopeOf(req), {
    texts: listOpenBlocks('piramide'),
    levels: listOpenBlocks('piramide-niveaus'),
  });
  render(req, res, 'guidance/pyramid/page', {
    title: 'De piramide: niveaus van hulp',
    levels: pictureOf(levels),
    blocks: showBlocks(texts, scopeOf(req).today),
  });
});

pyramidRoutes.get('/piramide/:level', openPage, async (req, res) => {
  const { levels } = await readOpen(scopeOf(req), { levels: listOpenBlocks('piramide-niveaus') });
  const here = param(req, 'level');
  const level = levels.find(({ key }) => key === here);
  const [block] = level ? showBlocks([level], scopeOf(req).today) : [];
  if (!level || !block) throw new NotFound();
  const { number, up, back } = waysFrom(levels, here);
  render(req, res, 'guidance/pyramid/level', {
    title: level.title,
    over: `Niveau ${String(number)} van ${String(levels.length)}`,
    block,
    levels: pictureOf(levels, here),
    up,
    back,
  });
});
