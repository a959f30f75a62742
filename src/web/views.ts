// How does a view become a page? EJS, compiled once, its data called `it`: a name that a view does not get is an error.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs, { type TemplateFunction } from 'ejs';
import type { Express } from 'express';

import { PROJECT_ROOT } from '../config.ts';
import type { PageAround } from './render.ts';

export const VIEWS = path.join(PROJECT_ROOT, 'views');

/** What every page gets beside what its own view takes. */
export type PageData = {
  title: string;
  scripts?: string[];
  /** Somebody may have to leave this page at once. */
  quickExit?: boolean;
  /** How many things wait in the other memberships: shown where it was counted. */
  waitingElsewhere?: number;
};
/** What a view may use of its surroundings: a part only what is the same everywhere. @public for the check of the views */
export type Around = { Part: { page: PageAround }; Page: { page: PageAround } & PageData };
/** Puts a part on the page. It is given exactly what its first line says that it takes. @public for the check of the views */
export type Include = <V extends keyof Takes>(view: V, ...given: IncludeData<V>) => Printed;
type IncludeData<V extends keyof Takes> = object extends Takes[V] ? [data?: Takes[V]] : [data: Takes[V]];
declare const printed: unique symbol;
type Printed = { [printed]: true };
/** Only text and numbers: an object, a yes-or-no or nothing at all would stand on the page as such. @public for the check of the views */
export type Print = (value: string | number | Printed) => void;

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
