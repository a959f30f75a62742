import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assessConsents,
  saidYes,
  type Consent,
  type ConsentAssessment,
  type ConsentQuestion,
} from '../../../src/zorgroute/consent/rules.ts';
import { statementMistake } from '../../../src/zorgroute/consent/counting-answer.ts';
import {
  CHILD_ID,
  nextConsentBirthday,
  type Guardian,
} from '../../../src/zorgroute/consent/whose-consent.ts';
import {
  categoriesFor,
  CONSENT_CATEGORIES,
  CONSENT_DIRECTIONS,
} from '../../../src/zorgroute/consent/words.ts';

const today = '2026-02-03';
const AGE_8 = '2018-01-01';
const AGE_11 = '2014-02-04';
const AGE_12 = '2014-02-03';
const AGE_15 = '2010-02-04';
const AGE_16 = '2010-02-03';

const guardian = (id: string, more: Partial<Guardian> = {}): Guardian => ({
  id,
  name: id,
  kind: 'person',
  custody: 'yes',
  deceased: false,
  ...more,
});

const consent = (personId: string, more: Partial<Consent> = {}): Consent => ({
  personId,
  direction: 'school_to_team',
  receiverId: 'team-west',
  answer: 'given',
  categories: ['child_details', 'concern'],
  manner: 'signed',
  answeredOn: '2026-01-20',
  endsOn: '2026-12-31',
  textVersion: 2,
  ...more,
});

const ask = (more: Partial<ConsentQuestion> = {}) =>
  assessConsents({
    today,
    child: { name: 'Sam', birthDate: AGE_8 },
    guardians: [guardian('Mama'), guardian('Papa')],
    parentsSeparated: false,
    direction: 'school_to_team',
    receiverId: 'team-west',
    categories: ['child_details', 'concern'],
    textVersion: 2,
    consents: [consent('Mama'), consent('Papa')],
    ...more,
  });

const sentencesOf = ({ blockers }: Pick<ConsentAssessment, 'blockers'>) =>
  blockers.map(({ sentence }) => sentence);

const statuses = (more: Partial<ConsentQuestion>) =>
  Object.fromEntries(ask(more).needed.map(({ who, status }) => [who, status]));

describe('whose consent is needed', () => {
  const needed = (birthDate: string | undefined, guardians?: Guardian[]) =>
    ask({ child: { name: 'Sam', birthDate }, ...(guardians && { guardians }) }).needed.map(({ who }) => who);

  test('under twelve: everybody with custody', () => {
    expect(needed(AGE_8)).toEqual(['Mama', 'Papa']);
    expect(needed(AGE_11)).toEqual(['Mama', 'Papa']);
  });

  test('from the twelfth birthday: everybody with custody and the child', () => {
    expect(needed(AGE_12)).toEqual(['Mama', 'Papa', CHILD_ID]);
    expect(needed(AGE_15)).toEqual(['Mama', 'Papa', CHILD_ID]);
  });

  test('from the sixteenth birthday: the child alone', () => {
    expect(needed(AGE_16)).toEqual([CHILD_ID]);
  });

  test('who has no custody or has died is not needed, an institution with custody is', () => {
    const guardians = [
      guardian('Mama', { custody: 'no' }),
      guardian('Papa', { deceased: true }),
      guardian('Jeugdbescherming Noord', { kind: 'institution' }),
    ];
    expect(needed(AGE_8, guardians)).toEqual(['Jeugdbescherming Noord']);
  });
});

