/** The walls of the house (ARCHITECTURE.md). A broken one fails the build and says which and why. */
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
      name: 'rules-are-pure',
      comment:
        'A rule knows nothing of Next, React or the database: move the reading and writing to queries.ts or actions.ts.',
      severity: 'error',
      from: {
        path: '^lib/(rating|disclosure|signals|burden|workflow|guidance|side-effects|follow-up|register|organisation)/',
        pathNot:
          '(queries|actions|load|refresh|[a-z-]*-(queries|actions|writes|reads)|index-in-memory|rating/(ballot-box|ballot-door|closing))\\.ts$|/(queries|actions|writes|reads|server|testing)/|\\.test\\.ts$',
      },
      to: {
        path: '^(db/|node_modules/(next|react|react-dom|drizzle-orm|@libsql)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'components-ask-no-database',
      comment: 'A component shows what its page gives it; a page asks a query.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(db/|lib/[^/]+/(.*queries|.*load)\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-ask-queries',
      comment: 'A page asks a query and posts to an action; it never touches the database itself.',
      severity: 'error',
      from: { path: '^app/(?!api/)' },
      to: { path: '^db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-needs-pages',
      comment: 'Routes are the outermost room: nothing imports from app/.',
      severity: 'error',
      from: { pathNot: '^app/' },
      to: { path: '^app/' },
    },
    {
      name: 'only-the-rating-capability-reads-ballots',
      comment:
        'Ballots have one door in and one way out: the ballot door and the closing of a round (docs/method.md §5).',
      severity: 'error',
      from: { pathNot: '^(db/|lib/rating/(ballot-door|closing)[a-z-]*\\.ts$|.*\\.test\\.ts$|scripts/bench)' },
      to: { path: '^lib/rating/ballot-box\\.ts$' },
    },
    {
      name: 'tests-stay-in-tests',
      comment: 'What only tests need is not shipped.',
      severity: 'error',
      from: { pathNot: '(\\.test\\.tsx?$|/testing/|^e2e/|^scripts/)' },
      to: { path: '/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
