import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import {
  auditEvent,
  ballotCode,
  ballotIssue,
  ballotLink,
  ballotSheet,
  ballotSheetClass,
  ballotWay,
  formSubmission,
  outboxMessage,
  person,
  publication,
  roundKey,
  roundParticipation,
} from '@/db/schema'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aUnit, type Person, type Requirement, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { allFiles } from '@/lib/platform/testing/stored'
import { addDays, today } from '@/lib/platform/time'
import { hashOfWaySecret, newCode } from '@/lib/rating/blind/way-secret'
import { readBox } from '@/lib/rating/box/ballot-box'
import { ratingOfRound, roundsToRate } from '@/lib/rating/rate-queries'
import { openRoundNow } from '@/lib/rating/round-actions'
import { closeDueRounds } from '@/lib/rating/round-clock-writes'
import { roundView } from '@/lib/rating/round-queries'
import { aDraftRound, aVoter, aVoterBy } from '@/lib/rating/testing/rounds'
import { aLink, mailedLink, printSheet } from '@/lib/rating/testing/ways'
import { aWorkplace, peopleIn } from '@/lib/rating/testing/workplace'
import { markWays, printCodes, sendLinkAgain } from './way-actions'
import { countWithoutWay, waysOfRound } from './way-queries'

withFreshDatabase({ each: 'test' })

const DAY = today()
let team: Unit
let head: Person
let requirement: Requirement
let withAccount: Person[]
let withMail: Person[]
let without: Person[]
let roundId: number

beforeEach(async () => {
  const place = await aWorkplace(0)
  ;({ head, requirement } = place)
  team = await aUnit(place.home, { name: 'Team Fjordbakken' })
  withAccount = await peopleIn(team, 6)
  withMail = await peopleIn(team, 2, { status: 'invited' })
  without = await peopleIn(team, 5, { status: 'invited', email: null })
  roundId = await aDraftRound([place.home], [requirement], { closesOn: addDays(DAY, 5) })
  await actAs(head)
})

const open = () => submit(openRoundNow, { round: roundId })
const mark = (marked: Person[], way: string) =>
  submit(markWays, { round: roundId, people: marked.map(each => each.id), way })
const rows = async <T>(read: (db: Awaited<ReturnType<typeof reader>>) => Promise<T>) => read(await reader())
const wayOf = async (somebody: Person | undefined) =>
  (
    await rows(db =>
      db
        .select()
        .from(ballotWay)
        .where(eq(ballotWay.personId, somebody?.id ?? 0)),
    )
  )[0]?.way
async function theSheet() {
  const [sheet] = await rows(db => db.select().from(ballotSheet))
  if (!sheet) throw new Error('There is no sheet')
  return sheet
}
const idOf = (somebody: Person | undefined) => somebody?.id ?? 0

describe('when a round opens', () => {
  it('everybody has a way in without anybody having chosen one', async () => {
    expect(await open()).toMatchObject({ status: 'done' })
    expect(await wayOf(withAccount[0])).toBeUndefined()
    expect(await wayOf(withMail[0])).toBe('link')
    expect(await wayOf(without[0])).toBe('code')
    expect(await theSheet()).toMatchObject({ unitId: team.id, people: 5, printed: 0 })
    const [key] = await rows(db => db.select().from(roundKey))
    const mails = await rows(db => db.select().from(outboxMessage))
    expect(mails.map(each => each.toAddress).sort()).toEqual(withMail.map(each => each.email).sort())
    for (const mail of mails) expect(mail.body).toContain(key?.fingerprint)
  })

  it('marks count, and are fixed from then on', async () => {
    expect(await mark(withAccount.slice(0, 2), 'code')).toMatchObject({ status: 'done' })
    expect(await mark([head], 'code')).toMatchObject({ status: 'done' })
    await open()
    expect(await theSheet()).toMatchObject({ people: 7 })
    expect(await wayOf(withAccount[0])).toBe('code')
    // A head does not answer for their own unit, marked or not.
    expect(await wayOf(head)).toBeUndefined()
    expect(await mark(withAccount, 'sign_in')).toMatchObject({ status: 'refused' })
  })

  it('nobody is given a way that is not open to them, or a sheet for fewer than k', async () => {
    expect(await mark(without.slice(0, 1), 'link')).toMatchObject({ status: 'refused' })
    const { write } = await database()
    await write(tx =>
      tx
        .update(person)
        .set({ email: 'ny@by.example' })
        .where(eq(person.id, idOf(without[0]))),
    )
    await open()
    expect(await rows(db => db.select().from(ballotSheet))).toEqual([])
    expect(await wayOf(without[0])).toBe('link')
    expect(await wayOf(without[1])).toBeUndefined()
    // With a mail address they get in later, too.
    await write(tx =>
      tx
        .update(person)
        .set({ email: 'ny2@by.example' })
        .where(eq(person.id, idOf(without[1]))),
    )
    expect(await submit(sendLinkAgain, { round: roundId, personId: idOf(without[1]) })).toMatchObject({
      status: 'done',
    })
    await aVoterBy(await mailedLink(idOf(without[1])))
  })

  it('those who run it are told how many have none, before and after, and others are not', async () => {
    const told = async (somebody: Person) => {
      const actor = await actorOf(somebody)
      const round = await roundView(actor, roundId)
      if (!round) throw new Error('The round is not shown')
      const named = (await waysOfRound(actor, roundId, 0))?.counts.none
      return { counted: await countWithoutWay(actor, round), named }
    }
    expect(await told(head)).toEqual({ counted: 0, named: 0 })
    const { write } = await database()
    const give = (somebody: Person | undefined, email: string) =>
      write(tx =>
        tx
          .update(person)
          .set({ email })
          .where(eq(person.id, idOf(somebody))),
      )
    await give(without[0], 'ny@by.example')
    expect(await told(head)).toEqual({ counted: 4, named: 4 })
    await open()
    expect(await told(head)).toEqual({ counted: 4, named: 4 })
    const [one] = withAccount
    if (one) expect(await told(one)).toEqual({ counted: 0, named: undefined })
    await give(without[1], 'ny2@by.example')
    await submit(sendLinkAgain, { round: roundId, personId: idOf(without[1]) })
    expect(await told(head)).toEqual({ counted: 3, named: 3 })
  })
})

