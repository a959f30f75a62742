// How does a view become a page? EJS, compiled once, its data called `it`: a name that a view does not get is an error.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import ejs from 'ejs';
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

type View = (data: object) => string;

/** What a view is given is made for it alone: no copy of it is needed. */
const COMPILED_WITH = { _with: false, localsName: 'it', strict: true, unsafePrototypeLocals: true };

const compiled = new Map<string, View>();

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

function viewAt(file: string): View {
  let view = compiled.get(file);
  if (!view) {
    view = compileView(file);
    compiled.set(file, view);
  }
  return view;
}

/**
 * EJS's own `include` looks on the disk for every part of every page, and hands each all that the page was given. Ours, which a view takes
 * from `it` before anything else, gives a part what its first line says, and what is around every page.
 */
export function compileView(file: string): View {
  const source = `<% include = it.include; %>${readFileSync(file, 'utf8')}`;
  const view = ejs.compile(source, { filename: file, ...COMPILED_WITH });
  return (data) => {
    const { page } = data as { page?: PageAround };
    const include = (part: string, given?: object) =>
      viewAt(path.join(VIEWS, `${part}.ejs`))({ ...given, page });
    return view({ ...data, include });
  };
}
