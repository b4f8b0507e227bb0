import { reportId } from '../../db/seed/demo/load/hassle'
import { caseId, repairId, requirementId, roundId, solutionId, unitId } from '../../db/seed/demo/load/keys'
import { cases } from '../../db/seed/demo/stories/all'
import { type Actor, may, mayAnywhere } from '../../lib/access/actor'
import { type Page, pages } from '../../lib/access/pages'
import { demoPerson, head } from './people'

/** The unit that the pages about something are about. */
export const HERE = 'hjemmeplejen-nord'

const here = unitId(HERE)
const reference = (key: string) => `STY-${String(requirementId(key)).padStart(4, '0')}`
const keyLog = `/requirements/${reference('hn-key-log')}`

export const visitors = ['employee', 'head', 'management', 'med', 'administrator', 'nobody'] as const
export type Visitor = (typeof visitors)[number]

export interface Example {
  /** Names the picture and the test. */
  name: string
  /** Its line in the table of pages. */
  address: keyof typeof pages
  path: string
  /** The units that the thing in the address lies in; HERE unless said otherwise. */
  at?: readonly number[]
  /** People it opens for by name. */
  named?: readonly number[]
  /** It opens for whoever may at each of those units, not at one of them. */
  atEach?: true
  /** It opens for those who lead this unit too. */
  alsoLeadersOf?: number
  /** As whom it is looked at. */
  seenBy: readonly Visitor[]
}

const everybody = ['employee', 'head', 'management', 'med', 'administrator'] as const
const member = demoPerson('hn-fjordbakken-social_health_assistant-1').id

