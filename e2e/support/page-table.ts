import { caseId, requirementId, roundId, unitId } from '../../db/seed/demo/load/keys'
import { cases } from '../../db/seed/demo/stories/all'
import { type Actor, may, mayAnywhere } from '../../lib/access/actor'
import type { Permission } from '../../lib/access/permissions'
import { demoPerson } from './people'

/** The unit that the pages about something are about. */
export const HERE = 'hjemmeplejen-nord'

const here = unitId(HERE)
const reference = (key: string) => `STY-${String(requirementId(key)).padStart(4, '0')}`
const keyLog = `/requirements/${reference('hn-key-log')}`

type Gate = (actor: Actor) => boolean
const at =
  (permission: Permission, where: number): Gate =>
  actor =>
    may(actor, permission, { unitId: where })
const onTop = (permission: Permission) => at(permission, unitId('fjordby'))
const somewhere =
  (permission: Permission): Gate =>
  actor =>
    mayAnywhere(actor, permission)

export const visitors = ['employee', 'head', 'management', 'med', 'administrator', 'nobody'] as const
export type Visitor = (typeof visitors)[number]

export interface ProductPage {
  /** Names the picture and the test. */
  name: string
  path: string
  /** Who gets it, by the permission table; null: the signed-out. */
  gate: Gate | null
  /** As whom it is looked at. */
  seenBy: readonly Visitor[]
}

const everybody = ['employee', 'head', 'management', 'med', 'administrator'] as const
const member = demoPerson('hn-fjordbakken-social_health_assistant-1').id

