// What happened to an account, and which of it is one line to the reader?

export const EVENTS = [
  'first_link',
  'first_link_without_code',
  'link',
  'wrong_code',
  'password_chosen',
  'password_changed',
  'renamed',
  'login',
  'wrong_password',
  'braked',
  'switch',
  'logout',
  'ended',
  'role_given',
  'role_ended',
  'last_day',
  'no_last_day',
  'organisation_made',
  'organisation_renamed',
] as const;
export type AccountEvent = (typeof EVENTS)[number];

type Line = {
  day: string;
  event: AccountEvent;
  personId: string;
  byId: string | null;
  role: string | null;
  organisationName: string | null;
};

/** The newest of each kind, person, place and day, with how often; in the order in which they came. */
export function foldByDay<L extends Line>(lines: readonly L[]): (L & { times: number })[] {
  const folded = new Map<string, L & { times: number }>();
  for (const line of lines) {
    const key = [line.day, line.event, line.personId, line.byId, line.role, line.organisationName].join(' ');
    const known = folded.get(key);
    if (known) known.times += 1;
    else folded.set(key, { ...line, times: 1 });
  }
  return [...folded.values()];
}
