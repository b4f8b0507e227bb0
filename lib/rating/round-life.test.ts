import { asc, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import {
  auditEvent,
  ballot,
  entitlement,
  participation,
  publication,
  publishedComment,
  ratingRound,
  roundClass,
  roundParticipation,
  roundRequirement,
} from '@/db/schema'
import { loadOrganisation } from '@/lib/organisation/load'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Requirement,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { castBallot } from './ballot-door'
import { openRound } from './open-round-writes'
import type { PublishedFigures } from './published-figures'
import { closeDueRounds, openDueRounds, refreshParticipation } from './round-clock-writes'
import { aDraftRound, aSecret, aSubmission } from './testing/rounds'

withFreshDatabase({ each: 'test' })

const DAY = today()

let home: Unit
let big: Unit
let small: Unit
let bigPeople: Person[]
let smallPeople: Person[]
let head: Person
let requirement: Requirement

const people = (count: number, unit: Unit) => Promise.all(Array.from({ length: count }, () => aPerson(unit)))

beforeEach(async () => {
  const root = await aMunicipality()
  const department = await aUnit(root)
  home = await aUnit(department, { name: 'Hjemmeplejen Nord' })
  big = await aUnit(home, { name: 'Team Fjordbakken' })
  small = await aUnit(home, { name: 'Team Mosegården' })
  bigPeople = await people(12, big)
  smallPeople = await people(3, small)
  head = await aPerson(home, { roles: ['head'] })
  await people(5, home)
  requirement = await aRequirement(home)
})

async function open(roundId: number, day = DAY) {
  const { tree, settings } = await loadOrganisation()
  const { write } = await database()
  return write(tx => openRound(tx, roundId, { tree, k: settings?.k ?? 5, day }))
}

const rows = async <T>(read: (db: Awaited<ReturnType<typeof reader>>) => Promise<T>) => read(await reader())

describe('opening a round', () => {
  it('fixes who is entitled, each in a class that at least k share, and never those who lead there', async () => {
    const roundId = await aDraftRound([home], [requirement])
    const opened = await open(roundId)
    expect(opened).toMatchObject({ offered: 1, notOffered: 0, entitledPeople: 20 })
    const classes = await rows(db => db.select().from(roundClass).orderBy(asc(roundClass.classUnitId)))
    expect(classes.map(each => [each.classUnitId, each.entitled])).toEqual([
      [home.id, 8],
      [big.id, 12],
    ])
    const rights = await rows(db => db.select().from(entitlement))
    expect(rights.map(right => right.personId)).not.toContain(head.id)
    expect(rights.find(right => right.personId === smallPeople[0]?.id)?.classUnitId).toBe(home.id)
  })

  it('does not offer a requirement that fewer than k are entitled to rate', async () => {
    const ofFew = await aRequirement(small)
    const roundId = await aDraftRound([home], [requirement, ofFew])
    await open(roundId)
    const offered = await rows(db => db.select().from(roundRequirement))
    expect(offered.map(each => [each.requirementId, each.notOfferedBecause])).toEqual([
      [requirement.id, null],
      [ofFew.id, 'too_few'],
    ])
  })

  it('is refused when nothing in it can be rated, and stays a draft', async () => {
    const roundId = await aDraftRound([small], [requirement])
    await expect(open(roundId)).rejects.toThrow('rating.errors.nothingToRate')
    const [round] = await rows(db => db.select().from(ratingRound))
    expect(round?.status).toBe('draft')
  })

  it('happens once', async () => {
    const roundId = await aDraftRound([home], [requirement])
    await open(roundId)
    await expect(open(roundId)).rejects.toThrow('rating.errors.notADraft')
  })

  it('does not ask mostly the same people again within 90 days of closing', async () => {
    const first = await aDraftRound([home], [requirement], { closesOn: addDays(DAY, 5) })
    await open(first)
    const second = await aDraftRound([big], [requirement])
    await expect(open(second)).rejects.toThrow('rating.errors.nothingToRate')
    await closeDueRounds(addDays(DAY, 6))
    await expect(open(second, addDays(DAY, 95))).rejects.toThrow('rating.errors.nothingToRate')
    await expect(open(second, addDays(DAY, 96))).resolves.toMatchObject({ offered: 1 })
  })
})

describe('the door for ballots', () => {
  let roundId: number
  beforeEach(async () => {
    roundId = await aDraftRound([home], [requirement])
    await open(roundId)
  })
  const cast = (person: Person | undefined, level: 1 | 2 | 3 | 4 | 5, secret: string) =>
    castBallot(person?.id ?? 0, aSubmission(roundId, requirement.id, level, secret))

  it('takes an answer, and a changed one by the same secret', async () => {
    const secret = aSecret()
    await cast(bigPeople[0], 2, secret)
    await cast(bigPeople[0], 5, secret)
    const stored = await rows(db => db.select().from(ballot))
    expect(stored).toHaveLength(1)
    expect(stored[0]).toMatchObject({
      classUnitId: big.id,
      answers: { statements: { legitimate: 5 } },
    })
  })

  it('refuses a second secret, and leaves the first answer alone', async () => {
    await cast(bigPeople[0], 2, aSecret())
    await expect(cast(bigPeople[0], 5, aSecret())).rejects.toThrow('rating.errors.otherDevice')
    const stored = await rows(db => db.select().from(ballot))
    expect(stored).toMatchObject([{ answers: { statements: { legitimate: 2 } } }])
  })

  it('lets nobody answer over somebody else who uses the same device', async () => {
    const secret = aSecret()
    await cast(bigPeople[0], 2, secret)
    await expect(cast(bigPeople[1], 5, secret)).rejects.toThrow('rating.errors.otherDevice')
    // The refused person is not marked, and can still answer.
    await cast(bigPeople[1], 5, aSecret())
    expect(await rows(db => db.select().from(participation))).toHaveLength(2)
  })

  it('is shut to those who are not entitled, and when the round is not open', async () => {
    await expect(cast(head, 3, aSecret())).rejects.toThrow('rating.errors.notEntitled')
    const { write } = await database()
    await write(tx => tx.update(ratingRound).set({ closesOn: '2026-01-02' }))
    await expect(cast(bigPeople[0], 3, aSecret())).rejects.toThrow('rating.errors.roundNotOpen')
  })

  it('loses no answer when 50 people answer at once', async () => {
    const many = await people(50, big)
    const another = await aRequirement(big)
    const busy = await aDraftRound([big], [another])
    await open(busy)
    await Promise.all(many.map(person => castBallot(person.id, aSubmission(busy, another.id, 4, aSecret()))))
    const stored = await rows(db => db.select().from(ballot).where(eq(ballot.roundId, busy)))
    expect(stored).toHaveLength(50)
    expect(await rows(db => db.select().from(participation))).toHaveLength(50)
  })

  it('leaves no audit event, and no person or time beside an answer', async () => {
    const before = await rows(db => db.select().from(auditEvent))
    await cast(bigPeople[0], 2, aSecret())
    expect(await rows(db => db.select().from(auditEvent))).toEqual(before)
    const columns = await rows(db =>
      db.all<{ name: string; sql: string }>(sql`select name, sql from sqlite_schema where name = 'ballot'`),
    )
    expect(columns[0]?.sql).toContain('WITHOUT ROWID')
    const [stored] = await rows(db => db.select().from(ballot))
    expect(Object.keys(stored ?? {}).sort()).toEqual([
      'answers',
      'classUnitId',
      'handle',
      'requirementId',
      'roundId',
    ])
    const [mark] = await rows(db => db.select().from(participation))
    expect(Object.keys(mark ?? {}).sort()).toEqual(['personId', 'requirementId', 'roundId'])
  })
})

describe('closing a round', () => {
  let roundId: number
  beforeEach(async () => {
    roundId = await aDraftRound([home], [requirement], { closesOn: addDays(DAY, 5) })
    await open(roundId)
    for (const [index, person] of bigPeople.slice(0, 10).entries())
      await castBallot(
        person.id,
        aSubmission(roundId, requirement.id, 1, aSecret(), { comment: `Kommentar ${index}` }),
      )
    for (const person of smallPeople)
      await castBallot(
        person.id,
        aSubmission(roundId, requirement.id, 5, aSecret(), { comment: 'Fra et lille team' }),
      )
  })
  const close = () => closeDueRounds(addDays(DAY, 6))

  it('publishes what may be shown, and deletes ballots and the list of those who took part', async () => {
    expect(await close()).toBe(1)
    const published = await rows(db => db.select().from(publication))
    expect(published.map(each => each.unitId)).toEqual([home.id])
    expect(published[0]).toMatchObject({ current: true, publishedOn: addDays(DAY, 6) })
    const [figures] = published.map(each => each.figures as PublishedFigures)
    expect(figures?.result.level).toBe('detail')
    expect(await rows(db => db.select().from(ballot))).toEqual([])
    expect(await rows(db => db.select().from(participation))).toEqual([])
  })

  it('keeps the comments apart from the figures, in an order that is not the order they came in', async () => {
    await close()
    const comments = await rows(db =>
      db.select().from(publishedComment).orderBy(asc(publishedComment.position)),
    )
    expect(comments).toHaveLength(13)
    const [published] = await rows(db => db.select().from(publication))
    expect(JSON.stringify(published?.figures)).not.toContain('Kommentar')
  })

  it('happens once, whoever asks', async () => {
    await close()
    expect(await close()).toBe(0)
    const events = await rows(db => db.select().from(auditEvent).where(eq(auditEvent.event, 'round.closed')))
    expect(events).toMatchObject([{ actorPersonId: null, subjectId: String(roundId) }])
  })

  it('makes the newest publication of a unit the current one', async () => {
    await close()
    const later = addDays(DAY, 200)
    const next = await aDraftRound([home], [requirement], {
      opensOn: later,
      closesOn: '2036-01-01',
    })
    expect(await openDueRounds(later)).toBe(1)
    for (const person of bigPeople)
      await castBallot(person.id, aSubmission(next, requirement.id, 5, aSecret()))
    const { write } = await database()
    await write(tx => tx.update(ratingRound).set({ closesOn: later }).where(eq(ratingRound.id, next)))
    await closeDueRounds(addDays(later, 1))
    const published = await rows(db => db.select().from(publication).orderBy(asc(publication.id)))
    const atHome = published.filter(each => each.unitId === home.id)
    expect(atHome.map(each => [each.verdict, each.current])).toEqual([
      ['red', false],
      ['green', true],
    ])
  })

  it('counts participation once a day, as people, and keeps the last count', async () => {
    const shown = () =>
      rows(db => db.select().from(roundParticipation).orderBy(asc(roundParticipation.unitId)))
    expect((await shown()).map(each => each.tookPart)).toEqual([0, 0])
    expect(await refreshParticipation(DAY)).toBe(0)
    expect(await refreshParticipation(addDays(DAY, 1))).toBe(1)
    expect((await shown()).map(each => [each.unitId, each.tookPart, each.entitled])).toEqual([
      [home.id, 13, 20],
      [big.id, 10, 12],
    ])
    expect(await refreshParticipation(addDays(DAY, 1))).toBe(0)
  })
})
