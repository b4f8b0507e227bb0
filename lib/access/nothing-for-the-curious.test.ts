import { describe, expect, it, vi } from 'vitest'
import { database } from '@/db/client'
import { hashOfFollowSecret, newFollowSecret } from '@/lib/anonymous/follow-secret'
import { takeIn } from '@/lib/hassle/anonymous-door'
import { deliverReports } from '@/lib/hassle/delivery-writes'
import { readUnitKey } from '@/lib/hassle/key-reads'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import { aPerson } from '@/lib/platform/testing/factories'
import { openFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { today } from '@/lib/platform/time'
import { beginClosing } from '@/lib/rating/closing'
import { finishClosings } from '@/lib/rating/round-clock-writes'
import type { Level } from '@/lib/rating/statements'
import { aVoter, type Voter } from '@/lib/rating/testing/rounds'
import { takeInSolution } from '@/lib/solution/anonymous-door'
import { deliverSolutions } from '@/lib/solution/delivery-writes'
import { readSolutionKey } from '@/lib/solution/label-reads'
import { supportSolution } from '@/lib/solution/solution-actions'
import { aSolution } from '@/lib/solution/testing/solutions'
import { aWorld, differences, look, SUPPORTED } from './testing/curious-world'

/*
 * The small edition of the curious administrator in `npm run attack` (docs/anonymity.md): in two worlds that differ only in who answered
 * what, everything that an administrator, the head of a team of three and a works-council representative can open must be the same.
 */

const COMMENT = 'Ord fra et svar'

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
