// What does somebody who may send to a route, so that it is taken in? What the form of its page asks, filled in.

import { filledIn } from '../choices/filled-in.ts';
import type { PageForm } from '../choices/forms-on-a-page.ts';
import type { Fields, Portal, Reply, Visitor } from '../portal.ts';
import { routesOf, type Route } from '../routes.ts';
import { HONEST, todayAt, type Arranged, type At } from './honest-fields.ts';
import { shownForm, type ShownForm } from './shown-forms.ts';

/** The page with the form, once what it needs is there; undefined when no page shows it to anybody who may. */
export async function openHonestly(at: At): Promise<ShownForm | undefined> {
  const { after, arrange } = HONEST[at.route.path] ?? {};
  const arranged = after ? await ledTo(at, after) : await arrange?.(at);
  return shownForm({ ...at, ...arranged });
}

/** Where it goes on, or the link that is shown once. */
async function ledTo({ portal, world }: At, path: string): Promise<Arranged> {
  const reply = await sendHonestly({ portal, world, route: routeAt(portal, path) });
  const link = /\/wachtwoord\/[\w-]{43}/.exec(reply?.html ?? '')?.[0];
  return { page: reply?.location ?? link };
}

/** @throws Error when no route has this path */
function routeAt(portal: Portal, path: string): Route {
  const found = routesOf(portal.app).find((one) => one.method === 'POST' && one.path === path);
  if (!found) throw new Error(`No POST ${path}`);
  return found;
}

let nth = 0;
/** What somebody fills in there. */
export function filledHonestly(at: At, { form }: ShownForm): Fields {
  nth += 1;
  const around = filledIn(form, undefined, { today: todayAt(at), nth });
  return { ...around, ...HONEST[at.route.path]?.fields?.(at) };
}

/** What somebody is about to send: the form of a page with its answers, and the file that it asks for. */
export type Filled = { form: PageForm; fields: Fields; file: File | undefined; url: string };

/** The form of somebody who may, as that person would send it; undefined when there is none. */
export async function fillHonestly(at: At): Promise<(Filled & { visitor: Visitor }) | undefined> {
  const shown = await openHonestly(at);
  if (!shown) return undefined;
  const { visitor, form } = shown;
  const file = await HONEST[at.route.path]?.file?.(at);
  return { visitor, form, file, fields: filledHonestly(at, shown), url: at.portal.url };
}

export const sendFilled = (visitor: Visitor, { file, form, fields, url }: Filled): Promise<Reply> =>
  file ? upload(url, visitor, form.action, { fields, file }) : visitor.post(form.action, fields);

/** Undefined when there is no form. */
export async function sendHonestly(at: At): Promise<Reply | undefined> {
  const filled = await fillHonestly(at);
  return filled && sendFilled(filled.visitor, filled);
}

async function upload(
  url: string,
  { cookie }: Visitor,
  action: string,
  { fields, file }: { fields: Fields; file: File },
): Promise<Reply> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fields, file: [] }))
    for (const one of [value].flat()) body.append(name, one);
  body.append('file', file);
  const headers = { cookie, 'Sec-Fetch-Site': 'same-origin' };
  const answer = await fetch(url + action, { method: 'POST', body, redirect: 'manual', headers });
  return {
    status: answer.status,
    html: await answer.text(),
    location: answer.headers.get('location'),
    headers: answer.headers,
  };
}

const AT_A_FIELD = 'utrecht-form-field-error-message';
/** Gone on, or answered with the page that was asked for. */
export const isTakenIn = (reply: Reply | undefined): boolean =>
  reply?.status === 303 || (reply?.status === 200 && !reply.html.includes(AT_A_FIELD));

/** What stands at the fields, or else the title of the page. */
export function saidBy(reply: Reply | undefined): string {
  if (!reply) return 'No page shows the form to anybody who may.';
  const mistakes = [...reply.html.matchAll(/<a href="#[^"]+">([^<]+)<\/a><\/li>/g)].map(([, text]) => text);
  return `${String(reply.status)}: ${mistakes.join(' ') || (/<title>([^<]*)/.exec(reply.html)?.[1] ?? '')}`;
}
