// Which routes does the portal really have? Read from Express' own router, nested ones too.

import type { Express } from 'express';
import pg from 'pg';

import type { Guard } from '../src/access/may.ts';
import type { Permission } from '../src/access/permissions.ts';
import { createApp } from '../src/app.ts';

export type Route = {
  method: 'GET' | 'POST';
  path: string;
  permission: Permission | undefined;
  isPublic: boolean;
  /** Looks the same to everybody and may be kept. */
  isOpen: boolean;
  /** The names of its params. */
  params: string[];
};

type Layer = {
  handle: Partial<Guard> & { stack?: Layer[] };
  name: string;
  route?: { path: unknown; stack: { method?: string; handle: Partial<Guard> }[] };
  /** Express' own sign that it is mounted at the root. */
  slash: boolean;
};

/** Those of the whole portal, known before there is a database. */
export const allRoutes = (): Route[] =>
  routesOf(createApp({ pool: new pg.Pool(), secure: false, demo: false }));

/** @throws Error when a route can be reached in a way that this list would not tell */
export function routesOf(app: Express): Route[] {
  return (app.router as unknown as { stack: Layer[] }).stack.flatMap(routesUnder);
}

function routesUnder(layer: Layer): Route[] {
  if (layer.route) return routesAt(layer.route);
  if (!layer.handle.stack) return [];
  if (!layer.slash) throw new Error(`A router that is not mounted at the root: ${layer.name}`);
  return layer.handle.stack.flatMap(routesUnder);
}

function routesAt({ path, stack }: NonNullable<Layer['route']>): Route[] {
  if (typeof path !== 'string') throw new Error(`A route that is no plain path: ${String(path)}`);
  return [...new Set(stack.map(({ method }) => method))].map((method) => {
    if (method !== 'get' && method !== 'post')
      throw new Error(`${path} answers to ${method ?? 'every method'}.`);
    // Only what stands first guards everything after it.
    const guard = stack.find((handler) => handler.method === method)?.handle;
    return {
      method: method === 'get' ? 'GET' : 'POST',
      path,
      permission: guard?.permission,
      isPublic: guard?.isPublic === true,
      isOpen: guard?.isOpen === true,
      params: [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? ''),
    };
  });
}

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

/** Which addresses does this route answer? */
export const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