describe('what must be known first', () => {
  const blockers = (more: Partial<ConsentQuestion>) => sentencesOf(ask(more));

  test('unknown custody blocks, even when everybody else gave consent', () => {
    const guardians = [guardian('Mama'), guardian('Oma', { custody: 'unknown' })];
    const asked = ask({ guardians });
    expect(asked.complete).toBe(false);
    expect(asked.outcome).toBe('incomplete');
    expect(sentencesOf(asked)).toEqual([
      'Het is niet bekend of Oma het gezag heeft. Wie het gezag heeft, beslist mee. Vraag het na en vul het in.',
    ]);
  });

  test('unknown custody of somebody who died, or with a child of sixteen, blocks nothing', () => {
    const unknown = guardian('Oma', { custody: 'unknown', deceased: true });
    expect(blockers({ guardians: [guardian('Mama'), unknown] })).toEqual([]);
    const guardians = [guardian('Mama', { custody: 'unknown' })];
    const child = { name: 'Sam', birthDate: AGE_16 };
    expect(blockers({ child, guardians, consents: [consent(CHILD_ID)] })).toEqual([]);
  });

  test.each([undefined, '2026-02-04'])('a birth date that is %s blocks', (birthDate) => {
    const asked = ask({ child: { name: 'Sam', birthDate } });
    expect(asked.complete).toBe(false);
    expect(asked.blockers).toHaveLength(1);
    expect(sentencesOf(asked)[0]).toContain('geboortedatum van Sam');
  });

  test.each([
    ['nobody', []],
    ['nobody with custody', [guardian('Mama', { custody: 'no' })]],
    ['nobody alive', [guardian('Mama', { deceased: true })]],
  ])('%s as guardian blocks', (_name, guardians) => {
    expect(blockers({ guardians })).toEqual([
      'Er staat niemand met gezag bij Sam. Iemand met gezag moet toestemming geven. Vul in wie het gezag heeft.',
    ]);
    expect(ask({ guardians }).complete).toBe(false);
  });

  test('a child of twelve cannot decide without anybody with custody', () => {
    const child = { name: 'Sam', birthDate: AGE_12 };
    expect(ask({ child, guardians: [], consents: [consent(CHILD_ID)] }).complete).toBe(false);
  });

  test('sharing nothing in particular blocks: a bare yes is no consent', () => {
    expect(blockers({ categories: [] })).toEqual(['Kies eerst wat de school wil delen.']);
  });
});

describe('which answer counts', () => {
  const papa = (more: Partial<Consent>) =>
    statuses({ consents: [consent('Mama'), consent('Papa', more)] })['Papa'];

  test('both gave consent for exactly this: complete, nothing missing', () => {
    expect(ask()).toEqual({
      complete: true,
      outcome: 'complete',
      needed: [
        { who: 'Mama', kind: 'person', name: 'Mama', status: 'given' },
        { who: 'Papa', kind: 'person', name: 'Papa', status: 'given' },
      ],
      blockers: [],
      choices: [],
      leftOut: [],
    });
  });

  test('no answer, or one for another direction, is missing', () => {
    expect(statuses({ consents: [consent('Mama')] })['Papa']).toBe('missing');
    expect(papa({ direction: 'team_to_school' })).toBe('missing');
  });

  test('an answer of tomorrow does not count yet', () => {
    expect(papa({ answeredOn: '2026-02-04' })).toBe('missing');
    expect(papa({ answeredOn: today })).toBe('given');
  });

  test('another receiver, another text and fewer categories are not enough, and say so', () => {
    expect(papa({ receiverId: 'team-noord' })).toBe('other_receiver');
    expect(papa({ textVersion: 1 })).toBe('other_text');
    expect(papa({ textVersion: 3 })).toBe('other_text');
    expect(papa({ textVersion: 0 })).toBe('no_text');
    expect(papa({ categories: ['concern'] })).toBe('fewer_categories');
    expect(papa({ categories: ['concern', 'wishes', 'child_details'] })).toBe('given');
  });

  test('fewer categories are told at once, also to who has yet to read the text: reading changes nothing about it', () => {
    const fewer = { categories: ['concern'] } as const;
    expect(papa({ ...fewer, textVersion: 0 })).toBe('fewer_categories');
    expect(papa({ ...fewer, textVersion: 1 })).toBe('fewer_categories');
    expect(papa({ ...fewer, textVersion: 0, readVersion: 2 })).toBe('fewer_categories');
    const consents = [consent('Mama', { textVersion: 0 }), consent('Papa', { ...fewer, textVersion: 0 })];
    const asked = ask({ consents });
    expect(asked.outcome).toBe('incomplete');
    expect(asked.blockers.map(({ mend }) => mend)).toEqual(['reading', 'consent']);
    expect(asked.needed.filter(saidYes)).toHaveLength(1);
  });

  test('reading the text of now later is enough, and another reading than that is not', () => {
    expect(papa({ textVersion: 0, readVersion: 2 })).toBe('given');
    expect(papa({ textVersion: 1, readVersion: 2 })).toBe('given');
    expect(papa({ textVersion: 0, readVersion: 1 })).toBe('other_text');
  });

  test('the last day holds, the day after has expired; without an end it does not expire', () => {
    expect(papa({ endsOn: today })).toBe('given');
    expect(papa({ endsOn: '2026-02-02' })).toBe('expired');
    expect(papa({ endsOn: undefined })).toBe('given');
  });

  test('withdrawn counts from its day on', () => {
    expect(papa({ withdrawnOn: today })).toBe('withdrawn');
    expect(papa({ withdrawnOn: '2026-02-04' })).toBe('given');
  });

  test('the last answer counts alone, on the same day the last recorded', () => {
    const [yes, no] = [consent('Papa'), consent('Papa', { answer: 'refused' })];
    const later = { answeredOn: '2026-01-25' };
    const status = (...answers: Consent[]) => statuses({ consents: [consent('Mama'), ...answers] })['Papa'];
    expect(status(yes, no)).toBe('refused');
    expect(status(no, yes)).toBe('given');
    expect(status({ ...no, ...later }, yes)).toBe('refused');
    expect(status({ ...yes, ...later }, no)).toBe('given');
  });

  test('an answer of somebody else counts for nobody', () => {
    expect(statuses({ consents: [consent('Mama'), consent('Oma')] })).toEqual({
      Mama: 'given',
      Papa: 'missing',
    });
  });
});

