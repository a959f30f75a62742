// Guards of what people type, and of how light a page stays: nothing lost, nothing kept that nobody typed, nobody's text hidden.

import type { Break } from './kinds.ts';

const DRAFTS = 'forms/drafts.test.ts';
const PREPARATION = 'zorgroute/referrals/preparation.test.ts';
const WEIGHT = 'pupils/weight.test.ts';

export const IN_FORMS: Break[] = [
  {
    name: 'typed: an own draft hides what a colleague saved in a referral',
    file: 'src/zorgroute/referrals/page.ts',
    from: 'changed || (overtaken && saysOtherThan(form, saved))',
    to: 'changed',
    tests: [PREPARATION],
    only: 'own draft',
  },
  {
    name: 'typed: an own draft hides what a colleague saved of a parent',
    file: 'src/zorgroute/guardians/routes.ts',
    from: 'changed || (overtaken && saysOtherThan(form, saved))',
    to: 'changed',
    tests: ['zorgroute/guardians/guardians.test.ts'],
    only: 'own draft',
  },
  {
    name: 'typed: a sentence that stands in the field is offered',
    file: 'src/forms/offers.ts',
    from: `typeof value !== 'string' || !holds(value, text)`,
    to: 'text || value',
    tests: [PREPARATION],
    only: 'offered',
  },
  {
    name: 'typed: a sentence that was carried on is offered twice',
    file: 'src/zorgroute/offers.ts',
    from: 'eachOnce(sentences)',
    to: 'sentences',
    tests: [PREPARATION],
    only: 'offered once',
  },
  {
    name: 'typed: a second tab is taken for a late keystroke',
    file: 'src/forms/drafts.ts',
    from: '${postedPageOf(req)}::uuid, ${contentHash(req)}::bytea',
    to: 'null::uuid, ${contentHash(req)}::bytea',
    tests: [DRAFTS],
    only: 'second tab',
  },
  {
    name: 'typed: a late keystroke is taken for a second tab',
    file: 'src/forms/submit.ts',
    from: '${postedPageOf(req)}::uuid',
    to: '${randomUUID()}::uuid',
    tests: [DRAFTS],
    only: 'comes after its own page',
  },
  {
    name: 'typed: a form without text leaves a draft',
    file: 'src/forms/typed-text.ts',
    from: '[value].flat().some((text) => text.trim())',
    to: '[value].flat().length > 0',
    tests: [DRAFTS],
    only: 'without text',
  },
  {
    name: 'typed: the version of a form counts as text',
    file: 'src/forms/typed-text.ts',
    from: `new Set(['version'])`,
    to: 'new Set([])',
    tests: [DRAFTS],
    only: 'without text',
  },
  {
    name: 'typed: a search leaves a draft',
    file: 'src/forms/typed-text.ts',
    from: 'keyOf(req) !== null &&',
    to: '',
    tests: [DRAFTS],
    only: 'without text',
  },
  {
    name: 'typed: text that is too long empties the draft',
    file: 'src/forms/typed-text.ts',
    from: 'throw new TooLong();',
    to: `return '{}';`,
    tests: [DRAFTS],
    only: 'too long',
  },
  {
    name: 'typed: a form with mistakes goes on in another role',
    file: 'src/access/transaction.ts',
    from: 'inTransaction(req, BEGIN_LOOK, expectedMembership(req)',
    to: 'inTransaction(req, BEGIN_LOOK, null',
    tests: [DRAFTS],
    only: 'another role',
  },
  {
    name: 'light: ten entries, however much was written',
    file: 'src/pupils/timeline.ts',
    from: 'while (newest.length > 1 && !isLight(newest)) newest.pop();',
    to: '',
    tests: [WEIGHT],
  },
  {
    name: 'light: an earlier traject stands on the page, however long',
    file: 'src/pupils/page.ts',
    from: 'const showsEarlier = isWhole || isLight(',
    to: 'const showsEarlier = !isWhole || isLight(',
    tests: [WEIGHT],
  },
];
