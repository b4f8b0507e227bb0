/** What asks or changes the database, and is named for it, also in a room within a capability. */
const readsOrWrites = '^lib/[a-z/-]+(queries|reads|writes|actions)\\.ts$'

/** The other places that touch the framework or the database; a new one is a decision. */
const doors = [
  '^lib/(access|audit|notify|schedule|platform)/',
  '^lib/(hassle|solution)/anonymous-door\\.ts$',
  '^lib/anonymous/box/waiting-box\\.ts$',
  '^lib/meeting/phone-door\\.ts$',
  '^lib/method/read-method\\.ts$',
  '^lib/organisation/load\\.ts$',
  '^lib/overview/(kept-with-register|remembered)\\.ts$',
  '^lib/rating/(batch-door|ballot-door|closing|box/(ballot-box|counting))\\.ts$',
  '^lib/overlap/overlaps-in-memory\\.ts$',
  '^lib/register/index-in-memory\\.ts$',
  '^lib/signals/refresh\\.ts$',
].join('|')

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
        'A rule knows nothing of Next, React or the database: move the reading and writing to a file that is named for it (…-queries, -reads, -writes, -actions).',
      severity: 'error',
      from: { path: '^lib/', pathNot: [readsOrWrites, doors, '\\.test\\.ts$', '/testing/'] },
      to: {
        path: '^(db/|components/|node_modules/(next|next-auth|react|react-dom|drizzle-orm|@libsql|nodemailer|server-only)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'actions-are-called-by-forms',
      comment:
        'An action is what a form posts to, with its own permission. Two that share work share a …-writes file.',
      severity: 'error',
      from: { path: '^lib/', pathNot: ['\\.test\\.ts$', '/testing/'] },
      to: { path: '^lib/[a-z/-]+actions\\.ts$' },
    },
    {
      name: 'queries-answer-pages',
      comment:
        'A query is made for a page and filters for one person. Only the overview and the weekly mail, which gather what others show, ask the queries of another capability; the rest use its rules and its …-reads.',
      severity: 'error',
      from: { path: '^lib/([^/]+)/', pathNot: ['^lib/(overview|notify)/', '\\.test\\.ts$', '/testing/'] },
      to: { path: '^lib/[a-z/-]+queries\\.ts$', pathNot: '^lib/$1/' },
    },
    {
      name: 'tables-know-vocabulary-only',
      comment:
        'The schema and the client use the words of the rules and nothing that itself needs the database.',
      severity: 'error',
      from: { path: '^db/', pathNot: ['^db/seed/', '\\.test\\.ts$'] },
      to: {
        path: ['^(app|components)/', '^node_modules/(next|react-dom)/', readsOrWrites],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'components-ask-no-database',
      comment: 'A component shows what its page gives it; a page asks a query.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: ['^db/', readsOrWrites],
        pathNot: '^lib/[a-z/-]+actions\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'primitives-know-no-capability',
      comment:
        'A button or a chart is given what it shows; what it means is for the part of a feature that uses it.',
      severity: 'error',
      from: { path: '^components/(ui|charts)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(lib/(?!platform/)|components/(?!ui/|charts/))', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-ask-queries',
      comment: 'A page asks a query and posts to an action; it never touches the database itself.',
      severity: 'error',
      from: { path: '^app/(?!api/)', pathNot: '\\.test\\.ts$' },
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
        'Ballots have one door in and one way out: the ballot door and the closing of a round (docs/method.md §5). The demo and the bench put whole rounds in.',
      severity: 'error',
      from: {
        pathNot: [
          '^lib/rating/(ballot-door|closing|publish-requirement-writes|open-round-writes|round-clock-writes|box/counting(-worker)?)\\.ts$',
          '^(db/seed/demo/load|scripts/(bench|attack)|lib/rating/box/testing)/',
          '\\.test\\.ts$',
        ],
      },
      to: { path: '^lib/rating/box/(ballot-box|counting)\\.ts$' },
    },
    {
      name: 'the-anonymous-door-knows-nobody',
      comment:
        'What takes ballots in knows no session, no person and no audit: it cannot let slip what it was never told (docs/decisions/0008).',
      severity: 'error',
      from: {
        path: '^(lib/rating/(ballot-door|anonymous-post|own-page|sender-rate)\\.ts$|lib/rating/box/|lib/(hassle|solution)/(anonymous-door\\.ts$|box/)|lib/anonymous/box/|lib/meeting/phone-door\\.ts$|app/api/(tell|propose|join)/|app/api/ballots/(route|mine/route|manifest/route)\\.ts$|app/api/answer/)',
        pathNot: '\\.test\\.ts$',
      },
      to: { path: '^lib/(access|audit)/|^node_modules/next/(headers|cookies)' },
    },
    {
      name: 'what-waits-has-one-way-out',
      comment:
        'What is said without a name has one door in and one way out, with its whole week (docs/decisions/0013).',
      severity: 'error',
      from: {
        pathNot: [
          '^lib/(hassle|solution)/(anonymous-door|delivery-writes)\\.ts$',
          '^lib/(hassle|solution)/box/',
          '^lib/anonymous/delivery-writes\\.ts$',
          '\\.test\\.ts$',
          '^scripts/attack/',
        ],
      },
      to: { path: '^lib/(hassle|solution|anonymous)/box/' },
    },
    {
      name: 'sentences-are-read-not-imported',
      comment:
        'An imported message file is part of every page that can reach it, as many times in memory (docs/decisions/0019). Ask `messagesOf`, or the translator. Only what is shown when nothing else can be brings its sentences along.',
      severity: 'error',
      from: { path: '^(app|components|lib|db|messages)/', pathNot: '^components/shell/trouble\\.tsx$' },
      to: { path: '^messages/.+\\.json$', dependencyTypesNot: ['type-only'] },
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
