// What guards the side that everybody reads, taken away: how it travels, what it says, and where it leads.

import { TEXTS, type Break } from './break.ts';

const ENCODING = 'web/encoding.test.ts';
const HELPER = 'guidance/care-at-school/pages.test.ts';

export const IN_PUBLIC: Break[] = [
  {
    name: 'public: a page of a session is pressed as well',
    file: 'src/web/render.ts',
    from: 'if (!isOpen(res)) res.send(html);',
    to: 'if (res.headersSent) res.send(html);',
    tests: [ENCODING],
    only: 'is not pressed',
  },
  {
    name: 'public: a text is pressed for every reader',
    file: 'src/web/encoding.ts',
    from: 'kept.set(name, pressed);',
    to: 'kept.delete(name);',
    tests: [ENCODING],
    only: 'pressed once',
  },
  {
    name: 'public: one tag for a text in every form',
    file: 'src/web/encoding.ts',
    from: '`"${encoding ? `${key}-${encoding}` : key}"`',
    to: '`"${key}"`',
    tests: [ENCODING],
    only: 'whichever form',
  },
  {
    name: 'public: an outcome ends without a team',
    file: 'views/guidance/care-at-school/outcome.ejs',
    from: "<%- include('guidance/care-at-school/help', it) %>\n",
    to: '',
    tests: [HELPER],
    only: 'ends at a team',
  },
  {
    name: 'public: a wheelchair is the Wlz’s again',
    file: 'src/guidance/care-at-school/outcomes/beside-care.ts',
    from: "decides: 'De gemeente. Woont het kind in een instelling? Dan het zorgkantoor (Wlz).'",
    to: "decides: 'De gemeente (Wmo) of het zorgkantoor (Wlz)'",
    tests: ['guidance/care-at-school/rules.test.ts'],
  },
  {
    name: 'public: a parent reads what is not filled in',
    file: 'src/guidance/content/page.ts',
    from: 'if (!UNFILLED.test(line)) return [line];',
    to: 'return [line];',
    tests: [TEXTS],
  },
  {
    name: 'public: what is unsure says so to everybody',
    file: 'src/guidance/sources-of-sentences.ts',
    from: '  return undefined;\n}',
    to: "  return { label: 'nog na te gaan' };\n}",
    tests: ['guidance/roles/roles.test.ts'],
  },
  {
    name: 'public: the way out at once stands on every page of the route',
    file: 'src/guidance/zorgroute/page.ts',
    from: '    head: { title: step.name, over:',
    to: '    quickExit: true,\n    head: { title: step.name, over:',
    tests: ['guidance/safety.test.ts'],
    only: 'do without',
  },
  {
    name: 'public: a contact of years ago reads as new',
    file: 'src/guidance/contacts/contact-rows.ts',
    from: 'isOverAYear(day, today)\n    ?',
    to: 'isOverAYear(today, day)\n    ?',
    tests: ['guidance/contacts/pages.test.ts'],
    only: 'more than a year',
  },
  {
    name: 'public: a shared address has no picture',
    file: 'src/web/render.ts',
    from: 'shared: isOpen(res) ? sharedAs(req, data) : undefined',
    to: 'shared: res.headersSent ? sharedAs(req, data) : undefined',
    tests: ['guidance/sharing.test.ts'],
  },
  {
    name: 'public: the portal’s text goes over what a person wrote',
    file: 'migrations/changes/0010_public_texts.sql',
    from: 'v.block_id = b.id and v.number > 1)',
    to: 'v.block_id = b.id and v.number > 1 and v.number < 0)',
    tests: [TEXTS],
    only: 'never goes over',
  },
  {
    name: 'public: one wrong letter finds nothing',
    file: 'public/scripts/contact-search.js',
    from: 'word.length >= NEAR_FROM && isNear(one, word)',
    to: 'word.length < 0 && isNear(one, word)',
    tests: ['guidance/contacts/search.test.ts'],
  },
  {
    name: 'public: a postcode finds nothing',
    file: 'src/guidance/contacts/search-index.ts',
    from: "POSTCODES[name] ?? ''",
    to: "POSTCODES[name.toUpperCase()] ?? ''",
    tests: ['guidance/contacts/pages.test.ts'],
    only: 'postcode',
  },
  {
    name: 'public: a place is published in capitals',
    file: 'src/school-list/school-of-row.ts',
    from: "placeAsWritten(cells('place'))",
    to: "cells('place')",
    tests: ['school-list/school-list.test.ts'],
    only: 'capitals',
  },
  {
    name: 'public: a number that a spreadsheet spoiled is published',
    file: 'src/school-list/cell-values.ts',
    from: ' || AS_A_SUM.test(text)',
    to: '',
    tests: ['school-list/capitals.test.ts'],
  },
];