describe('each person counts once', () => {
  it('by session or link, whichever comes first', async () => {
    await open()
    const first = idOf(withMail[0])
    await (await aVoterBy(await mailedLink(first))).cast(requirement.id, 4)
    await expect(aVoter(roundId, first)).rejects.toThrow('rating.errors.otherDevice')
    const second = idOf(withAccount[0])
    await aVoter(roundId, second)
    await expect(aVoterBy(await aLink(roundId, second))).rejects.toThrow('rating.errors.otherDevice')
    expect((await readBox(roundId)).ballotsOf(requirement.id)).toHaveLength(1)
  })

  it('by a code, or by session and link: who draws one has no other way', async () => {
    await mark(withAccount.slice(0, 1), 'code')
    await open()
    for (const somebody of [withAccount[0], without[0]]) {
      await expect(aVoter(roundId, idOf(somebody))).rejects.toThrow('rating.errors.drawsCode')
      const link = await aLink(roundId, idOf(somebody))
      await expect(aVoterBy(link)).rejects.toThrow('rating.errors.drawsCode')
    }
    expect(await submit(sendLinkAgain, { round: roundId, personId: idOf(without[0]) })).toMatchObject({
      status: 'refused',
    })
    expect(await rows(db => db.select().from(ballotIssue))).toEqual([])
  })

  it('and is told so where rounds are listed, before beginning', async () => {
    await mark(withAccount.slice(0, 1), 'code')
    await open()
    const [one, other] = withAccount
    if (!one || !other) throw new Error('There are people')
    const [drawing, signingIn] = [await actorOf(one), await actorOf(other)]
    expect(await roundsToRate(drawing)).toMatchObject([{ id: roundId, byCode: true, requirements: 1 }])
    expect(await roundsToRate(signingIn)).toMatchObject([{ id: roundId, byCode: false, requirements: 1 }])
    expect(await ratingOfRound(drawing, roundId)).toBeNull()
    expect(await ratingOfRound(signingIn, roundId)).not.toBeNull()
  })

  it('with a code that buys one batch, in the class of its sheet', async () => {
    await open()
    const codes = await printSheet((await theSheet()).id)
    expect(codes).toHaveLength(5)
    for (const code of codes) await (await aVoterBy(code)).cast(requirement.id, 2)
    for (const code of codes) await expect(aVoterBy(code)).rejects.toThrow('rating.errors.otherDevice')
    await expect(aVoterBy(newCode())).rejects.toThrow('rating.errors.unknownSecret')
    const ballots = (await readBox(roundId)).ballotsOf(requirement.id)
    expect(ballots.map(each => each.classUnitId)).toEqual(Array(5).fill(team.id))
  })

  it('when fifty ask at once, by all the ways there are', async () => {
    await open()
    const codes = await printSheet((await theSheet()).id)
    const mailed = await Promise.all(withMail.map(each => mailedLink(each.id)))
    const session = withAccount.slice(0, 3).map(each => each.id)
    const linked = await Promise.all(session.map(each => aLink(roundId, each)))
    const tries = Array.from({ length: 5 }, () => [
      ...codes.map(code => () => aVoterBy(code)),
      ...mailed.map(link => () => aVoterBy(link)),
      ...linked.map(link => () => aVoterBy(link)),
      ...session.map(id => () => aVoter(roundId, id)),
    ]).flat()
    expect(tries.length).toBeGreaterThan(50)
    const answers = await Promise.allSettled(tries.map(each => each()))
    // Five codes, two by mail, three by session or link.
    expect(answers.filter(each => each.status === 'fulfilled')).toHaveLength(10)
  }, 120_000)

  it('and is counted once as having taken part', async () => {
    await open()
    const codes = await printSheet((await theSheet()).id)
    for (const code of codes.slice(0, 3)) await (await aVoterBy(code)).cast(requirement.id, 5)
    for (const each of withMail) await (await aVoterBy(await mailedLink(each.id))).cast(requirement.id, 5)
    for (const each of withAccount) await (await aVoter(roundId, each.id)).cast(requirement.id, 5)
    expect(await closeDueRounds(addDays(DAY, 6))).toBe(1)
    const shown = await rows(db => db.select().from(roundParticipation))
    const ofTeam = shown.find(each => each.unitId === team.id)
    expect(ofTeam).toMatchObject({ tookPart: 11, entitled: 13 })
    expect(await rows(db => db.select().from(publication))).not.toEqual([])
  })
})