/** Every page of the product, with something from the demo to show. */
export const examples: readonly Example[] = [
  { name: 'sign-in', address: '/sign-in', path: '/sign-in', seenBy: ['nobody'] },
  {
    name: 'forgotten-password',
    address: '/forgotten-password',
    path: '/forgotten-password',
    seenBy: ['nobody'],
  },
  { name: 'dead-link', address: '/reset/[secret]', path: '/reset/not-a-secret', seenBy: ['nobody'] },
  {
    name: 'dead-invitation',
    address: '/invitation/[secret]',
    path: '/invitation/not-a-secret',
    seenBy: ['nobody'],
  },
  { name: 'answer', address: '/answer', path: '/answer', seenBy: ['nobody'] },
  {
    name: 'answer-how-it-works',
    address: '/answer/how-it-works',
    path: '/answer/how-it-works',
    seenBy: ['nobody'],
  },
  { name: 'tell', address: '/tell', path: '/tell', seenBy: ['nobody'] },
  { name: 'tell-follow', address: '/tell/follow', path: '/tell/follow', seenBy: ['nobody'] },
  {
    name: 'tell-how-it-works',
    address: '/tell/how-it-works',
    path: '/tell/how-it-works',
    seenBy: ['nobody'],
  },
  { name: 'propose-without-name', address: '/propose', path: '/propose', seenBy: ['nobody'] },
  { name: 'propose-follow', address: '/propose/follow', path: '/propose/follow', seenBy: ['nobody'] },
  {
    name: 'guidance-table',
    address: '/method/guidance',
    path: '/method/guidance',
    seenBy: ['nobody', 'head'],
  },
  {
    name: 'signal-rules',
    address: '/method/signals',
    path: '/method/signals',
    seenBy: ['nobody', 'head'],
  },
  { name: 'overview', address: '/', path: '/', seenBy: everybody },
  {
    name: 'unit',
    address: '/units/[id]',
    path: `/units/${here}`,
    seenBy: ['employee', 'head', 'management'],
  },
  { name: 'unit-table', address: '/units/[id]', path: `/units/${here}?view=table`, seenBy: ['head'] },
  {
    name: 'municipality',
    address: '/units/[id]',
    path: `/units/${unitId('fjordby')}`,
    at: [unitId('fjordby')],
    seenBy: ['management'],
  },
  {
    name: 'ladder',
    address: '/units/[id]/ladder',
    path: `/units/${unitId('hn-fjordbakken')}/ladder`,
    at: [unitId('hn-fjordbakken')],
    seenBy: ['employee', 'head'],
  },
  {
    name: 'compass',
    address: '/units/[id]/compass',
    path: `/units/${unitId('hn-fjordbakken')}/compass`,
    at: [unitId('hn-fjordbakken')],
    seenBy: ['employee', 'head'],
  },
  {
    name: 'meetings',
    address: '/units/[id]/meetings',
    path: `/units/${here}/meetings`,
    seenBy: ['employee', 'head'],
  },
  {
    name: 'meeting-ended',
    address: '/meetings/[meeting]',
    path: '/meetings/1',
    seenBy: ['employee', 'head'],
  },
  { name: 'join', address: '/join', path: '/join', seenBy: ['nobody'] },
  { name: 'units', address: '/units', path: '/units', seenBy: ['management'] },
  { name: 'account', address: '/account', path: '/account', seenBy: ['head'] },
  { name: 'news', address: '/news', path: '/news', seenBy: ['employee'] },
  { name: 'method', address: '/method', path: '/method', seenBy: ['employee'] },
  { name: 'privacy', address: '/privacy', path: '/privacy', seenBy: ['employee'] },

  { name: 'requirements', address: '/requirements', path: '/requirements', seenBy: ['head', 'employee'] },
  {
    name: 'requirements-searched',
    address: '/requirements',
    path: '/requirements?q=medicin&kind=documentation',
    seenBy: ['head'],
  },
  {
    name: 'requirements-none',
    address: '/requirements',
    path: '/requirements?q=findesikke',
    seenBy: ['head'],
  },
  {
    name: 'requirement-red',
    address: '/requirements/[reference]',
    path: `/requirements/${reference('care-visit-minutes')}`,
    seenBy: ['head', 'employee', 'management'],
  },
  { name: 'requirement', address: '/requirements/[reference]', path: keyLog, seenBy: ['head'] },
  {
    name: 'requirement-raaderum',
    address: '/requirements/[reference]',
    path: '/requirements/STY-0001',
    seenBy: ['management'],
  },
  {
    name: 'requirements-around',
    address: '/requirements/around',
    path: `/requirements/around?binds=${here}`,
    seenBy: ['head'],
  },
  {
    name: 'requirement-new',
    address: '/requirements/new',
    path: '/requirements/new',
    seenBy: ['head'],
  },
  {
    name: 'requirement-edit',
    address: '/requirements/[reference]/edit',
    path: `${keyLog}/edit`,
    seenBy: ['head'],
  },
  {
    name: 'requirement-propose',
    address: '/requirements/[reference]/propose',
    path: `/requirements/${reference('hn-first-visit')}/propose`,
    seenBy: ['employee', 'management'],
  },
  {
    name: 'requirement-history',
    address: '/requirements/[reference]/history',
    path: `${keyLog}/history`,
    seenBy: ['head'],
  },
  {
    name: 'requirement-alike',
    address: '/requirements/[reference]/alike',
    path: `${keyLog}/alike`,
    seenBy: ['head', 'employee'],
  },
  {
    name: 'requirement-review',
    address: '/requirements/[reference]/review',
    path: `${keyLog}/review`,
    seenBy: ['head'],
  },
  {
    name: 'requirement-repeal',
    address: '/requirements/[reference]/repeal',
    path: `${keyLog}/repeal`,
    seenBy: ['head'],
  },

  {
    name: 'pictures',
    address: '/pictures',
    path: `/pictures?unit=${here}`,
    seenBy: ['head', 'management'],
  },
  ...(['chain', 'flow', 'ledger', 'share', 'week'] as const).map(
    (name): Example => ({
      name: `picture-${name}`,
      address: `/pictures/${name}`,
      path: `/pictures/${name}?unit=${name === 'chain' ? unitId('fjordby') : here}`,
      seenBy: ['head', 'management', 'employee'],
    }),
  ),
  {
    name: 'picture-chain-of-one',
    address: '/pictures/chain/[reference]',
    path: `/pictures/chain/${reference('nursing-incident-reports')}`,
    seenBy: ['management', 'head'],
  },
  {
    name: 'picture-flow-municipality',
    address: '/pictures/flow',
    path: `/pictures/flow?unit=${unitId('fjordby')}`,
    seenBy: ['management'],
  },
  {
    name: 'picture-ledger-municipality',
    address: '/pictures/ledger',
    path: `/pictures/ledger?unit=${unitId('fjordby')}&years=3`,
    seenBy: ['management'],
  },

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

  { name: 'admin', address: '/admin', path: '/admin', seenBy: ['administrator'] },
  {
    name: 'admin-units',
    address: '/admin/units',
    path: '/admin/units',
    seenBy: ['administrator'],
  },
  {
    name: 'admin-unit',
    address: '/admin/units/[unitId]',
    path: `/admin/units/${here}`,
    seenBy: ['administrator'],
  },
  {
    name: 'admin-unit-move',
    address: '/admin/units/[unitId]/move',
    path: `/admin/units/${here}/move?to=${unitId('boern')}`,
    // What moves and where it goes must both be theirs: of the two departments only the municipality holds both.
    at: [unitId('fjordby')],
    seenBy: ['administrator'],
  },
  {
    name: 'admin-people',
    address: '/admin/people',
    path: '/admin/people',
    seenBy: ['administrator'],
  },
  {
    name: 'admin-person-new',
    address: '/admin/people/new',
    path: '/admin/people/new',
    seenBy: ['administrator'],
  },
  {
    name: 'admin-person',
    address: '/admin/people/[personId]',
    path: `/admin/people/${member}`,
    at: [unitId('hn-fjordbakken')],
    seenBy: ['administrator'],
  },
  {
    name: 'admin-person-handover',
    address: '/admin/people/[personId]/handover',
    path: `/admin/people/${member}/handover`,
    at: [unitId('hn-fjordbakken')],
    seenBy: ['administrator'],
  },
  {
    name: 'admin-person-stand-in',
    address: '/admin/people/[personId]/stand-in',
    path: `/admin/people/${member}/stand-in`,
    at: [unitId('hn-fjordbakken')],
    seenBy: ['administrator'],
  },
  { name: 'admin-groups', address: '/admin/groups', path: '/admin/groups', seenBy: ['administrator'] },
  {
    name: 'admin-settings',
    address: '/admin/settings',
    path: '/admin/settings',
    seenBy: ['administrator'],
  },
  {
    name: 'admin-lexicon',
    address: '/admin/lexicon',
    path: '/admin/lexicon?q=medicin&text=To+underskriver%2C+n%C3%A5r+medicin+gives',
    seenBy: ['administrator'],
  },
  {
    name: 'admin-messages',
    address: '/admin/messages',
    path: '/admin/messages',
    seenBy: ['administrator'],
  },
  {
    name: 'admin-comments',
    address: '/admin/comments',
    path: '/admin/comments?q=tid',
    seenBy: ['administrator'],
  },
  { name: 'admin-money', address: '/admin/money', path: '/admin/money', seenBy: ['management'] },
]

