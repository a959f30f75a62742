// Guards of whose something is: a form's key, a draft, a link, a login. Nobody becomes somebody else.

import { functionFile, tableFile, type Break } from './break.ts';

const BRAKES = 'account/brakes.test.ts';
const LINKS = 'people/second-person.test.ts';
const KEYS = 'forms/form-keys.test.ts';
const EVERY_POST = 'access/every-post.test.ts';
const WHOSE_DRAFT = 'forms/whose-draft.test.ts';

export const IN_WHOSE: Break[] = [
  {
    name: 'whose draft: an address that nobody was shown takes a draft',
    file: functionFile('access.is_form_of'),
    from: 'where access.key_after(of_membership, at_place, times) = of_form',
    to: 'where access.key_after(of_membership, at_place, times) <> of_form',
    tests: [WHOSE_DRAFT],
  },
  {
    name: 'whose draft: a page that is closed since takes text and stands in the work',
    file: functionFile('page_is_open'),
    from: 'exists (select from referral r where r.id = about)',
    to: 'true',
    tests: [WHOSE_DRAFT],
    only: 'somebody else',
  },
  {
    name: 'whose draft: a coordinator cannot keep one about a family',
    file: tableFile('draft'),
    from: 'or team_id = any ((select coordinated_team_ids())::uuid[])',
    to: '',
    tests: [WHOSE_DRAFT],
    only: 'every form',
  },
  {
    name: 'whose draft: there is no end to them',
    file: functionFile('access.drafts_within_bounds'),
    from: 'others.number >= 100 or',
    to: '',
    tests: [WHOSE_DRAFT],
    only: 'hundred',
  },
  {
    name: 'whose draft: there is no end to their text',
    file: functionFile('access.drafts_within_bounds'),
    from: '> 4000000',
    to: '> 400000000',
    tests: [WHOSE_DRAFT],
    only: 'four million',
  },
  {
    name: 'whose draft: an id in disguise is another address',
    file: 'src/access/may.ts',
    from: 'if (!isPlain(req)) throw new NotFound();',
    to: '',
    tests: [WHOSE_DRAFT],
    only: 'disguise',
  },
  {
    name: 'keys: a key is unique over everybody, so that a neighbour can spend it',
    sql: 'alter table submission drop constraint submission_pkey, add primary key (key)',
    tests: [KEYS],
  },
  {
    name: 'keys: a key is made of what others can see',
    file: functionFile('access.key_after'),
    from: "sha256(x.secret || uuid_send(of_membership) || convert_to(times || at_place, 'UTF8') || x.secret)",
    to: "sha256(uuid_send(of_membership) || convert_to(times || at_place, 'UTF8'))",
    tests: [KEYS],
  },
  {
    name: 'brakes: others lock a person out where that person is known',
    file: functionFile('access.login_try'),
    from: 'case when is_known then 60 else 5 end',
    to: '5',
    tests: [BRAKES],
    only: 'others behind',
  },
  {
    name: 'brakes: made-up names block a school',
    file: functionFile('access.login_try'),
    from: 'case when is_familiar then 500 else 50 end',
    to: '50',
    tests: [BRAKES],
    only: 'made-up names block',
  },
  {
    name: 'brakes: a try is not counted before it is made',
    file: functionFile('access.login_try'),
    from: 'update login_brake set level = level + 1 where key = any (counted);',
    to: '',
    tests: [BRAKES],
    only: 'at once at one name',
  },
  {
    name: 'brakes: every address of a network of IPv6 is another place',
    file: functionFile('access.network_of'),
    from: 'network(set_masklen(address, 64))::inet',
    to: 'host(address)::inet',
    tests: [BRAKES],
    only: 'IPv6',
  },
  {
    name: 'brakes: the queue of passwords has no end',
    file: 'src/account/passwords.ts',
    from: 'const MOST_WAITING = 20;',
    to: 'const MOST_WAITING = 2000;',
    tests: [BRAKES],
    only: 'too many passwords',
  },
  {
    name: 'links: one person alone makes a link and opens the account',
    file: functionFile('access.add_password_link'),
    from: 'upper(left(gen_random_uuid()::text, 8))',
    to: 'null',
    tests: [LINKS],
  },
  {
    name: 'links: whoever asks for the link reads its code',
    file: functionFile('access.code_keepers'),
    from: ' and m.person_id is distinct from asker',
    to: '',
    tests: [LINKS],
  },
  {
    name: 'links: a code may be guessed for ever',
    file: functionFile('access.use_password_link'),
    from: 'wrong_codes >= 4',
    to: 'wrong_codes >= 4000',
    tests: [LINKS],
  },
  {
    name: 'links: whoever it is for stays logged in',
    file: functionFile('access.add_password_link'),
    from: 'perform access.end_sessions(who);',
    to: 'null;',
    tests: [LINKS],
  },
  {
    name: 'becoming: the text of a neighbour lies among the drafts of somebody else',
    file: functionFile('access.keep_draft_elsewhere'),
    from: ' and m.person_id = actor_person()',
    to: '',
    tests: [EVERY_POST],
    only: 'signaal:',
  },
  {
    name: 'becoming: who logged out still leaves text behind',
    file: functionFile('access.keep_late_draft'),
    from: 'and x.ended_at is null and',
    to: 'and',
    tests: [EVERY_POST],
    only: 'signaal:',
  },
  {
    name: 'becoming: a form of somebody else goes on in another name',
    file: functionFile('access.open_session'),
    from: 'if expected <> s.membership then',
    to: 'if false then',
    tests: [EVERY_POST],
    only: 'signaal:',
  },
  {
    name: 'becoming: somebody switches to the role of somebody else',
    file: functionFile('access.switch_membership'),
    from: ' and m.person_id = session.person_id',
    to: '',
    tests: [EVERY_POST],
    only: 'wisselen',
  },
  {
    name: 'becoming: whoever made a link finds its code',
    file: functionFile('access.codes_to_give'),
    from: 'actor_person() in (select k.person_id from access.code_keepers(l.person_id, l.asked_by) k)',
    to: 'true',
    tests: [EVERY_POST],
    only: 'wachtwoordlink',
  },
  {
    name: 'becoming: there is a way to a session that no form was walked for',
    sql: `create function access.enter_as(who uuid, token bytea) returns void language sql security definer set search_path = pg_catalog, public
      begin atomic insert into session (token_hash, person_id, membership_id) select token, m.person_id, m.id from membership m where m.id = who; end;
      grant execute on function access.enter_as to portal_app`,
    tests: [EVERY_POST],
  },
];
