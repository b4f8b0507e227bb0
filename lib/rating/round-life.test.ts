import { asc, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import {
  auditEvent,
  ballotIssue,
  entitlement,
  notification,
  person,
  publication,
  publishedComment,
  ratingRound,
  roundClass,
  roundKey,
  roundParticipation,
  roundRequirement,
} from '@/db/schema'
import { loadOrganisation } from '@/lib/organisation/load'
import {
  aRequirement,
  aUnit,
  type Person,
  type Requirement,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { castBallot, ownBallot } from './ballot-door'
import { signBatch } from './batch-door'
import { toHex } from './blind/hex'
import { newRoundKey, TOOK_PART } from './blind/token'
import { readBox } from './box/ballot-box'
import { beginClosing } from './closing'
import { openRound } from './open-round-writes'
import { closeDueRounds, openDueRounds, refreshParticipation } from './round-clock-writes'
import { aDraftRound, aVoter, rate } from './testing/rounds'
import { aWorkplace, peopleIn } from './testing/workplace'

withFreshDatabase({ each: 'test' })

const DAY = today()

let home: Unit
let big: Unit
let small: Unit
let bigPeople: Person[]
let smallPeople: Person[]
let head: Person
let requirement: Requirement

beforeEach(async () => {
  ;({ home, head, requirement } = await aWorkplace(5))
  big = await aUnit(home, { name: 'Team Fjordbakken' })
  small = await aUnit(home, { name: 'Team Mosegården' })
  bigPeople = await peopleIn(big, 12)
  smallPeople = await peopleIn(small, 3)
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

  it('tells everybody who can answer, with the fingerprint that stands on its page', async () => {
    await open(await aDraftRound([home], [requirement]))
    const [key] = await rows(db => db.select().from(roundKey))
    const told = await rows(db => db.select().from(notification))
    expect(told).toHaveLength(20)
    for (const { values } of told) expect(values.fingerprint).toBe(key?.fingerprint)
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

  it('leaves out the few who were asked within 90 days where they work now', async () => {
    const first = await aDraftRound([big], [requirement], { closesOn: addDays(DAY, 5) })
    await open(first)
    await closeDueRounds(addDays(DAY, 6))
    const elsewhere = await aUnit(home)
    await peopleIn(elsewhere, 7)
    const [moved] = bigPeople
    if (!moved) throw new Error('There are people')
    const { write } = await database()
    await write(tx => tx.update(person).set({ unitId: elsewhere.id }).where(eq(person.id, moved.id)))
    const second = await aDraftRound([elsewhere], [requirement])
    await expect(open(second, addDays(DAY, 7))).resolves.toMatchObject({ offered: 1, entitledPeople: 7 })
    const rights = await rows(db => db.select().from(entitlement).where(eq(entitlement.roundId, second)))
    expect(rights.map(right => right.personId)).not.toContain(moved.id)
  })
})

describe('the doors for ballots', () => {
  let roundId: number
  beforeEach(async () => {
    roundId = await aDraftRound([home], [requirement])
    await open(roundId)
  })
  const voterOf = (person: Person | undefined) => aVoter(roundId, person?.id ?? 0)
  const inTheBox = async (round = roundId, of = requirement) => (await readBox(round)).ballotsOf(of.id)

  it('take an answer, and a changed one by the same serial', async () => {
    const voter = await voterOf(bigPeople[0])
    await voter.cast(requirement.id, 2)
    await voter.cast(requirement.id, 5)
    expect(await inTheBox()).toMatchObject([
      { classUnitId: big.id, answers: { statements: { legitimate: 5 } } },
    ])
    expect((await readBox(roundId)).countByClass(TOOK_PART)).toEqual(new Map([[big.id, 1]]))
  })

  it('give one’s own ballot back to whoever can show its serial and token', async () => {
    const voter = await voterOf(bigPeople[0])
    const { answers: _, version: __, ...own } = voter.ballot(requirement.id, 2)
    expect(await ownBallot(own)).toEqual({ version: 0, answers: null })
    await voter.cast(requirement.id, 4)
    expect(await ownBallot(own)).toMatchObject({ answers: { statements: { legitimate: 4 } } })
    const other = (await voterOf(bigPeople[1])).ballot(requirement.id, 2)
    await expect(ownBallot({ ...own, token: other.token })).rejects.toThrow('rating.errors.badToken')
  })

  it('never let an older copy take the place of a newer one', async () => {
    const voter = await voterOf(bigPeople[0])
    const older = voter.ballot(requirement.id, 1)
    const newer = voter.ballot(requirement.id, 5)
    await castBallot(newer)
    await expect(castBallot(older)).rejects.toThrow('rating.errors.older')
    await castBallot(newer)
    expect(await inTheBox()).toMatchObject([{ answers: { statements: { legitimate: 5 } } }])
  })

  it('sign one batch a person: the same again, another never', async () => {
    await voterOf(bigPeople[0])
    await expect(voterOf(bigPeople[0])).rejects.toThrow('rating.errors.otherDevice')
    const blinded = [{ requirementId: requirement.id, blinded: 'e2'.repeat(32) }]
    await expect(signBatch(bigPeople[1]?.id ?? 0, { roundId, blinded })).rejects.toThrow('notEntitled')
    const both = [...blinded, { requirementId: TOOK_PART, blinded: 'e2'.repeat(32) }]
    await expect(signBatch(bigPeople[1]?.id ?? 0, { roundId, blinded: both })).rejects.toThrow('unreadable')
    const [point, another] = [newRoundKey(), newRoundKey()].map(pair => toHex(pair.publicKey))
    const twice = (first: string | undefined, second: string | undefined) =>
      signBatch(bigPeople[2]?.id ?? 0, {
        roundId,
        blinded: [
          { requirementId: TOOK_PART, blinded: first ?? '' },
          { requirementId: requirement.id, blinded: second ?? '' },
        ],
      })
    const signed = await twice(point, another)
    expect((await twice(point, another)).map(each => each.evaluated)).toEqual(
      signed.map(each => each.evaluated),
    )
    await expect(twice(another, point)).rejects.toThrow('rating.errors.otherDevice')
  })

  it('take no token for another class, requirement or round, and none that was made up', async () => {
    const second = await aRequirement(home)
    const both = await aDraftRound([small, big], [second])
    await open(both)
    const mine = (await voterOf(bigPeople[0])).ballot(requirement.id, 3)
    for (const forged of [
      { ...mine, classUnitId: home.id },
      { ...mine, requirementId: second.id },
      { ...mine, requirementId: TOOK_PART },
      { ...mine, roundId: both },
      { ...mine, token: 'ab'.repeat(64) },
      { ...mine, serial: 'cd'.repeat(32) },
    ])
      await expect(castBallot(forged)).rejects.toThrow('rating.errors.badToken')
    expect(await inTheBox()).toEqual([])
  })

  it('are shut to those who are not entitled, and when the round is not open', async () => {
    await expect(voterOf(head)).rejects.toThrow()
    const blinded = [{ requirementId: requirement.id, blinded: toHex(newRoundKey().publicKey) }]
    await expect(signBatch(head.id, { roundId, blinded })).rejects.toThrow('rating.errors.notEntitled')
    const voter = await voterOf(bigPeople[0])
    const { write } = await database()
    await write(tx => tx.update(ratingRound).set({ closesOn: '2026-01-02' }))
    await expect(voter.cast(requirement.id, 3)).rejects.toThrow('rating.errors.roundNotOpen')
  })

  it('lose no answer when 50 people answer at once, each several times over', async () => {
    const many = await peopleIn(big, 50)
    const another = await aRequirement(big)
    const busy = await aDraftRound([big], [another])
    await open(busy)
    const voters = await Promise.all(many.map(person => aVoter(busy, person.id)))
    await Promise.all(
      voters.map(async voter => {
        const ballot = voter.ballot(another.id, 4)
        await Promise.all([castBallot(ballot), castBallot(ballot)])
      }),
    )
    expect(await inTheBox(busy, another)).toHaveLength(50)
  })

  it('leave no audit event, and nothing in the database but that somebody has fetched ballots', async () => {
    const before = await rows(db => db.select().from(auditEvent))
    await rate(roundId, bigPeople[0] ?? head, requirement, 2)
    expect(await rows(db => db.select().from(auditEvent))).toEqual(before)
    const schema = await rows(db =>
      db.all<{ sql: string }>(sql`select sql from sqlite_schema where name = 'ballot_issue'`),
    )
    expect(schema[0]?.sql).toContain('WITHOUT ROWID')
    const [issue] = await rows(db => db.select().from(ballotIssue))
    expect(Object.keys(issue ?? {}).sort()).toEqual(['batchDigest', 'personId', 'roundId'])
  })
})

describe('closing a round', () => {
  let roundId: number
  beforeEach(async () => {
    roundId = await aDraftRound([home], [requirement], { closesOn: addDays(DAY, 5) })
    await open(roundId)
    for (const [index, person] of bigPeople.slice(0, 10).entries())
      await rate(roundId, person, requirement, 1, { comment: `Kommentar ${index}` })
    for (const person of smallPeople)
      await rate(roundId, person, requirement, 5, { comment: 'Fra et lille team' })
  })
  const close = () => closeDueRounds(addDays(DAY, 6))

  it('publishes what may be shown, and deletes ballots and the list of those who took part', async () => {
    expect(await close()).toBe(1)
    const published = await rows(db => db.select().from(publication))
    expect(published.map(each => each.unitId)).toEqual([home.id])
    expect(published[0]).toMatchObject({ current: true, publishedOn: addDays(DAY, 6) })
    const [figures] = published.map(each => each.figures)
    expect(figures?.result.level).toBe('detail')
    await expect(readBox(roundId)).rejects.toThrow('not here')
    expect(await rows(db => db.select().from(ballotIssue))).toEqual([])
    expect(await rows(db => db.select().from(roundKey))).toMatchObject([{ secretKey: null }])
  })

  it('goes on where a stopped server left it, and publishes nothing twice', async () => {
    const { write } = await database()
    await write(tx => beginClosing(tx, roundId, addDays(DAY, 6), async () => {}))
    await expect(aVoter(roundId, bigPeople[11]?.id ?? 0)).rejects.toThrow('rating.errors.roundNotOpen')
    await write(tx => tx.update(roundRequirement).set({ published: true }))
    expect(await close()).toBe(1)
    // The one requirement was said to be done, so it is not done again.
    expect(await rows(db => db.select().from(publication))).toEqual([])
    const [round] = await rows(db => db.select().from(ratingRound))
    expect(round?.status).toBe('closed')
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
    for (const person of bigPeople) await rate(next, person, requirement, 5)
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