describe('the statement of the other parent', () => {
  const byStatement = consent('Papa', { manner: 'other_parent_statement' });
  const consents = [consent('Mama'), byStatement];

  test('is enough when that parent gave consent too', () => {
    expect(ask({ consents }).complete).toBe(true);
    expect(ask({ consents: [consent('Mama', { manner: 'spoken' }), byStatement] }).complete).toBe(true);
  });

  test('is not enough when the parents are recorded as separated', () => {
    expect(statuses({ consents, parentsSeparated: true })).toEqual({
      Mama: 'given',
      Papa: 'statement_not_enough',
    });
  });

  test('is not enough when the other parent did not give consent, or only by statement too', () => {
    const mama = consent('Mama', { manner: 'other_parent_statement' });
    expect(statuses({ consents: [mama, byStatement] })).toEqual({
      Mama: 'statement_not_enough',
      Papa: 'statement_not_enough',
    });
  });

  test('leans on a parent who said yes and has yet to read the text: only that is missing then', () => {
    const mama = consent('Mama', { textVersion: 1 });
    expect(statuses({ consents: [mama, byStatement] })).toEqual({ Mama: 'other_text', Papa: 'given' });
  });

  test('never stands in for what somebody answered, however much later', () => {
    const no = consent('Papa', { answer: 'refused' });
    const later = { ...byStatement, answeredOn: '2026-01-30' };
    expect(statuses({ consents: [consent('Mama'), no, later] })['Papa']).toBe('refused');
    expect(statuses({ consents: [consent('Mama'), later, no] })['Papa']).toBe('refused');
  });

  test.each([
    ['of a parent who was not asked before', {}, undefined],
    ['for a child', { kind: 'child' }, 'alleen voor een ouder'],
    ['for an institution', { kind: 'institution' }, 'alleen voor een ouder'],
    ['of parents who live apart', { parentsSeparated: true }, 'wonen niet bij elkaar'],
    ['that says no', { answer: 'refused' }, 'Een nee hoort u van Papa zelf.'],
    ['of a parent who answered', { answeredItself: true }, 'heeft eerder zelf geantwoord'],
  ] as const)('%s is recorded or refused', (_what, more, sentence) => {
    const asked = { name: 'Papa', kind: 'person', answer: 'given', parentsSeparated: false } as const;
    const mistake = statementMistake({ ...asked, answeredItself: false, ...more });
    if (sentence) expect(mistake).toContain(sentence);
    else expect(mistake).toBeUndefined();
  });

  test('cannot speak for the child or for an institution', () => {
    const child = { name: 'Sam', birthDate: AGE_12 };
    const itself = consent(CHILD_ID, { manner: 'other_parent_statement' });
    const consentsWithChild = [consent('Mama'), consent('Papa'), itself];
    expect(statuses({ child, consents: consentsWithChild })[CHILD_ID]).toBe('statement_not_enough');
    const guardians = [guardian('Mama'), guardian('Papa', { kind: 'institution' })];
    expect(statuses({ guardians, consents })['Papa']).toBe('statement_not_enough');
  });

  test('cannot lean on the child or an institution either', () => {
    const guardians = [guardian('GI', { kind: 'institution' }), guardian('Papa')];
    expect(statuses({ guardians, consents: [consent('GI'), byStatement] })['Papa']).toBe(
      'statement_not_enough',
    );
  });
});

