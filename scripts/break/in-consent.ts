// Guards of a consent for a part: what was not allowed stays at school under every heading, and a part is called a part.

import { viewFile, type Break } from './break.ts';

const GOES = 'zorgroute/referral/part-of-it.test.ts';
const SAID = 'zorgroute/consent/part-of-it.test.ts';

export const IN_CONSENT: readonly Break[] = [
  {
    name: 'part: parents who may not be named go along by name with what they said',
    file: 'src/zorgroute/referral/who-goes.ts',
    from: "if (kind === 'child' || parentsGo(situation)) return name;",
    to: 'if (kind !== undefined) return name;',
    tests: [GOES],
    only: 'may not be named',
  },
  {
    name: 'part: that the parents live apart goes along without them',
    file: 'src/zorgroute/referral/sending.ts',
    from: 'parentsGo(situation) ? facts.parentsLiveApart : null',
    to: 'facts.parentsLiveApart',
    tests: [GOES],
    only: 'may not be named',
  },
  {
    name: 'part: parents who may be named lose their names',
    file: 'src/zorgroute/referral/who-goes.ts',
    from: "if (kind === 'child' || parentsGo(situation)) return name;",
    to: "if (kind === 'child') return name;",
    tests: [GOES],
    only: 'may be named they are',
  },
  {
    name: 'part: nobody says how parents without a number are reached',
    file: 'src/zorgroute/referral/sent-parents.ts',
    from: '[...guardianFacts(sent), ...wayBySchool(sent)]',
    to: '[...guardianFacts(sent), ...wayBySchool({ ...sent, school: null })]',
    tests: ['families/families.test.ts', GOES],
    only: 'by way of the school|may not be named',
  },
  {
    name: 'part: the paper has all of the text, whatever was allowed',
    file: 'src/zorgroute/referral/printing.ts',
    from: 'PARTS.filter(({ category }) => !stays.includes(category))',
    to: 'PARTS.filter(({ category }) => String(category) !== stays.join())',
    tests: [GOES],
    only: 'paper of',
  },
  {
    name: 'part: the paper says that the school may share, without "not all"',
    file: 'src/zorgroute/referral/printing.ts',
    from: "stays.length ? 'part' : 'yes'",
    to: "'yes' as 'yes' | 'part'",
    tests: [GOES],
    only: 'paper of',
  },
  {
    name: 'part: phone and address that stay at school stand on the paper as what goes',
    file: 'src/zorgroute/referral/paper.ts',
    from: "if (stays.includes('guardian_details'))",
    to: "if (stays.includes('plan_part'))",
    tests: [GOES],
    only: 'paper of a parent',
  },
  {
    name: 'part: the file does not say in which direction a yes lets share',
    file: 'src/zorgroute/consent/entry.ts',
    from: '`${giverName} geeft ${much}toestemming dat ${shares}`',
    to: '`${giverName} geeft ${much}toestemming${shares.slice(0, 0)}`',
    tests: [SAID],
    only: 'in which direction',
  },
  {
    name: 'part: to the file a part is everything',
    file: viewFile('file_event'),
    from: "'categories', k.categories)",
    to: "'categories', array['child_details', 'guardian_details', 'concern', 'school_support', 'wishes', 'involved_help'])",
    tests: [SAID],
    only: 'in which direction',
  },
  {
    name: 'part: the table calls a yes to a part a yes',
    file: 'src/zorgroute/consent/consent-rows.ts',
    from: 'leftOutOf(direction, allowed).length > 0;',
    to: 'leftOutOf(direction, allowed).length > 6;',
    tests: [SAID],
    only: 'the table says',
  },
  {
    name: 'part: who changes a yes to a part begins with nothing',
    file: 'src/zorgroute/consent/answer-view.ts',
    from: 'isForPart(before) ? before.categories : []',
    to: 'isForPart(before) ? before.categories.slice(0, 0) : []',
    tests: [SAID],
    only: 'the table says',
  },
];
