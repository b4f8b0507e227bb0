import { describe, expect, it, vi } from 'vitest'
import { database } from '@/db/client'
import { hashOfFollowSecret, newFollowSecret } from '@/lib/anonymous/follow-secret'
import { takeIn } from '@/lib/hassle/anonymous-door'
import { deliverReports } from '@/lib/hassle/delivery-writes'
import { readUnitKey } from '@/lib/hassle/key-reads'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Unit,
} from '@/lib/platform/testing/factories'
import { openFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { requestHeaders } from '@/lib/platform/testing/next-headers'
import { NotFound, Redirected } from '@/lib/platform/testing/next-navigation'
import { today } from '@/lib/platform/time'
import { beginClosing } from '@/lib/rating/closing'
import { finishClosings } from '@/lib/rating/round-clock-writes'
import { resultsFile } from '@/lib/rating/round-download-queries'
import type { Level } from '@/lib/rating/statements'
import { anOpenRound, aVoter, type Voter } from '@/lib/rating/testing/rounds'
import { takeInSolution } from '@/lib/solution/anonymous-door'
import { deliverSolutions } from '@/lib/solution/delivery-writes'
import { readSolutionKey } from '@/lib/solution/label-reads'
import { supportSolution } from '@/lib/solution/solution-actions'
import { aSolution } from '@/lib/solution/testing/solutions'
import { type Page, pages } from './pages'
import { runPage } from './testing/page-files'

/*
 * The small edition of the curious administrator in `npm run attack` (docs/anonymity.md): in two worlds that differ only in who answered
 * what, everything that an administrator, the head of a team of three and a works-council representative can open must be the same.
 */

const COMMENT = 'Ord fra et svar'

/** The number of a solution that some support. */
const SUPPORTED = 999_999_999

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

interface World {
  root: Unit
  roundId: number
  requirementId: number
  requirementNumber: number
  /** In one class: the team of three, and the team of nine with which it is counted. */
  people: Person[]
  curious: Person[]
  unitIds: number[]
}

async function aWorld(): Promise<World> {
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
async function look(world: World): Promise<Map<string, string>> {
  const given: Partial<Record<Page['about'], (string | number)[]>> = {
    unit: world.unitIds,
    person: world.people.slice(-2).map(each => each.id),
    requirement: [`STY-000${world.requirementNumber}`],
    round: [world.roundId],
    case: [1],
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

/** Two answers of each level from 1 to 4: whoever gives which. */
const LEVELS: readonly Level[] = [1, 2, 3, 4, 1, 2, 3, 4]

/**
 * Eight of the twelve answer. In the other world they are other people, who answer something else at first; when the round closes, the
 * same answers have been given, by others.
 */
async function live(isOther: boolean) {
  const close = await openFreshDatabase()
  try {
    const world = await aWorld()
    const answering = isOther ? world.people.slice(4).reverse() : world.people.slice(0, 8)
    const voters: Voter[] = []
    for (const { id } of answering) voters.push(await aVoter(world.roundId, id))
    const say = async (levelOf: (at: number) => Level) => {
      for (const [at, voter] of voters.entries())
        await voter.cast(world.requirementId, levelOf(at), { comment: COMMENT })
    }
    await say(() => (isOther ? 5 : 1))
    const whileOpen = await look(world)
    await say(at => LEVELS[at] ?? 1)
    const { write } = await database()
    await write(tx => beginClosing(tx, world.roundId, today(), async () => undefined))
    await finishClosings()
    return { whileOpen, afterwards: await look(world) }
  } finally {
    close()
  }
}

const REPORTS = ['Bøvl med døren til depotet', 'Bøvl med telefonen', 'Bøvl med at skrive to steder']

/** Three reports from units of one label, by their place in the world, an hour after each other; and what is seen before and after they come. */
async function writing(from: readonly number[], reports: readonly string[]) {
  vi.setSystemTime(new Date('2026-11-26T10:00:00Z'))
  const close = await openFreshDatabase()
  try {
    const world = await aWorld()
    // With one person at the top, all of them share the label of the municipality.
    const reader = { name: 'Direktør', email: 'direktoer@by.example', roles: ['management'] } as const
    world.curious.push(await aPerson(world.root, reader))
    const { db } = await database()
    for (const [at, body] of reports.entries()) {
      await takeIn({
        key: await readUnitKey(db, world.unitIds[from[at] ?? 0] ?? 0),
        body,
        signedName: '',
        namesMeant: false,
        followHash: await hashOfFollowSecret(newFollowSecret()),
        locale: 'da',
      })
      vi.setSystemTime(Date.now() + 3_600_000)
    }
    const before = await look(world)
    vi.setSystemTime(new Date('2026-11-30T06:00:00Z'))
    await deliverReports()
    // Their order is drawn by chance, and so are their numbers.
    await (await database()).client.execute('update hassle_report set id = 100000000 + length(body) where 1')
    return { before, after: await look(world) }
  } finally {
    close()
  }
}

const SOLUTIONS = ['Luk døren op om natten', 'Lad telefonen være logget ind hele vagten', 'Skriv det ét sted']

/**
 * Three solutions of one label, an hour after each other, and three people who support another; and what is seen before and after the week is over.
 * All who share a label come by the same link, so it is the order and the supporters that differ.
 */
async function proposing(supporters: readonly number[], solutions: readonly string[]) {
  vi.setSystemTime(new Date('2026-11-26T10:00:00Z'))
  const close = await openFreshDatabase()
  try {
    const world = await aWorld()
    const reader = { name: 'Direktør', email: 'direktoer@by.example', roles: ['management'] } as const
    world.curious.push(await aPerson(world.root, reader))
    const [, department = 0] = world.unitIds
    await aSolution({ id: world.requirementId }, { id: department }, { id: SUPPORTED })
    const { db } = await database()
    const link = { requirementId: world.requirementId, labelUnitId: department, addsTo: null }
    for (const [at, body] of solutions.entries()) {
      await takeInSolution({
        key: await readSolutionKey(db, link),
        choice: 'change.sample',
        body,
        hopedEffect: 'Mere ro',
        knownBy: 'Færre fejl',
        namesMeant: false,
        followHash: await hashOfFollowSecret(newFollowSecret()),
        locale: 'da',
      })
      await actAs(world.people[supporters[at] ?? 0] ?? null)
      await submit(supportSolution, { solutionId: SUPPORTED, supports: 'yes' })
      vi.setSystemTime(Date.now() + 3_600_000)
    }
    const before = await look(world)
    vi.setSystemTime(new Date('2026-11-30T06:00:00Z'))
    await deliverSolutions()
    await (await database()).client.execute(
      `update solution set id = 100000000 + length(body) where id <> ${SUPPORTED}`,
    )
    return { before, after: await look(world) }
  } finally {
    close()
  }
}

/** Where two sights differ, with the words around it. */
const differences = (one: ReadonlyMap<string, string>, two: ReadonlyMap<string, string>) =>
  [...one].flatMap(([page, content]) => {
    const other = two.get(page) ?? ''
    const at = [...content].findIndex((letter, place) => letter !== other[place])
    const around = (text: string) => text.slice(Math.max(0, at - 80), at + 40)
    return content === other ? [] : [`${page}: ${around(content)} | ${around(other)}`]
  })

describe('somebody whose office opens many pages', () => {
  it('sees the same, whoever answered what: while the round is open, and when it has closed', async () => {
    const one = await live(false)
    const two = await live(true)
    expect(one.whileOpen.size).toBeGreaterThan(80)
    expect(differences(one.whileOpen, two.whileOpen)).toEqual([])
    expect([...one.whileOpen].filter(([, content]) => content.includes(COMMENT))).toEqual([])
    expect(differences(one.afterwards, two.afterwards)).toEqual([])
    const [shown] = [...one.afterwards].filter(([, content]) => content.includes(COMMENT))
    expect(shown, 'what was answered is shown somewhere, once it may be').toBeDefined()
    // The team of three has no line of its own: it is counted with the department.
    expect(one.afterwards.get('2 json')).toContain('"unit":"Sundhed","level":"overview"')
    expect(one.afterwards.get('2 json')).not.toContain('Natholdet')
  }, 300_000)

  it('sees the same, whoever proposed a solution without a name, and whoever supports one', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T10:00:00Z') })
    try {
      const one = await proposing([0, 1, 2], SOLUTIONS)
      const two = await proposing([11, 9, 5], SOLUTIONS.toReversed())
      expect(differences(one.before, two.before)).toEqual([])
      const [words = ''] = SOLUTIONS
      expect([...one.before].filter(([, content]) => content.includes(words))).toEqual([])
      expect(differences(one.after, two.after)).toEqual([])
      const seen = [...one.after].filter(([, content]) => content.includes(words)).map(([page]) => page)
      expect(seen).toContain('3 /solutions ')
      expect(seen).toContain('0 /requirements/[reference] STY-0007')
      // Three support it, and that is all that anybody is told.
      expect(one.before.get(`1 /solutions/[solution] ${SUPPORTED}`)).not.toContain('"supports":3')
      expect(one.after.get(`1 /solutions/[solution] ${SUPPORTED}`)).toContain('"supports":3')
    } finally {
      vi.useRealTimers()
    }
  }, 300_000)

  it('sees the same, whoever wrote without a name what gets in the way, from whichever unit of a label', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T10:00:00Z') })
    try {
      const one = await writing([2, 3, 3], REPORTS)
      const two = await writing([3, 2, 2], REPORTS.toReversed())
      expect(differences(one.before, two.before)).toEqual([])
      expect([...one.before].filter(([, content]) => content.includes('Bøvl med'))).toEqual([])
      expect(differences(one.after, two.after)).toEqual([])
      const seen = [...one.after].filter(([, content]) => content.includes('Bøvl med'))
      expect(seen.map(([page]) => page)).toEqual(['3 / ', '3 /hassle/inbox '])
    } finally {
      vi.useRealTimers()
    }
  }, 300_000)
})
