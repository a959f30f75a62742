// What may know what: server → app → features → tools.

const TOOLS = 'access|audit|calendar|database|forms|mail|jobs|uploads|web';
const LOOKS_ACROSS = 'work|oversight';
const SHARED_RULES = 'src/zorgroute/([^/]+$|consents/)';
/** The child that every step is about: who it is, and how it is called and found. */
const THE_CHILD = 'src/pupils/(names|queries|search)[.]ts$';
/** What administrators keep: an organisation, and who and what belongs to it. */
const THE_REGISTER =
  'src/(organisations/(kinds|queries|school-choice)|groups/queries|people/adding|registered-pupils/queries)[.]ts$';
const PURE = '(rules|progress|form|step|room|steps|terms|states)[.]ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'tools-know-no-feature',
      severity: 'error',
      from: { path: `^src/(${TOOLS})/` },
      to: { path: '^src/', pathNot: `^src/((${TOOLS})/|config[.]ts$)` },
    },
    {
      name: 'a-feature-takes-rules-and-types-from-another',
      comment: 'work/ and oversight/ exist to look across.',
      severity: 'error',
      from: { path: '^src/(zorgroute/[^/]+|[^/]+)/', pathNot: `^src/(${TOOLS}|${LOOKS_ACROSS})/` },
      to: {
        path: '^src/(zorgroute/[^/]+|[^/]+)/',
        pathNot: [
          '^src/$1/',
          `^src/(${TOOLS})/`,
          `^${SHARED_RULES}`,
          `^${THE_CHILD}`,
          `^${THE_REGISTER}`,
          'rules[.]ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
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
        pathNot: `^src/(access|audit|database|forms|mail|jobs|uploads|web)/`,
      },
      to: {
        path: `^src/(access|audit|database|mail|jobs|web)/|^node_modules/(express|pg)/`,
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
      name: 'routes-belong-to-app',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app[.]ts$' },
      to: { path: '^src/.*/routes[.]ts$', pathNot: '^src/web/' },
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
