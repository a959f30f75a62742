// Guards of the schooldeel: nothing reaches the school before everybody who decides agreed, nothing waits without a person and a day, and nobody
// reads or says what is another's.

import type { Break } from './break.ts';

const RULES = 'zorgroute/support/schooldeel/rules.test.ts';
const DECIDERS = 'zorgroute/support/schooldeel/deciders.test.ts';
const STORY = 'zorgroute/support/schooldeel/schooldeel.test.ts';
const LISTS = 'demo/standing.test.ts';
const AT = 'src/zorgroute/support/schooldeel';

export const IN_SCHOOLDEEL: readonly Break[] = [
  {
    name: 'schooldeel: the school reads it when one parent agreed',
    file: `${AT}/rules.ts`,
    from: 'notAgreed(facts).every(({ id }) => id === personId)',
    to: 'facts.asked.some(({ id }) => id === personId)',
    tests: [RULES],
    only: 'only when everybody',
  },
  {
    name: 'schooldeel: unknown custody holds nothing back',
    file: `${AT}/rules.ts`,
    from: "answer === 'agrees' && !facts.unknown.length &&",
    to: "answer === 'agrees' &&",
    tests: [RULES],
    only: 'only when everybody',
  },
  {
    name: 'schooldeel: who disagrees sends it to the school',
    file: `${AT}/rules.ts`,
    from: "answer === 'agrees' && !facts.unknown.length &&",
    to: '!facts.unknown.length &&',
    tests: [RULES],
    only: 'asked anew',
  },
  {
    name: 'schooldeel: an answer to an earlier text counts',
    file: `${AT}/rules.ts`,
    from: 'word.personId === personId && word.version === version',
    to: 'word.personId === personId && word.version <= version',
    tests: [RULES],
    only: 'asked anew',
  },
  {
    name: 'schooldeel: the parent of a half brother is asked',
    file: `${AT}/deciders.ts`,
    from: 'return isSentWith(own) || !isSentWith(others);',
    to: 'return isSentWith(own) || isSentWith(others);',
    tests: [DECIDERS],
  },
  {
    name: 'schooldeel: who was added to the plan is not asked',
    file: `${AT}/deciders.ts`,
    from: 'return isSentWith(own) || !isSentWith(others);',
    to: 'return isSentWith(own);',
    tests: [DECIDERS],
  },
  {
    name: 'schooldeel: a brother of twelve decides too',
    file: `${AT}/deciders.ts`,
    from: "if (person.kind === 'child')",
    to: "if (person.kind === 'child' && children.length) return true;\n  if (person.kind === 'child')",
    tests: [DECIDERS],
  },
  {
    name: 'schooldeel: what ended goes on with the next news',
    file: `${AT}/rules.ts`,
    from: 'now.stands.until === null ? now : after(now, fact)',
    to: 'after(now, fact)',
    tests: [RULES],
    only: 'what ended stays ended',
  },
  {
    name: 'schooldeel: more is told and not asked',
    file: `${AT}/rules.ts`,
    from: "soon(change === 'more' ? 'ask' : 'tell')",
    to: "soon(change === 'more' ? 'tell' : 'ask')",
    tests: [RULES],
    only: 'the school answers',
  },
  {
    name: 'schooldeel: what does not work waits for nobody',
    file: `${AT}/rules.ts`,
    from: "if (step === 'not') return soon('notWorking');",
    to: '',
    tests: [RULES],
    only: 'what does not work',
  },
  {
    name: 'schooldeel: the last day is over on that day',
    file: `${AT}/rules.ts`,
    from: 'endsOn < today',
    to: 'endsOn <= today',
    tests: [RULES],
    only: 'before its last day',
  },
  {
    name: 'schooldeel: a last day far away',
    file: `${AT}/rules.ts`,
    from: 'return until > addDays(today, MOST_DAYS)',
    to: 'return until > addDays(today, MOST_DAYS * 9)',
    tests: [RULES],
    only: 'within half a year',
  },
  {
    name: 'schooldeel: the list forgets that a last day has passed',
    sql: `create or replace view schooldeel_today with (security_invoker = true) as
      select s.id, s.referral_id, s.pupil_id, s.school_id, s.team_id, s.family_id, s.shared_on, s.agreement_name, s.task, s.next_role, s.since, s.until
      from schooldeel_standing s where s.until is not null`,
    tests: [LISTS],
    only: 'on any day',
  },
  {
    name: 'schooldeel: what is more needs one parent',
    file: `${AT}/further-routes.ts`,
    from: '!asked.every(({ id }) => agreedBy.includes(id))',
    to: '!asked.some(({ id }) => agreedBy.includes(id))',
    tests: [STORY],
    only: 'more is asked of everybody',
  },
  {
    name: 'schooldeel: longer is asked of nobody',
    file: `${AT}/further-routes.ts`,
    from: "if (step === 'goes_on' && !isLonger) return;",
    to: "if (step === 'goes_on') return;",
    tests: [STORY],
    only: 'longer than was agreed',
  },
  {
    name: 'schooldeel: the casemanager notes what is not waited for',
    file: `${AT}/further-routes.ts`,
    from: 'if (!CASEMANAGER_SAYS[agreementStands(agreement).task].includes(step)) throw',
    to: "if (CASEMANAGER_SAYS[agreementStands(agreement).task].includes('no')) throw",
    tests: [STORY],
    only: 'less waits',
  },
  {
    name: 'schooldeel: an answer to a text that changed meanwhile is kept',
    file: `${AT}/word.ts`,
    from: 'if (versions !== opened) throw',
    to: 'if (versions < opened) throw',
    tests: [STORY],
    only: 'read together|two at one proposal',
  },
  {
    name: 'schooldeel: the school is told who does not decide',
    file: `${AT}/word-routes.ts`,
    from: 'if (!person || (',
    to: 'if (!person && (',
    tests: [STORY],
    only: 'the school reads a proposal only',
  },
  {
    name: 'schooldeel: what a parent said goes along to the school',
    file: `${AT}/word.ts`,
    from: '{ ...agreement, why, until,',
    to: "{ ...agreement, why: `${why} ${proposal.words.map(({ words }) => words).join(' ')}`, until,",
    tests: [STORY],
    only: 'the school reads a proposal only',
  },
  {
    name: 'schooldeel: once nothing is shared how it goes is still said',
    file: `${AT}/school-pages.ts`,
    from: 'if (!isOpen) throw',
    to: 'if (isOpen === undefined) throw',
    tests: [STORY],
    only: 'once nothing is shared',
  },
  {
    name: 'schooldeel: a second press is news',
    file: `${AT}/how-routes.ts`,
    from: 'if (!how && last?.isMine',
    to: 'if (how && last?.isMine',
    tests: [STORY],
    only: 'yes to all',
  },
  {
    name: 'schooldeel: what is needed stands on the paper of the group',
    file: `${AT}/school-routes.ts`,
    from: 'when: howItIsDone(agreement),',
    to: 'when: `${howItIsDone(agreement)} ${agreement.needs}`,',
    tests: [STORY],
    only: 'on paper',
  },
  {
    name: 'schooldeel: what the school did not answer stands on the paper of the group',
    file: `${AT}/school-routes.ts`,
    from: "['goes', 'notWorking'].includes(",
    to: "['goes', 'notWorking', 'answer'].includes(",
    tests: [STORY],
    only: 'on paper',
  },
  {
    name: 'schooldeel: every agreement leaves a milestone of its own',
    sql: `drop trigger tell on schooldeel_entry; create function access.tell_each() returns trigger language plpgsql security definer as $f$ begin
        insert into milestone (referral_id, kind, on_date, round, created_at) select new.referral_id, 'schooldeel_agreed', new.happened_on, 1, portal_clock()
        where new.kind = 'schooldeel_agreement'; return null; end $f$;
      create trigger tell after insert on schooldeel_entry for each row execute function access.tell_each()`,
    tests: [STORY],
    only: 'milestones without content',
  },
  {
    name: 'schooldeel: what was struck stays told',
    sql: 'drop trigger untell on schooldeel_entry',
    tests: [STORY],
    only: 'milestones without content',
  },
  {
    name: 'schooldeel: the school reads what the parents are still asked',
    sql: `drop policy school_reads on schooldeel_standing;
      create policy school_reads on schooldeel_standing for select using (school_id = any ((select school_ids())::uuid[]) and sharing_open)`,
    tests: ['access/sight.test.ts'],
    only: 'schooldeel_standing: every actor',
  },
  {
    name: 'schooldeel: the teacher answers for the school',
    sql: `drop policy teacher_tells on schooldeel_entry; create policy teacher_tells on schooldeel_entry for insert
      with check (pupil_id = any ((select taught_pupil_ids())::uuid[]) and sharing_open and kind = 'schooldeel_news')`,
    tests: ['access/writing.test.ts'],
    only: 'insert schooldeel_entry',
  },
  {
    name: 'schooldeel: the school agrees in the name of the parents',
    sql: `drop policy school_answers on schooldeel_entry; create policy school_answers on schooldeel_entry for insert
      with check (school_id = any ((select school_ids())::uuid[]) and sharing_open)`,
    tests: ['access/writing.test.ts'],
    only: 'insert schooldeel_entry',
  },
  {
    name: 'schooldeel: a goal of one house stands beside it',
    file: `${AT}/proposal-routes.ts`,
    from: 'id === goalId && readers === EVERYBODY',
    to: "id === goalId && readers !== ''",
    tests: [STORY],
    only: 'a goal of one house',
  },
  {
    name: 'schooldeel: a colleague strikes a proposal',
    file: `${AT}/strike-routes.ts`,
    from: 'proposal?.isMine ?',
    to: 'proposal ?',
    tests: [STORY],
    only: 'a proposal that was a mistake',
  },
  {
    name: 'schooldeel: what went to the school is struck at the casemanager',
    file: `${AT}/strike-routes.ts`,
    from: '!isSent({ version, words })',
    to: 'version > 0 && words.length >= 0',
    tests: [STORY],
    only: 'a proposal that was a mistake',
  },
  {
    name: 'schooldeel: what is late stays at the casemanager',
    file: `${AT}/standing-queries.ts`,
    from: "s.next_role = 'casemanager' and s.until < ${today}::date",
    to: "s.next_role = 'teacher' and s.until < ${today}::date",
    tests: [STORY],
    only: 'what is late',
  },
];