/** Every page of the product, with something from the demo to show. */
export const pages: readonly ProductPage[] = [
  { name: 'sign-in', path: '/sign-in', gate: null, seenBy: ['nobody'] },
  { name: 'forgotten-password', path: '/forgotten-password', gate: null, seenBy: ['nobody'] },
  { name: 'dead-link', path: '/reset/not-a-secret', gate: null, seenBy: ['nobody'] },
  { name: 'dead-invitation', path: '/invitation/not-a-secret', gate: null, seenBy: ['nobody'] },
  { name: 'overview', path: '/', gate: somewhere('self.manage'), seenBy: everybody },
  {
    name: 'unit',
    path: `/units/${here}`,
    gate: at('unit.read', here),
    seenBy: ['employee', 'head', 'management'],
  },
  { name: 'unit-table', path: `/units/${here}?view=table`, gate: at('unit.read', here), seenBy: ['head'] },
  {
    name: 'municipality',
    path: `/units/${unitId('fjordby')}`,
    gate: onTop('unit.read'),
    seenBy: ['management'],
  },
  { name: 'account', path: '/account', gate: somewhere('self.manage'), seenBy: ['head'] },
  { name: 'method', path: '/method', gate: onTop('register.read'), seenBy: ['employee'] },

  { name: 'requirements', path: '/requirements', gate: onTop('register.read'), seenBy: ['head', 'employee'] },
  {
    name: 'requirements-searched',
    path: '/requirements?q=medicin&kind=documentation',
    gate: onTop('register.read'),
    seenBy: ['head'],
  },
  {
    name: 'requirements-none',
    path: '/requirements?q=findesikke',
    gate: onTop('register.read'),
    seenBy: ['head'],
  },
  {
    name: 'requirement-red',
    path: `/requirements/${reference('care-visit-minutes')}`,
    gate: onTop('register.read'),
    seenBy: ['head', 'employee', 'management'],
  },
  { name: 'requirement', path: keyLog, gate: onTop('register.read'), seenBy: ['head'] },
  {
    name: 'requirement-raaderum',
    path: '/requirements/STY-0001',
    gate: onTop('register.read'),
    seenBy: ['management'],
  },
  {
    name: 'requirement-new',
    path: '/requirements/new',
    gate: somewhere('requirement.register'),
    seenBy: ['head'],
  },
  {
    name: 'requirement-edit',
    path: `${keyLog}/edit`,
    gate: at('requirement.edit', here),
    seenBy: ['head'],
  },
  {
    name: 'requirement-history',
    path: `${keyLog}/history`,
    gate: onTop('register.read'),
    seenBy: ['head'],
  },
  {
    name: 'requirement-repeal',
    path: `${keyLog}/repeal`,
    gate: at('requirement.repeal', here),
    seenBy: ['head'],
  },

  { name: 'rate', path: '/rate', gate: somewhere('self.manage'), seenBy: ['employee'] },
  { name: 'how-it-works', path: '/rate/how-it-works', gate: somewhere('self.manage'), seenBy: ['employee'] },
  { name: 'rounds', path: '/rounds', gate: somewhere('round.read'), seenBy: ['head', 'employee', 'med'] },
  { name: 'round-new', path: '/rounds/new', gate: somewhere('round.manage'), seenBy: ['head'] },
  {
    name: 'round-open',
    path: `/rounds/${roundId('close-to-citizens')}`,
    gate: at('round.read', here),
    seenBy: ['head', 'management', 'med'],
  },
  {
    name: 'round-closed',
    path: `/rounds/${roundId('second')}`,
    gate: onTop('round.read'),
    seenBy: ['head', 'management'],
  },

  ...[...new Set(cases.map(each => each.state))].map(caseIn),
  {
    name: 'decisions',
    path: '/decisions',
    gate: onTop('case.read'),
    seenBy: ['head', 'management', 'med', 'employee'],
  },
  { name: 'follow-up', path: '/follow-up', gate: onTop('case.read'), seenBy: ['head', 'management'] },

  { name: 'admin', path: '/admin', gate: somewhere('organisation.manage'), seenBy: ['administrator'] },
  {
    name: 'admin-units',
    path: '/admin/units',
    gate: somewhere('organisation.manage'),
    seenBy: ['administrator'],
  },
  {
    name: 'admin-unit',
    path: `/admin/units/${here}`,
    gate: at('organisation.manage', here),
    seenBy: ['administrator'],
  },
  {
    name: 'admin-unit-move',
    path: `/admin/units/${here}/move`,
    gate: at('organisation.manage', here),
    seenBy: ['administrator'],
  },
  {
    name: 'admin-people',
    path: '/admin/people',
    gate: somewhere('people.manage'),
    seenBy: ['administrator'],
  },
  {
    name: 'admin-person-new',
    path: '/admin/people/new',
    gate: somewhere('people.manage'),
    seenBy: ['administrator'],
  },
  {
    name: 'admin-person',
    path: `/admin/people/${member}`,
    gate: at('people.manage', unitId('hn-fjordbakken')),
    seenBy: ['administrator'],
  },
  {
    name: 'admin-person-handover',
    path: `/admin/people/${member}/handover`,
    gate: at('people.manage', unitId('hn-fjordbakken')),
    seenBy: ['administrator'],
  },
  {
    name: 'admin-person-stand-in',
    path: `/admin/people/${member}/stand-in`,
    gate: at('people.manage', unitId('hn-fjordbakken')),
    seenBy: ['administrator'],
  },
  { name: 'admin-groups', path: '/admin/groups', gate: onTop('settings.manage'), seenBy: ['administrator'] },
  {
    name: 'admin-settings',
    path: '/admin/settings',
    gate: onTop('settings.manage'),
    seenBy: ['administrator'],
  },
  {
    name: 'admin-messages',
    path: '/admin/messages',
    gate: onTop('messages.read'),
    seenBy: ['administrator'],
  },
  { name: 'admin-money', path: '/admin/money', gate: onTop('money.switch'), seenBy: ['management'] },
]

/** The page of a case differs by state. */
function caseIn(state: (typeof cases)[number]['state']): ProductPage {
  const example = cases.find(each => each.state === state)?.key ?? ''
  return {
    name: `case-${state.replaceAll('_', '-')}`,
    path: `/cases/${caseId(example)}`,
    gate: onTop('case.read'),
    seenBy: ['management', 'head'],
  }
}
