// A key that is called otherwise, in a view or in what it is given: the page would be empty there, and nothing else would tell.

import type { Break } from './break.ts';

const VIEWS_TAKE = 'web/views-take.test.ts';
const STYLES = 'web/styles.test.ts';

export const IN_VIEWS: readonly Break[] = [
  {
    name: 'a view reads a key that nobody gives it',
    tests: [VIEWS_TAKE],
    only: 'no view uses',
    file: 'views/zorgroute/consent/record.ejs',
    from: 'it.guardiansHref',
    to: 'it.oudersHref',
  },
  {
    name: 'a view reads a key that its rows do not have',
    tests: [VIEWS_TAKE],
    only: 'no view uses',
    file: 'views/groups/group-list.ejs',
    from: 'group.teachers',
    to: 'group.leraren',
  },
  {
    name: 'a caller gives a view its key under another name',
    tests: [VIEWS_TAKE],
    only: 'nobody gives',
    file: 'src/groups/routes.ts',
    from: 'ended: group.endedOn',
    to: 'endedOn: group.endedOn',
  },
  {
    name: 'a caller gives a view something it may take under another name',
    tests: [VIEWS_TAKE],
    only: 'nobody gives',
    file: 'src/people/last-day-routes.ts',
    from: 'ifMistake: ifMistake(',
    to: 'whenMistaken: ifMistake(',
  },
  {
    name: "a view's component is laid out by the stylesheet of another",
    tests: [STYLES],
    file: 'styles/components/timeline.css',
    from: '.zr-entry__text {',
    to: '.zr-entry .zr-facts {',
  },
  {
    name: 'styles: every rule of the libraries is sent, also of what no page shows',
    tests: [STYLES],
    only: 'what is built',
    file: 'scripts/styles/used-rules.mjs',
    from: 'every(([, name]) => used.hasClass(name))',
    to: 'every(() => true)',
  },
  {
    name: 'styles: a design token that nothing reads is sent',
    tests: [STYLES],
    only: 'what is built',
    file: 'scripts/build-styles.mjs',
    from: "read.has(name) ? declaration : ''",
    to: 'declaration',
  },
  {
    name: 'styles: the ring of the libraries is sent beside our own',
    tests: [STYLES],
    only: 'what is built',
    file: 'scripts/styles/shorter.mjs',
    from: "body.replace(OF_THE_RING, '')",
    to: 'body',
  },
];
