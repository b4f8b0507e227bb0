import { reportId } from '../../../db/seed/demo/load/hassle'
import { caseId, repairId, roundId, solutionId, unitId } from '../../../db/seed/demo/load/keys'
import { cases } from '../../../db/seed/demo/stories/all'
import { head } from '../people'
import { caseIn, type Example, here } from './example'

/** Pages of rounds, cases, what employees say, and follow-up. */
export const work: readonly Example[] = [
  { name: 'rate', address: '/rate', path: '/rate', seenBy: ['employee'] },
  { name: 'how-it-works', address: '/rate/how-it-works', path: '/rate/how-it-works', seenBy: ['employee'] },
  {
    name: 'rate-round',
    address: '/rate/[round]',
    path: `/rate/${roundId('close-to-citizens')}`,
    seenBy: ['employee'],
  },
  { name: 'rounds', address: '/rounds', path: '/rounds', seenBy: ['head', 'employee', 'med'] },
  { name: 'round-new', address: '/rounds/new', path: '/rounds/new', seenBy: ['head'] },
  {
    name: 'round-open',
    address: '/rounds/[round]',
    at: ['hjemmeplejen-nord', 'hjemmeplejen-syd', 'soebo', 'sygeplejen'].map(unitId),
    path: `/rounds/${roundId('close-to-citizens')}`,
    seenBy: ['head', 'management', 'med'],
  },
  ...(['ways', 'sheets', 'poster'] as const).map(
    (below): Example => ({
      name: `round-${below}`,
      address: `/rounds/[round]/${below}`,
      at: ['hjemmeplejen-nord', 'hjemmeplejen-syd', 'soebo', 'sygeplejen'].map(unitId),
      path: `/rounds/${roundId('close-to-citizens')}/${below}`,
      ...(below === 'poster' ? {} : { atEach: true }),
      seenBy: ['management'],
    }),
  ),
  {
    name: 'round-closed',
    address: '/rounds/[round]',
    at: [unitId('fjordby')],
    path: `/rounds/${roundId('second')}`,
    seenBy: ['head', 'management', 'employee', 'med'],
  },

  ...[...new Set(cases.map(each => each.state))].map(caseIn),
  {
    name: 'report',
    address: '/follow-up/report',
    path: '/follow-up/report',
    seenBy: ['management', 'employee'],
  },
  {
    name: 'case-presentation',
    address: '/cases/[id]/presentation',
    path: `/cases/${caseId('wellbeing-upward')}/presentation`,
    seenBy: ['management', 'employee'],
  },
  {
    name: 'challenge',
    address: '/challenges/[id]',
    path: '/challenges/1',
    at: [unitId('boern')],
    seenBy: ['management', 'head'],
  },
  {
    name: 'guidance-learning',
    address: '/decisions/guidance',
    path: '/decisions/guidance',
    seenBy: ['management', 'head', 'med'],
  },
  { name: 'hassle', address: '/hassle', path: '/hassle', seenBy: ['employee', 'head'] },
  { name: 'hassle-inbox', address: '/hassle/inbox', path: '/hassle/inbox', seenBy: ['head', 'management'] },
  {
    name: 'hassle-report',
    address: '/hassle/[report]',
    path: `/hassle/${reportId(1)}`,
    seenBy: ['head'],
  },
  {
    name: 'hassle-report-linked',
    address: '/hassle/[report]',
    path: `/hassle/${reportId(0)}`,
    at: [unitId('hn-fjordbakken')],
    seenBy: ['head'],
  },
  {
    name: 'hassle-poster',
    address: '/hassle/poster/[unit]',
    path: `/hassle/poster/${here}`,
    seenBy: ['head'],
  },
  { name: 'solutions', address: '/solutions', path: '/solutions', seenBy: ['head', 'management'] },
  {
    name: 'solution',
    address: '/solutions/[solution]',
    path: `/solutions/${solutionId(1)}`,
    seenBy: ['employee', 'head'],
  },
  {
    name: 'solution-taken-over',
    address: '/solutions/[solution]',
    path: `/solutions/${solutionId(0)}`,
    seenBy: ['head'],
  },
  {
    name: 'trust-tests',
    address: '/trust-tests',
    path: '/trust-tests',
    seenBy: ['employee', 'head', 'management'],
  },
  {
    name: 'trust-repairs',
    address: '/trust-repairs',
    path: '/trust-repairs',
    seenBy: ['employee', 'head'],
  },
  { name: 'trust-repair-new', address: '/trust-repairs/new', path: '/trust-repairs/new', seenBy: ['head'] },
  {
    name: 'trust-repair',
    address: '/trust-repairs/[repair]',
    path: `/trust-repairs/${repairId('visit-moved')}`,
    named: [head.id],
    alsoLeadersOf: here,
    seenBy: ['head'],
  },
  {
    name: 'decisions',
    address: '/decisions',
    path: '/decisions',
    seenBy: ['head', 'management', 'med', 'employee'],
  },
  {
    name: 'signals',
    address: '/signals',
    path: '/signals',
    seenBy: ['head', 'management', 'med'],
  },
  { name: 'follow-up', address: '/follow-up', path: '/follow-up', seenBy: ['head', 'management'] },
  { name: 'board', address: '/follow-up/board', path: '/follow-up/board', seenBy: ['head', 'management'] },
]
