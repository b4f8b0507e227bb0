import { actAs } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Unit,
} from '@/lib/platform/testing/factories'
import { requestHeaders } from '@/lib/platform/testing/next-headers'
import { NotFound, Redirected } from '@/lib/platform/testing/next-navigation'
import { resultsFile } from '@/lib/rating/round-download-queries'
import { anOpenRound } from '@/lib/rating/testing/rounds'
import { type Page, pages } from '../pages'
import { runPage } from './page-files'

/*
 * A small municipality for the small editions of the curious administrator in `npm run attack` (docs/anonymity.md), and all that somebody whose
 * office opens many pages sees of it.
 */

/** The number of a solution that some support. */
export const SUPPORTED = 999_999_999

/** Keys of forms, the time of day, the round's own key and its fingerprint. */
const DRAWN_ANEW =
  /(?:[0-9A-F]{4} ){4}[0-9A-F]{4}|\b[0-9a-f]{64}\b|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=\b20\d\d,\s)\d\d[.:]\d\d/g

/** What a page is made of, with the parts that ask for more themselves: everything its components are given. */
async function contentOf(node: unknown): Promise<unknown> {
  if (Array.isArray(node)) return Promise.all(node.map(contentOf))
  if (typeof node === 'function') return node.name
  if (node instanceof Map) return contentOf([...node])
  if (node instanceof Set) return contentOf([...node])
  if (typeof node !== 'object' || node === null) return node
  const { type, props } = node as { type?: unknown; props?: unknown }
  if (typeof type === 'function' && type.constructor.name === 'AsyncFunction')
    return contentOf(await (type as (given: unknown) => Promise<unknown>)(props))
  const own = Object.entries(node).filter(([key]) => !key.startsWith('_'))
  return Object.fromEntries(await Promise.all(own.map(async ([key, value]) => [key, await contentOf(value)])))
}

export interface World {
  root: Unit
  roundId: number
  requirementId: number
  requirementNumber: number
  /** In one class: the team of three, and the team of nine with which it is counted. */
  people: Person[]
  curious: Person[]
  unitIds: number[]
}

export async function aWorld(): Promise<World> {
  const root = await aMunicipality()
  const department = await aUnit(root, { name: 'Sundhed' })
  const nine = await aUnit(department, { name: 'Dagholdet' })
  const three = await aUnit(department, { name: 'Natholdet' })
  let number = 0
  const someone = (unit: typeof root, given: Parameters<typeof aPerson>[1] = {}) => {
    number += 1
    return aPerson(unit, { name: `Person nr. ${number}`, email: `nr${number}@by.example`, ...given })
  }
  const people: Person[] = []
  for (let i = 0; i < 9; i++) people.push(await someone(nine))
  for (let i = 0; i < 3; i++) people.push(await someone(three))
  const curious = [
    await someone(root, { roles: ['administrator'] }),
    await someone(three, { roles: ['head'] }),
    await someone(department, { roles: ['med_representative'] }),
  ]
  const requirement = await aRequirement(department, { title: 'To underskrifter', referenceNumber: 7 })
  const roundId = await anOpenRound([department], [requirement])
  const unitIds = [root, department, nine, three].map(each => each.id)
  const { id: requirementId, referenceNumber: requirementNumber } = requirement
  return { root, roundId, requirementId, requirementNumber, people, curious, unitIds }
}

async function answerOf(address: string, given: string): Promise<string> {
  requestHeaders.set('x-path', address)
  try {
    return JSON.stringify(await contentOf(await runPage(address, given))).replace(DRAWN_ANEW, '')
  } catch (error) {
    if (error instanceof NotFound) return 'not found'
    if (error instanceof Redirected) return `sent to ${error.to}`
    throw error
  }
}

/** Everything the curious can open, each by who opened it. */
export async function look(world: World): Promise<Map<string, string>> {
  const given: Partial<Record<Page['about'], (string | number)[]>> = {
    unit: world.unitIds,
    person: world.people.slice(-2).map(each => each.id),
    requirement: [`STY-000${world.requirementNumber}`],
    round: [world.roundId],
    case: [1],
    meeting: [1],
    solution: [SUPPORTED],
  }
  const seen = new Map<string, string>()
  for (const [at, somebody] of world.curious.entries()) {
    await actAs(somebody)
    for (const [address, { about, permission }] of Object.entries(pages as Record<string, Page>)) {
      if (permission === 'anybody') continue
      const values = address.includes('[') ? (given[about] ?? [world.roundId]) : ['']
      for (const value of values)
        seen.set(`${at} ${address} ${value}`, await answerOf(address, String(value)))
    }
    for (const kind of ['csv', 'json'] as const) {
      const file = await resultsFile(kind, String(world.roundId))
      seen.set(`${at} ${kind}`, `${file.status} ${await file.text()}`)
    }
  }
  return seen
}

/** Where two sights differ, with the words around it. */
export const differences = (one: ReadonlyMap<string, string>, two: ReadonlyMap<string, string>) =>
  [...one].flatMap(([page, content]) => {
    const other = two.get(page) ?? ''
    const at = [...content].findIndex((letter, place) => letter !== other[place])
    const around = (text: string) => text.slice(Math.max(0, at - 80), at + 40)
    return content === other ? [] : [`${page}: ${around(content)} | ${around(other)}`]
  })
