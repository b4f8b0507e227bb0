import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import {
  ballotIssue,
  entitlement,
  governanceCase,
  notificationChoice,
  outboxMessage,
  ratingRound,
  roundKey,
  trustTest,
} from '@/db/schema'
import { somethingToActOn } from '@/lib/access/testing/town'
import { aReport } from '@/lib/hassle/testing/reports'
import { aMunicipality, aPerson, aRequirement, aUnit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { today } from '@/lib/platform/time'
import { aDraftRound } from '@/lib/rating/testing/rounds'
import { aTrustTest } from '@/lib/trust-test/testing/trust-things'
import { queueWhatWaits } from './what-waits'

withFreshDatabase({ each: 'test' })

/** Monday 23 November 2026, eight in the morning in Copenhagen. */
const monday = Date.parse('2026-11-23T07:00:00Z')
const address = 'https://raaderum.example'

async function mails() {
  const { db } = await database()
  return db.select().from(outboxMessage).orderBy(outboxMessage.id)
}

async function aRoundOfFour() {
  const unit = await aUnit(await aMunicipality())
  const requirement = await aRequirement(unit)
  const roundId = await aDraftRound([unit], [requirement], { status: 'open', name: 'Forår' })
  const raters = [
    await aPerson(unit, { name: 'Anna' }),
    await aPerson(unit, { name: 'Anna' }),
    await aPerson(unit, { name: 'Ben', locale: 'en' }),
    await aPerson(unit, { name: 'Uden mail', email: null }),
    await aPerson(unit, { name: 'Stoppet', status: 'disabled' }),
  ]
  const { write } = await database()
  await write(tx =>
    tx.insert(entitlement).values(
      raters.map(each => ({
        roundId,
        personId: each.id,
        requirementId: requirement.id,
        classUnitId: unit.id,
      })),
    ),
  )
  return { unit, requirement, roundId, raters }
}

describe('the weekly mail', () => {
  it('reaches whoever is named to judge a trust test, though they hold no role', async () => {
    const unit = await aUnit(await aMunicipality())
    const judge = await aPerson(unit)
    const { underWay } = await somethingToActOn(unit)
    const trial = await aTrustTest(underWay.id, unit, judge)
    const open = await database()
    await open.write(tx => tx.update(trustTest).set({ stoppedOn: today() }).where(eq(trustTest.id, trial.id)))
    await queueWhatWaits(open, address, monday)
    expect((await mails()).map(mail => mail.personId)).toContain(judge.id)
  })

  it('tells everybody entitled of an open round in their own language, once, and nobody else', async () => {
    const { roundId } = await aRoundOfFour()
    const open = await database()
    const key = { roundId, publicKey: '', secretKey: '', fingerprint: 'A1B2 C3D4' }
    await open.write(tx => tx.insert(roundKey).values(key))
    await queueWhatWaits(open, address, monday)
    await queueWhatWaits(open, address, monday + 3_600_000)
    const sent = await mails()
    expect(sent).toHaveLength(3)
    expect(sent[0]?.subject).toBe('Du kan vurdere jeres krav i Råderum')
    expect(sent[0]?.body).toContain('»Forår« er åben til og med 1.\u00a0januar\u00a02036')
    expect(sent[0]?.body).toContain(`${address}/rate/${roundId}\nRundens fingeraftryk er A1B2 C3D4.`)
    expect(sent[2]?.subject).toBe('You can rate your requirements in Råderum')
  })

  it('calls a pulse a question and no rating round, and says where one chooses', async () => {
    const { roundId } = await aRoundOfFour()
    const open = await database()
    await open.write(tx => tx.update(ratingRound).set({ kind: 'pulse' }).where(eq(ratingRound.id, roundId)))
    await queueWhatWaits(open, address, monday)
    const [mail] = await mails()
    expect(mail?.subject).toBe('Du er spurgt i Råderum')
    expect(mail?.body).toContain('Du er spurgt om »Forår«')
    expect(mail?.body).toContain(`${address}/account`)
  })

  it('does not remind on the very day on which a round opened, which has a mail of its own', async () => {
    const { roundId } = await aRoundOfFour()
    const open = await database()
    const openedOn = today(monday)
    await open.write(tx => tx.update(ratingRound).set({ openedOn }).where(eq(ratingRound.id, roundId)))
    await queueWhatWaits(open, address, monday)
    expect(await mails()).toEqual([])
    await queueWhatWaits(open, address, monday + 7 * 86_400_000)
    expect(await mails()).toHaveLength(3)
  })

  it('tells nobody of a round who wants no mail about rounds, and of none that has ended', async () => {
    const { raters, roundId } = await aRoundOfFour()
    const open = await database()
    await open.write(tx =>
      tx.insert(notificationChoice).values({ personId: raters[0]?.id ?? 0, kind: 'round', frequency: 'off' }),
    )
    await queueWhatWaits(open, address, monday)
    expect(await mails()).toHaveLength(2)
    await open.write(async tx => {
      await tx.delete(outboxMessage)
      await tx.update(ratingRound).set({ status: 'closed' }).where(eq(ratingRound.id, roundId))
    })
    await queueWhatWaits(open, address, monday + 7 * 86_400_000)
    expect(await mails()).toEqual([])
  })

  it('is letter for letter the same for those who have answered and those who have not', async () => {
    const { raters, roundId } = await aRoundOfFour()
    const [first] = raters
    const open = await database()
    await open.write(tx =>
      tx.insert(ballotIssue).values({ roundId, personId: first?.id ?? 0, batchDigest: '' }),
    )
    await queueWhatWaits(open, address, monday)
    const [answered, silent] = await mails()
    expect(answered?.subject).toBe(silent?.subject)
    expect(answered?.body).toBe(silent?.body)
  })

  it('names the cases that wait, with what is asked', async () => {
    const unit = await aUnit(await aMunicipality())
    const requirement = await aRequirement(unit, { title: 'To underskrifter' })
    const head = await aPerson(unit, { roles: ['head'] })
    await aPerson(unit)
    const open = await database()
    await open.write(tx =>
      tx.insert(governanceCase).values({
        requirementId: requirement.id,
        unitId: unit.id,
        coversAll: true,
        state: 'examining',
        stateSince: '2026-11-01',
        openedOn: '2026-11-01',
      }),
    )
    await queueWhatWaits(open, address, monday)
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail?.personId).toBe(head.id)
    expect(mail?.subject).toBe('Én sag venter på dig i Råderum')
    expect(mail?.body).toContain('- To underskrifter: skal undersøges')
    expect(mail?.body).toMatch(/https:\/\/raaderum\.example\/cases\/\d+/)
  })

  it('names ten cases, and says how many more there are', async () => {
    const unit = await aUnit(await aMunicipality())
    await aPerson(unit, { roles: ['head'] })
    const open = await database()
    for (let count = 0; count < 12; count++) {
      const about = await aRequirement(unit, { title: `Skema ${count}` })
      await open.write(tx =>
        tx.insert(governanceCase).values({
          ...{ requirementId: about.id, unitId: unit.id, coversAll: true, state: 'examining' },
          ...{ stateSince: '2026-11-01', openedOn: '2026-11-01' },
        }),
      )
    }
    await queueWhatWaits(open, address, monday)
    const [mail] = await mails()
    expect(mail?.body.match(/- Skema \d+:/g)).toHaveLength(10)
    expect(mail?.body).toContain('Og 2 flere på dit overblik:')
  })

  it('comes as often as one chose: on Mondays, every day, or never', async () => {
    const unit = await aUnit(await aMunicipality())
    const [weekly, daily, never] = [
      await aPerson(unit, { roles: ['head'] }),
      await aPerson(unit, { roles: ['head'] }),
      await aPerson(unit, { roles: ['head'] }),
    ]
    await aReport(unit)
    const open = await database()
    await open.write(tx =>
      tx.insert(notificationChoice).values([
        { personId: daily.id, kind: 'waits', frequency: 'daily' },
        { personId: never.id, kind: 'waits', frequency: 'off' },
      ]),
    )
    const toWhom = async (at: number) => {
      await open.write(tx => tx.delete(outboxMessage))
      await queueWhatWaits(open, address, at)
      return (await mails()).map(mail => mail.personId)
    }
    expect(await toWhom(monday)).toEqual([weekly.id, daily.id])
    const [once, often] = await mails()
    expect(once?.body).toContain('højst én gang om ugen')
    expect(often?.body).toContain('højst én gang om dagen')
    expect(await toWhom(monday + 86_400_000)).toEqual([daily.id])
  })

  it('tells those who lead nearest how many reports wait, and nothing of what they say', async () => {
    const institution = await aUnit(await aMunicipality())
    const team = await aUnit(institution)
    const head = await aPerson(team, { roles: ['head'], locale: 'en' })
    await aPerson(institution, { roles: ['head'] })
    await aPerson(team)
    await aReport(team, { body: 'Døren er låst om natten.' })
    await aReport(team)
    await aReport(team, { state: 'answered' })
    await queueWhatWaits(await database(), address, monday)
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail?.personId).toBe(head.id)
    expect(mail?.subject).toBe('People have written to you 2 times about what gets in the way of work')
    expect(mail?.body).toContain(`${address}/hassle/inbox`)
    expect(mail?.body).not.toContain('Døren')
  })

  it('is not sent where nothing waits', async () => {
    await aPerson(await aUnit(await aMunicipality()), { roles: ['head'] })
    expect(await queueWhatWaits(await database(), address, monday)).toBe(0)
  })
})