describe('a sheet', () => {
  const print = async (codes: string[], given: Record<string, unknown> = {}) =>
    submit(printCodes, {
      round: roundId,
      sheet: (await theSheet()).id,
      hashes: (await Promise.all(codes.map(hashOfWaySecret))).join(' '),
      ...given,
    })
  const codesFor = (count: number) => Array.from({ length: count }, newCode)

  it('takes exactly as many codes as people, drawn elsewhere', async () => {
    await open()
    for (const count of [4, 6]) expect((await print(codesFor(count))).status).toBe('refused')
    const codes = codesFor(5)
    expect(await print(codes)).toMatchObject({ status: 'done' })
    await aVoterBy(codes[0] ?? '')
    expect((await print(codesFor(5))).status).toBe('refused')
    const everything = JSON.stringify([
      await rows(db => db.select().from(auditEvent)),
      await rows(db => db.select().from(formSubmission)),
      await rows(db => db.select().from(ballotCode)),
    ])
    for (const code of codes) expect(everything).not.toContain(code)
  })

  it('of fewer than k is not printed, whatever the database says', async () => {
    await open()
    const { write } = await database()
    await write(tx => tx.update(ballotSheet).set({ people: 4 }))
    expect((await print(codesFor(4))).status).toBe('refused')
    expect(await rows(db => db.select().from(ballotCode))).toEqual([])
  })

  it('printed anew makes the unused codes invalid, and leaves those in use alone', async () => {
    await open()
    const { id } = await theSheet()
    const first = await printSheet(id, addDays(DAY, -1))
    const voter = await aVoterBy(first[0] ?? '')
    const second = await printSheet(id)
    expect(second).toHaveLength(4)
    await voter.cast(requirement.id, 3)
    await expect(aVoterBy(first[1] ?? '')).rejects.toThrow('rating.errors.unknownSecret')
    for (const code of second) await aVoterBy(code)
    await expect(printSheet(id, addDays(DAY, 1))).rejects.toThrow('rating.errors.noCodesLeft')
  })

  it('is not another round’s to print', async () => {
    await open()
    const other = await aDraftRound([team], [requirement])
    expect((await print(codesFor(5), { round: other })).status).toBe('refused')
  })
})

describe('what lies on the disk', () => {
  it('is no code while the round is open, and none of it afterwards', async () => {
    await open()
    const codes = await printSheet((await theSheet()).id)
    for (const code of codes) await (await aVoterBy(code)).cast(requirement.id, 2)
    const link = await mailedLink(idOf(withMail[0]))
    const hashes = await Promise.all([...codes, link].map(hashOfWaySecret))
    const digests = (await rows(db => db.select().from(ballotCode))).map(each => each.batchDigest)
    const before = allFiles()
    expect(codes.filter(each => before.includes(each))).toEqual([])
    for (const each of [...hashes, ...digests]) expect(before.includes(each)).toBe(true)

    await closeDueRounds(addDays(DAY, 6))
    const after = allFiles()
    expect([link, ...codes, ...hashes, ...digests].filter(each => after.includes(each))).toEqual([])
    for (const table of [ballotCode, ballotLink, ballotSheet, ballotSheetClass, ballotWay])
      expect(await rows(db => db.select().from(table))).toEqual([])
    await expect(aVoterBy(link)).rejects.toThrow('rating.errors.unknownSecret')
  })
})