describe('the outcome', () => {
  test('nobody answered: not asked; some: incomplete', () => {
    expect(ask({ consents: [] }).outcome).toBe('not_asked');
    expect(ask({ consents: [consent('Mama')] }).outcome).toBe('incomplete');
  });

  test('everybody said yes and somebody has yet to read: only that is asked', () => {
    const asked = ask({ consents: [consent('Mama'), consent('Papa', { textVersion: 0 })] });
    expect(asked.outcome).toBe('unread');
    expect(asked.blockers).toEqual([
      { sentence: 'Papa zei ja, maar las de tekst nog niet. Laat Papa de tekst lezen.', mend: 'reading' },
    ]);
    expect(ask({ consents: [consent('Papa', { textVersion: 0 })] }).outcome).toBe('incomplete');
  });

  test('the refusal of one of two is a refusal, with three choices and no end by itself', () => {
    const asked = ask({ consents: [consent('Mama'), consent('Papa', { answer: 'refused' })] });
    expect(asked.outcome).toBe('refused');
    expect(asked.complete).toBe(false);
    expect(asked.choices.map(({ id }) => id)).toEqual(['end', 'reconsider', 'wait_for_court']);
    expect(sentencesOf(asked)).toEqual(['Papa geeft geen toestemming. Daarom mag de school niet delen.']);
  });

  test('withdrawing is a refusal from then on', () => {
    const consents = [consent('Mama'), consent('Papa', { withdrawnOn: '2026-02-01' })];
    expect(ask({ consents }).outcome).toBe('refused');
  });

  test('a child of twelve that refuses is heard', () => {
    const child = { name: 'Sam', birthDate: AGE_12 };
    const consents = [consent('Mama'), consent('Papa'), consent(CHILD_ID, { answer: 'refused' })];
    expect(ask({ child, consents }).outcome).toBe('refused');
  });

  test('the refusal of a parent does not count for a child of sixteen', () => {
    const child = { name: 'Sam', birthDate: AGE_16 };
    const consents = [consent('Papa', { answer: 'refused' }), consent(CHILD_ID)];
    expect(ask({ child, consents }).outcome).toBe('complete');
  });

  test('a birthday between asking and sending asks for the child as well', () => {
    const child = { name: 'Sam', birthDate: AGE_11 };
    expect(ask({ child }).complete).toBe(true);
    const asked = ask({ child, today: '2026-02-04' });
    expect(asked.complete).toBe(false);
    expect(sentencesOf(asked)).toEqual([
      'Sam heeft nog geen antwoord gegeven. Tot die tijd mag de school niet delen.',
    ]);
  });

  test('complete means: somebody is needed, all gave it, and nothing is unknown', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { complete, outcome, needed, blockers, choices } = assessConsents(question);
        const allGiven = needed.length > 0 && needed.every(({ status }) => status === 'given');
        if (complete) expect(allGiven).toBe(true);
        expect(complete).toBe(blockers.length === 0);
        expect(complete).toBe(outcome === 'complete');
        expect(choices.length > 0).toBe(outcome === 'refused');
        for (const { sentence } of blockers) expect(sentence).toMatch(/\.$/);
      }),
      { numRuns: 2000 },
    );
  });

  test('a refusal of anybody who is needed always undoes it', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        for (const { who } of assessConsents(question).needed) {
          const refusal = consent(who, { answer: 'refused', answeredOn: today });
          const { outcome } = assessConsents({ ...question, consents: [...question.consents, refusal] });
          expect(outcome).toBe('refused');
        }
      }),
    );
  });
});

