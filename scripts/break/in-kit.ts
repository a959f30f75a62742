// Guards of what a form says and what it takes: nothing typed vanishes, a page keeps its word, and a form says in which role it was filled in.

import { functionFile, type Break } from './break.ts';

const KIT = 'forms/kit.test.ts';
const WORD = 'access/word-of-the-page.test.ts';
const ANEW = 'web/always-anew.test.ts';
const SIGNAL_MISTAKE = 'zorgroute/parent-conversation/parent-conversations.test.ts';

export const IN_KIT: readonly Break[] = [
  {
    name: 'kit: what was typed in a question that is not asked vanishes',
    file: 'src/forms/form.ts',
    from: 'issues: message ? [{ path: [], message }] : []',
    to: 'issues: message && !name ? [{ path: [], message }] : []',
    tests: [KIT],
    only: 'is not asked otherwise',
  },
  {
    name: 'kit: of six ticks one is to be taken away',
    file: 'src/forms/asked-when.ts',
    from: '.flat().length > 1',
    to: '.flat().length > 6',
    tests: [KIT],
    only: 'several ticks',
  },
  {
    name: 'kit: what was typed beside one answer waits until the other is there',
    file: 'src/forms/asked-when.ts',
    from: 'oneOf.every(({ question })',
    to: 'oneOf.some(({ question })',
    tests: [KIT],
    only: 'several ticks',
  },
  {
    name: 'kit: what the page began with is taken for typed',
    file: 'src/forms/asked-when.ts',
    from: '!given || given === said(begun)',
    to: '!given || (!given && given === said(begun))',
    tests: [KIT],
    only: 'nobody typed that',
  },
  {
    name: 'kit: a draft says what today’s page begins with, not what its own did',
    file: 'src/forms/field-view.ts',
    from: ': typed[key];',
    to: ': undefined;',
    tests: [KIT],
    only: 'of another day',
  },
  {
    name: 'kit: lines in another order are what the page began with',
    file: 'src/forms/asked-when.ts',
    from: 'const said = isTicked ? inAnyOrder : plain;',
    to: 'const said = inAnyOrder;',
    tests: [KIT],
    only: 'of another day',
  },
  {
    name: 'kit: a day that was typed gives way to a choice of today',
    file: 'src/forms/fields.ts',
    from: 'impossibleBirth(read, today) : twoDays(given, today)',
    to: 'impossibleBirth(read, today) : !read && twoDays(given, today)',
    tests: [KIT],
    only: 'another day that was typed',
  },
  {
    name: 'kit: what is needed sometimes is said to be one that may stay empty',
    file: 'views/components/field.ejs',
    from: '!field.required && !field.sometimes && !single',
    to: '!field.required && !single',
    tests: [KIT, WORD],
    only: 'needed sometimes|POST /beheer/contact',
  },
  {
    name: 'kit: overmorgen is advised where a day has to be over',
    file: 'src/zorgroute/support/form.ts',
    from: "    lies: 'untilToday',\n",
    to: '',
    tests: [WORD],
    only: 'eerste-contact',
  },
  {
    name: 'kit: a form that does not say in which role it was filled in is taken in',
    file: 'src/access/scope.ts',
    from: "req.method === 'POST' && req.permission && !isToCome",
    to: "req.method === 'post' && req.permission && !isToCome",
    tests: ['access/every-post.test.ts'],
    only: 'POST /leerlingen/:pupilId/signaal',
  },
  {
    name: 'kit: a page about a child is said to be the same',
    file: 'src/web/security.ts',
    from: "=== '*') delete",
    to: "=== '**') delete",
    tests: [ANEW],
  },
  {
    name: 'kit: an address tells the name of somebody who works elsewhere',
    file: functionFile('access.person_at'),
    from: 'case when p.id = any (colleague_ids()) then p.name end',
    to: 'p.name',
    tests: ['people/people.test.ts'],
    only: 'tells no name',
  },
  {
    name: 'a mistake in a signal is two looks at the child',
    file: 'src/zorgroute/signal/routes.ts',
    from: 'return showSignal(req, res, found, answers);',
    to: 'return showSignal(req, res, await lookAround(req), answers);',
    tests: [SIGNAL_MISTAKE],
    only: 'one look',
  },
  {
    name: 'days: a day without school does not say which public holiday it is',
    file: 'src/zorgroute/entries/day-rules.ts',
    from: '.find((holiday) => holiday.day === day)',
    to: '.find((holiday) => holiday.name === day)',
    tests: ['zorgroute/entries/day-rules.test.ts'],
  },
  {
    name: 'referral: the check page is silent about names in what was written',
    file: 'views/zorgroute/referral/check.ejs',
    from: ', ook de namen die erin staan',
    to: '',
    tests: ['zorgroute/referral/sending.test.ts'],
    only: 'who checks reads',
  },
  {
    name: 'pages: whose turn it is stands twice above the file of a child',
    file: 'src/pupils/whose-turn.ts',
    from: "who === 'u' ? ''",
    to: "who === 'niemand' ? ''",
    tests: ['zorgroute/support/support.test.ts'],
  },
  {
    name: 'public: a law is cited at an address of its own',
    file: 'src/guidance/laws.ts',
    from: 'jci1.3:c:${REGULATIONS[name]}&artikel=${article}',
    to: '${REGULATIONS[name]}#Artikel${article}',
    tests: ['guidance/laws.test.ts'],
  },
];