/** Looked at in stories, which make first what these need. */
export const withoutExample: readonly (keyof typeof pages)[] = [
  '/welcome',
  '/rounds/[round]/edit',
  '/meetings/[meeting]/screen',
  '/bench',
]

/** The page of a case differs by state. */
function caseIn(state: (typeof cases)[number]['state']): Example {
  const example = cases.find(each => each.state === state)?.key ?? ''
  return {
    name: `case-${state.replaceAll('_', '-')}`,
    address: '/cases/[id]',
    path: `/cases/${caseId(example)}`,
    seenBy: ['management', 'head'],
  }
}

/** Whether the table of pages opens a page for somebody; null: it is for the signed-out. */
export function opensFor(actor: Actor, example: Example): boolean | null {
  const { address, at = [here], atEach, named = [], alsoLeadersOf } = example
  const { permission, about }: Page = pages[address]
  if (permission === 'anybody') return null
  if (about === 'somewhere') return mayAnywhere(actor, permission)
  const units = about === 'municipality' ? [actor.tree.root.id] : at
  const leads = actor.roles.some(
    held => held.unitId === alsoLeadersOf && (held.role === 'head' || held.role === 'management'),
  )
  const namedIds = leads ? [...named, actor.personId] : named
  const mayAt = (unitId: number) => may(actor, permission, { unitId, namedIds })
  return atEach ? units.every(mayAt) : units.some(mayAt)
}
