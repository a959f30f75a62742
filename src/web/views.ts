// How does a view become a page? EJS, compiled once, its data called `it`: a name that a view does not get is an error.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs, { type TemplateFunction } from 'ejs';
import type { Express } from 'express';

import { PROJECT_ROOT } from '../config.ts';

export const VIEWS = path.join(PROJECT_ROOT, 'views');

const compiled = new Map<string, TemplateFunction>();

export function useViews(app: Express): void {
  app.set('view engine', 'ejs').set('views', [VIEWS]).set('view cache', true);
  app.engine('ejs', (file, data, done) => {
    try {
      done(null, viewAt(file)(data));
    } catch (error) {
      done(error);
    }
  });
}

function viewAt(file: string): TemplateFunction {
  let view = compiled.get(file);
  if (!view) {
    view = compileView(file);
    compiled.set(file, view);
  }
  return view;
}

/** `views` is an array, so that an include in a deep view is looked up from the root of views/. */
export const compileView = (file: string): TemplateFunction =>
  ejs.compile(readFileSync(file, 'utf8'), {
    filename: file,
    views: [VIEWS],
    cache: true,
    _with: false,
    localsName: 'it',
    strict: true,
  });
