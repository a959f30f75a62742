// What may know what: server → app → features → tools.

/** In one order: each knows only those before it. */
const TOOLS = ['problems', 'calendar', 'database', 'access', 'forms', 'uploads', 'web'];
const ANY_TOOL = `^src/(${TOOLS.join('|')})/`;

/**
 * What a feature exports: the files that other features may take, beside its rules, facts, terms, words and types, and what a
 * step or an entry declares.
 * A feature is a folder; in guidance/, oversight/ and zorgroute/ each folder within is one, and so is what stands around them.
 */
const EXPORTS = {
  account: ['queries'],
  families: ['form', 'queries'],
  groups: ['names-apart', 'namesake-queries', 'queries'],
  guidance: ['laws', 'open-points', 'sources-of-sentences'],
  'guidance/contacts': ['contact-rows', 'page', 'queries'],
  'guidance/content': ['kept-pages', 'page', 'prose', 'queries'],
  'guidance/roles': ['tasks-of-roles'],
  'guidance/zorgroute': ['page', 'rights-and-keeping'],
  jobs: ['bring', 'queries'],
  mail: ['postman', 'sending'],
  organisations: ['organisation-kinds', 'queries', 'school-choice'],
  'oversight/access-log': ['page', 'queries'],
  'oversight/account-log': ['page', 'queries'],
  'oversight/figures': ['page', 'queries'],
  people: ['code-queries', 'new-account', 'password-link'],
  pupils: ['list-queries', 'name-search', 'names', 'queries'],
  'registered-pupils': ['queries'],
  standing: ['drain', 'rules-of-now'],
  start: ['prepared-database', 'stopping', 'why-not'],
  work: ['bands', 'elsewhere', 'elsewhere-queries'],
  zorgroute: ['facts', 'steps'],
  'zorgroute/assignment': ['facts', 'queries'],
  'zorgroute/consent': [
    'consent-overview',
    'consent-rows',
    'facts',
    'purposes',
    'proposal',
    'relations',
    'sharing-situation',
    'whose-consent',
  ],
  'zorgroute/consultation': ['facts'],
  'zorgroute/drafts': ['draft-queries', 'form-names'],
  'zorgroute/end': ['ended', 'facts'],
  'zorgroute/entries': [
    'answers',
    'day-rules',
    'entry-kinds',
    'entry-queries',
    'offered-texts',
    'refused-by',
    'shown-entries',
    'timeline',
    'traject-form',
  ],
  'zorgroute/evaluation': ['kept-look-form'],
  'zorgroute/facts': ['decisions', 'facts-of-rows', 'facts-queries', 'team-side'],
  'zorgroute/guardian': ['facts'],
  'zorgroute/parent-conversation': ['facts'],
  'zorgroute/plan': [
    'answer-form',
    'entry-queries',
    'next-in-words',
    'next-look',
    'offer-form',
    'people',
    'plan-pages',
    'plan-situation',
    'plan-text',
    'plan-words',
    'queries',
    'saving',
    'strike-form',
    'what-one-reads',
  ],
  'zorgroute/planned-talk': ['plan-that-stands'],
  'zorgroute/progress': ['instead-of-talk', 'progress', 'promises', 'states', 'waiting'],
  'zorgroute/referral': ['blockers', 'facts', 'sent-parents'],
  'zorgroute/signal': ['facts'],
  'zorgroute/support': [
    'facts',
    'help/form',
    'help/help-one-reads',
    'help/help-words',
    'help/helps-of-entries',
    'help/queries',
    'help/rules',
    'schooldeel/agreements-view',
    'schooldeel/form',
    'schooldeel/parts-of-entries',
    'schooldeel/proposal-now',
    'schooldeel/queries',
    'schooldeel/rules',
    'schooldeel/school-form',
    'schooldeel/standing-queries',
    'schooldeel/words',
    'help/settling',
    'help/told-to-school',
  ],
  'zorgroute/team': ['referral-form'],
};
const EXPORTED = Object.entries(EXPORTS).map(
  ([feature, files]) => `^src/${feature}/(${files.join('|')})[.]ts$`,
);
const FOR_ALL = '/(rules|step|room|entry|facts|terms|words)[.]ts$';
const PARTED = 'guidance|oversight|zorgroute';

