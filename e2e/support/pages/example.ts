import { caseId, requirementId, unitId } from '../../../db/seed/demo/load/keys'
import { cases } from '../../../db/seed/demo/stories/all'
import type { pages } from '../../../lib/access/pages'
import { demoPerson } from '../people'

/** The unit that the pages about something are about. */
export const HERE = 'hjemmeplejen-nord'

export const here = unitId(HERE)
export const reference = (key: string) => `STY-${String(requirementId(key)).padStart(4, '0')}`
export const keyLog = `/requirements/${reference('hn-key-log')}`

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

export const everybody = ['employee', 'head', 'management', 'med', 'administrator'] as const
export const member = demoPerson('hn-fjordbakken-social_health_assistant-1').id

/** The page of a case differs by state. */
export function caseIn(state: (typeof cases)[number]['state']): Example {
  const example = cases.find(each => each.state === state)?.key ?? ''
  return {
    name: `case-${state.replaceAll('_', '-')}`,
    address: '/cases/[id]',
    path: `/cases/${caseId(example)}`,
    seenBy: ['management', 'head'],
  }
}
