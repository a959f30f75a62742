// How do organisations stand on the pages of who keeps the portal?

import type { Request } from 'express';

import { roleName } from '../access/roles.ts';
import { isUuid } from '../database/uuid.ts';
import { kindOf } from '../organisations/organisation-kinds.ts';
import { NotFound } from '../problems/problems.ts';
import { param } from '../web/routes.ts';
import type { Kept, Named } from './queries.ts';
import { missingAt } from './rules.ts';

export const HOME = '/beheer/organisaties';
export const placeOf = (organisationId: string): string => `${HOME}/${organisationId}`;

/** @throws NotFound for what is no id */
export function idOf(req: Request, name: 'organisation' | 'person' | 'membership'): string {
  const id = param(req, name);
  if (!isUuid(id)) throw new NotFound();
  return id;
}

const PARTS = [
  { kinds: ['board', 'school'], title: 'Schoolbesturen en scholen' },
  { kinds: ['municipality', 'team'], title: 'Gemeenten en basisteams' },
  { kinds: ['partner'], title: 'Partners' },
  { kinds: ['region'], title: 'Het portaal' },
];

/** Each part with what stands below something right after it. */
export const partsOf = (all: readonly Kept[]) =>
  PARTS.map(({ kinds, title }) => ({
    title,
    rows: all
      .filter(({ kind, parentId }) => kinds.includes(kind) && !parentId)
      .flatMap((one) => [one, ...all.filter(({ parentId }) => parentId === one.id)])
      .map((one) => ({ href: placeOf(one.id), who: one.name, what: inWords(one, all) })),
  }));

function inWords(one: Kept, all: readonly Kept[]): string {
  const missing = missingAt(one, all);
  return missing.length ? `${kindOf(one)} · nog nodig: ${missing.join(', ')}` : kindOf(one);
}

export const endingOf = (organisationId: string, membershipId: string): string =>
  `${placeOf(organisationId)}/rol/${membershipId}`;

/** `key` belongs to the button that makes a new link. Of oneself neither that nor the end is one's own to do. */
export const shownKeeper = (organisationId: string, keeper: Named, key: string | undefined) => ({
  facts: [
    {
      term: keeper.name,
      description: inKeeping(keeper),
      ...(keeper.isSelf
        ? { note: 'Dit bent u zelf. Een andere beheerder van het portaal kan uw rol beëindigen.' }
        : { change: { href: endingOf(organisationId, keeper.membershipId), label: 'Beëindigen' } }),
    },
  ],
  button: keeper.isSelf
    ? undefined
    : {
        action: `${placeOf(organisationId)}/link/${keeper.personId}`,
        label: 'Nieuwe link maken',
        about: `voor ${keeper.name}`,
        key,
      },
});

const inKeeping = ({ role, email, hasPassword }: Named): string[] => [
  roleName(role),
  email ?? 'nog geen account',
  hasPassword ? 'heeft een wachtwoord' : 'nog geen wachtwoord',
];
