import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { count, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import {
  ballotIssue,
  ballotSheet,
  ballotWay,
  caseMove,
  entitlement,
  governanceCase,
  person,
  proposal,
  publication,
  publishedComment,
  pulse,
  ratingRound,
  requirement,
  roundKey,
  roundRequirement,
  settings,
  signal,
  trustTest,
  unit,
} from '@/db/schema'
import type { Publication } from '@/lib/disclosure/publication'
import { openDuePulses } from '@/lib/follow-up/pulse-writes'
import { readGuidanceFacts } from '@/lib/guidance/facts-reads'
import { guide } from '@/lib/guidance/guidance'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays } from '@/lib/platform/time'
import { trialColumns } from '@/lib/trust-test/trial-reads'
import { carryOutDueDecisions } from '@/lib/workflow/due-decision-writes'
import { loadDemo } from './load'
import { caseId, personId, requirementId, roundId } from './load/keys'

const today = '2026-11-23'

withFreshDatabase()
beforeAll(async () => {
  await loadDemo(await database(), today)
})

const databaseFile = () => (process.env.DATABASE_URL ?? '').slice('file:'.length)
const db = async () => (await database()).db
type Figures = Omit<Publication, 'comments' | 'sideEffectWords'>

describe('the demo municipality in a database', () => {
  it('is there whole', async () => {
    const read = await db()
    expect(await read.$count(person)).toBe(420)
    expect(await read.$count(requirement)).toBe(80)
    expect(
      await read.select({ name: settings.municipalityName, demo: settings.isDemo }).from(settings),
    ).toEqual([{ name: 'Fjordby Kommune', demo: true }])
    const broken = await read.all(sql`PRAGMA foreign_key_check`)
    expect(broken).toEqual([])
  })

  it('has two rounds closed by the product, one open, one planned, and nothing left of who answered what in them', async () => {
    const read = await db()
    const rounds = await read.select().from(ratingRound).orderBy(ratingRound.id)
    const ratings = rounds.filter(each => each.kind === 'rating')
    expect(ratings.map(each => each.status)).toEqual(['closed', 'closed', 'open', 'draft'])
    const pulses = rounds.filter(each => each.kind === 'pulse')
    expect(pulses.map(each => each.status)).toEqual([...Array(8).fill('closed'), 'open'])
    const open = [roundId('close-to-citizens'), pulses.at(-1)?.id ?? 0]
    const issued = await read.selectDistinct({ id: ballotIssue.roundId }).from(ballotIssue)
    expect(issued).toEqual(open.map(id => ({ id })))
    const keys = await read.select().from(roundKey).where(sql`${roundKey.secretKey} is not null`)
    expect(keys.map(each => each.roundId)).toEqual(open)
    expect(readdirSync(join(dirname(databaseFile()), 'ballots')).sort()).toEqual(
      open.map(id => `round-${id}.db`).sort(),
    )
  })

  it('has pulses that confirm, that contradict, and that are not certain', async () => {
    const rows = await (await db()).select({ caseId: pulse.caseId, side: pulse.side }).from(pulse)
    const newest = new Map(rows.map(each => [each.caseId, each.side]))
    expect(newest.get(caseId('arrival-call-removed'))).toBe('below')
    expect(newest.get(caseId('pupil-plan-removed'))).toBe('above')
    expect(rows.some(each => each.side === 'across')).toBe(true)
    expect(await openDuePulses(today)).toBe(0)
  })

  it('has no trust test that was made lasting before those who tried it were asked and had answered', async () => {
    const tests = await (await db())
      .select(trialColumns)
      .from(trustTest)
      .where(eq(trustTest.state, 'lasting'))
    expect(tests).toHaveLength(1)
    for (const { judgedOn, endsOn, answersUntil } of tests)
      expect((judgedOn ?? '') > endsOn && (judgedOn ?? '') > (answersUntil ?? '9999')).toBe(true)
  })

  it('shows verdicts of all kinds: green, amber, red, split, and too few who answered', async () => {
    const rows = await (await db()).select().from(publication)
    const of = (verdict: string) => rows.filter(row => row.verdict === verdict).length
    for (const verdict of ['green', 'amber', 'red']) expect(of(verdict), verdict).toBeGreaterThan(15)
    expect(rows.filter(row => row.split).length).toBeGreaterThanOrEqual(4)
    const tooFew = rows.filter(row => {
      const { result } = row.figures as Figures
      return result.level !== 'hidden' && result.amberBecause === 'too_few_answers'
    })
    expect(tooFew.length).toBeGreaterThanOrEqual(1)
    expect(await (await db()).$count(publishedComment)).toBeGreaterThan(60)
  })

  it('does not offer what binds too few to be asked, and holds a dialogue instead', async () => {
    const read = await db()
    const withheld = await read
      .select({ id: roundRequirement.requirementId, because: roundRequirement.notOfferedBecause })
      .from(roundRequirement)
      .where(sql`${roundRequirement.notOfferedBecause} is not null`)
    expect(withheld).toEqual([{ id: requirementId('strandgaarden-night-rounds'), because: 'too_few' }])
  })

  it('leaves the open round to the employee one signs in as', async () => {
    const read = await db()
    const me = personId('hn-fjordbakken-social_health_helper-1')
    const [waiting] = await read
      .select({ entitled: count() })
      .from(entitlement)
      .where(
        sql`${entitlement.personId} = ${me} and ${entitlement.roundId} = ${roundId('close-to-citizens')}`,
      )
    expect(waiting?.entitled).toBeGreaterThanOrEqual(3)
    expect(await read.select().from(ballotIssue).where(eq(ballotIssue.personId, me))).toEqual([])
  })

  it('has sheets, links and somebody without a way in for the open round', async () => {
    const read = await db()
    const open = roundId('close-to-citizens')
    const sheets = await read.select().from(ballotSheet)
    expect(sheets).toMatchObject([{ roundId: open, people: 5, printed: 0 }])
    const ways = await read.select().from(ballotWay)
    expect(ways.filter(each => each.way === 'code')).toHaveLength(5)
    expect(ways.filter(each => each.way === 'link')).toHaveLength(2)
    // Neither sign-in nor mail, and alone among those who share their classes.
    const alone = personId('soebo-natvagten-social_health_helper-1')
    expect(ways.map(each => each.personId)).not.toContain(alone)
    const begun = await read.select().from(ballotIssue)
    for (const { personId: id, way } of ways)
      if (way === 'code') expect(begun.map(each => each.personId)).not.toContain(id)
  })

  it('brings every case to its state by moves that the workflow knows', async () => {
    const read = await db()
    const cases = await read.select().from(governanceCase)
    for (const each of cases) {
      const moves = await read
        .select()
        .from(caseMove)
        .where(eq(caseMove.caseId, each.id))
        .orderBy(caseMove.id)
      expect(moves.at(-1)?.toState).toBe(each.state)
      expect(new Date(moves.at(-1)?.at ?? 0).toISOString().slice(0, 10)).toBe(each.stateSince)
      const times = moves.map(move => move.at)
      expect(times).toEqual([...times].sort((a, b) => a - b))
    }
  })

  it('proposes what guidance suggests, on the evidence there is', async () => {
    const read = await db()
    const tree = new UnitTree(await read.select().from(unit))
    const standing = await read
      .select({ row: governanceCase, about: requirement, said: proposal })
      .from(proposal)
      .innerJoin(governanceCase, eq(governanceCase.id, proposal.caseId))
      .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    for (const { row, about, said } of standing) {
      const { facts } = await readGuidanceFacts(read, tree, {
        requirementId: about.id,
        unitId: row.unitId,
        authority: { ...about, derivesFromActive: about.derivesFromId !== null },
        peopleBound: 10,
        threshold: 5,
      })
      const { suggestion, row: number } = guide(facts)
      expect([said.suggested, said.guidanceRow], about.title).toEqual([suggestion.action, number])
    }
  })

  it('carries a decision out on its day, as the product does', async () => {
    const read = await db()
    const going = requirementId('hn-handover-book')
    const stateOf = async () => {
      const [row] = await read.select().from(requirement).where(eq(requirement.id, going))
      return row?.status
    }
    expect(await carryOutDueDecisions(today)).toBe(0)
    expect(await stateOf()).toBe('active')
    expect(await carryOutDueDecisions(addDays(today, 12))).toBe(1)
    expect(await stateOf()).toBe('repealed')
  })

  it('finds signals of every kind the product looks for', async () => {
    const kinds = await (await db()).selectDistinct({ kind: signal.kind }).from(signal)
    expect(kinds.map(each => each.kind).sort()).toEqual([
      'area_growth',
      'crowded_risk',
      'layering',
      'no_critical_review',
      'no_expiry',
      'overlap',
      'self_imposed',
    ])
  })
})

describe('the demo municipality, filled again', () => {
  withFreshDatabase({ each: 'test' })
  const published = async (day: string) => {
    await loadDemo(await database(), day)
    return (await db())
      .select({ requirement: publication.requirementId, unit: publication.unitId, score: publication.score })
      .from(publication)
      .orderBy(publication.id)
  }
  let first: Awaited<ReturnType<typeof published>>

  it('can be filled on any day', async () => {
    first = await published('2028-02-29')
    expect(first.length).toBeGreaterThan(100)
  })

  it('has the same results whenever that is', async () => {
    expect(await published(today)).toEqual(first)
  })
})