describe('the words', () => {
  test('every direction has categories, every category a direction and a label', () => {
    const directions = Object.keys(CONSENT_DIRECTIONS) as (keyof typeof CONSENT_DIRECTIONS)[];
    expect(new Set(directions.flatMap(categoriesFor))).toEqual(new Set(Object.keys(CONSENT_CATEGORIES)));
    for (const direction of directions) expect(categoriesFor(direction)).not.toHaveLength(0);
  });

  test('what the school shares speaks of the school, what the team shares of the team', () => {
    const sentence = (direction: Consent['direction']) => sentencesOf(ask({ direction, consents: [] }))[0];
    expect(sentence('school_to_team')).toContain('mag de school niet delen');
    expect(sentence('team_to_school')).toContain('mag het basisteam niet delen');
  });
});

describe('the next birthday that counts', () => {
  test('is the twelfth, then the sixteenth, then none', () => {
    expect(nextConsentBirthday('2014-02-04', today)).toEqual({ age: 12, on: '2026-02-04' });
    expect(nextConsentBirthday('2014-02-03', today)).toEqual({ age: 16, on: '2030-02-03' });
    expect(nextConsentBirthday('2010-02-03', today)).toBeUndefined();
  });

  test('of a child born on 29 February is found in the year itself', () => {
    expect(nextConsentBirthday('2016-02-29', today)).toEqual({ age: 12, on: '2028-02-29' });
  });
});

const day = fc.constantFrom('2026-01-10', '2026-01-20', '2026-02-02', '2026-02-03', '2026-02-04');
const perhapsDay = fc.option(day, { nil: undefined });

const anyConsent: fc.Arbitrary<Consent> = fc.record({
  personId: fc.constantFrom('Mama', 'Papa', CHILD_ID),
  direction: fc.constantFrom('school_to_team', 'school_to_team', 'school_to_team', 'team_to_school'),
  receiverId: fc.constantFrom('team-west', 'team-west', 'team-west', 'team-noord'),
  answer: fc.constantFrom('given', 'given', 'given', 'refused'),
  categories: fc.constantFrom(['child_details', 'concern'], ['concern']),
  manner: fc.constantFrom('signed', 'spoken', 'other_parent_statement'),
  answeredOn: day,
  endsOn: perhapsDay,
  withdrawnOn: fc
    .option(day, { nil: undefined, freq: 8 })
    .map((on) => (on === '2026-02-02' ? on : undefined)),
  textVersion: fc.constantFrom(2, 2, 2, 1),
});

const anyGuardian = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    kind: fc.constantFrom('person', 'person', 'institution'),
    custody: fc.constantFrom('yes', 'yes', 'no', 'unknown'),
    deceased: fc.boolean(),
  }) as fc.Arbitrary<Guardian>;

const anyQuestion: fc.Arbitrary<ConsentQuestion> = fc.record({
  today: fc.constant(today),
  child: fc.record({
    name: fc.constant('Sam'),
    birthDate: fc.constantFrom(undefined, AGE_8, AGE_11, AGE_12, AGE_15, AGE_16),
  }),
  guardians: fc.tuple(anyGuardian('Mama'), anyGuardian('Papa')),
  parentsSeparated: fc.boolean(),
  direction: fc.constant('school_to_team'),
  receiverId: fc.constant('team-west'),
  categories: fc.constant(['child_details', 'concern']),
  textVersion: fc.constant(2),
  consents: fc.array(anyConsent, { maxLength: 6 }),
});