const PURE = '(rules|progress|form|step|room|steps|terms|states)[.]ts$';

const notBeyond = (own, from, but = []) => ({
  severity: 'error',
  from: { path: from, pathNot: [ANY_TOOL, but].flat() },
  to: {
    path: '^src/[^/]+/',
    pathNot: [own, ANY_TOOL, FOR_ALL, ...EXPORTED],
    dependencyTypesNot: ['type-only'],
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...TOOLS.map((tool, i) => ({
      name: `${tool}-knows-only-the-tools-before-it`,
      comment: `The tools in order: ${TOOLS.join(', ')}.`,
      severity: 'error',
      from: { path: `^src/${tool}/` },
      to: { path: '^src/', pathNot: `^src/((${TOOLS.slice(0, i + 1).join('|')})/|(config|clock)[.]ts$)` },
    })),
    {
      name: 'a-feature-takes-what-another-exports',
      comment:
        'Rules, steps, types, and the files in EXPORTS. Is it asked by others on purpose? Then it stands there.',
      ...notBeyond('^src/$1/', `^src/((?:(?:${PARTED})/)?[^/]+)/`, `^src/(${PARTED})/[^/]+$`),
    },
    {
      name: 'what-stands-around-parts-takes-what-they-export',
      ...notBeyond('^src/$1/[^/]+$', `^src/(${PARTED})/[^/]+$`),
    },
    ...Object.entries(EXPORTS).map(([feature, files]) => ({
      name: `what-${feature.replace('/', '-')}-exports-is-taken`,
      comment: 'Nobody takes it any more: strike it from EXPORTS.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: `^src/${feature}/${PARTED.split('|').includes(feature) ? '[^/]+$' : ''}`,
      },
      module: { path: `^src/${feature}/(${files.join('|')})[.]ts$`, numberOfDependentsLessThan: 1 },
    })),
    {
      name: 'a-step-knows-no-list-of-steps',
      comment:
        'steps.ts reads every step: what a step reaches would find it half read, with values that are not there yet.',
      severity: 'error',
      from: { path: '^src/zorgroute/([^/]+/(step|room)|step)[.]ts$' },
      to: { path: '^src/zorgroute/steps[.]ts$', reachable: true },
    },
    {
      name: 'rules-are-pure',
      comment: 'No database, no Express: today and the rows are arguments.',
      severity: 'error',
      from: {
        path: [`^src/.*/${PURE}`, '^src/calendar/'],
        pathNot: `^src/(${TOOLS.filter((tool) => tool !== 'calendar').join('|')})/`,
      },
      to: {
        path: '^src/(access|database|uploads|web)/|^node_modules/(express|pg)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-driver-stays-in-database',
      comment: 'Handlers never see a pool.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/database/' },
      to: { path: '^node_modules/pg/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'a-confirmation-needs-no-more-than-the-comparison',
      comment:
        'How file and school were compared is behind `compare`: who confirms an import opens none of it.',
      severity: 'error',
      from: { path: '^src/pupil-import/(confirm|import-plan|form)' },
      to: {
        path: '^src/pupil-import/(comparison|edexml)/',
        pathNot: '/comparison/comparison[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'routes-belong-to-app',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app[.]ts$' },
      to: { path: '^src/.*[-/]routes[.]ts$', pathNot: '^src/web/' },
    },
    {
      name: 'nobody-imports-app-or-server',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server[.]ts$' },
      to: { path: '^src/(app|server)[.]ts$' },
    },
    {
      name: 'the-portal-knows-no-demo',
      comment: 'Its texts are read only where the demo is asked for: by the start, with a dynamic import.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/server[.]ts$' },
      to: { path: '^demo/' },
    },
    {
      name: 'a-start-reads-no-demo-unasked',
      severity: 'error',
      from: { path: '^src/server[.]ts$' },
      to: { path: '^demo/', dynamic: false },
    },
    {
      name: 'no-development-dependency',
      severity: 'error',
      from: { path: '^(src|demo)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
