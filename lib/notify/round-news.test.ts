import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { ballotIssue, ballotWay, entitlement, notification, outboxMessage, ratingRound } from '@/db/schema'
import { loadOrganisation } from '@/lib/organisation/load'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aRequirement, aUnit, type Person } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { openRound } from '@/lib/rating/open-round-writes'
import { closeDueRounds } from '@/lib/rating/round-clock-writes'
import { aDraftRound, anOpenRound } from '@/lib/rating/testing/rounds'
import { queueNews } from './mail-news'
import { listNews } from './news-queries'
import { tellEntitled } from './news-writes'

withFreshDatabase({ each: 'test' })

const DAY = 86_400_000

let anna: Person
let ben: Person
beforeEach(async () => {
  const unit = await aUnit(await aMunicipality())
  anna = await aPerson(unit)
  ben = await aPerson(unit)
})

async function mails() {
  const { db } = await database()
  return db.select().from(outboxMessage).orderBy(outboxMessage.id)
}
const send = async (at: number) => queueNews(await database(), 'https://raaderum.example', at)

describe('a round that opens', () => {
  async function opened() {
    const unit = await aUnit((await loadOrganisation()).tree.root as never)
    const raters = await Promise.all([0, 1, 2, 3, 4].map(() => aPerson(unit)))
    const requirement = await aRequirement(unit)
    const roundId = await aDraftRound([unit], [requirement], { name: 'Forår' })
    const { tree } = await loadOrganisation()
    const { write } = await database()
    await write(tx => openRound(tx, roundId, { tree, k: 5, day: today() }))
    return { raters, roundId }
  }

  it('is told to everybody entitled, letter for letter the same whether they have answered or not', async () => {
    const { raters, roundId } = await opened()
    const { write, db } = await database()
    await write(tx =>
      tx.insert(ballotIssue).values({ roundId, personId: raters[0]?.id ?? 0, batchDigest: '' }),
    )
    await send(Date.now() + 1000)
    const sent = (await mails()).filter(mail => mail.kind === 'news')
    expect(sent.map(mail => mail.personId).sort()).toEqual(raters.map(each => each.id).sort())
    const bodies = new Set(sent.map((mail, index) => mail.body.replace(raters[index]?.name ?? '', 'NAVN')))
    expect(bodies.size).toBe(1)
    expect((await db.select().from(ratingRound))[0]?.status).toBe('open')
  })
})

describe('a round that closes', () => {
  it('is told of where nothing may be shown too', async () => {
    const unit = await aUnit((await loadOrganisation()).tree.root as never)
    const raters = await Promise.all([0, 1, 2, 3, 4].map(() => aPerson(unit)))
    const roundId = await anOpenRound([unit], [await aRequirement(unit)], { closesOn: today() })
    await closeDueRounds(addDays(today(), 1))
    const { db } = await database()
    const told = (await db.select().from(notification)).filter(each => each.event === 'round_unpublished')
    expect(told.map(each => each.personId).sort()).toEqual(raters.map(each => each.id).sort())
    expect(told[0]).toMatchObject({ kind: 'outcome', href: `/rounds/${roundId}` })
  })
})

describe('a round that some get by a personal link', () => {
  it('is mailed to them once, with the link, and stands for them among the news as for everybody', async () => {
    const unit = { ...anna, id: anna.unitId } as never
    const requirement = await aRequirement(unit)
    const roundId = await aDraftRound([unit], [requirement], { name: 'Forår' })
    const other = await aDraftRound([unit], [requirement], { name: 'Efterår' })
    const { write } = await database()
    await write(async tx => {
      await tx.insert(entitlement).values(
        [anna, ben].map(({ id: personId, unitId: classUnitId }) => ({
          ...{ roundId, personId, requirementId: requirement.id, classUnitId },
        })),
      )
      await tx.insert(ballotWay).values([
        { roundId, personId: anna.id, way: 'link' },
        // Of another round, and by code: neither had a mail about this one.
        { roundId: other, personId: ben.id, way: 'link' },
        { roundId, personId: ben.id, way: 'code' },
      ])
      const round = { id: roundId, name: 'Forår', closesOn: '2036-01-01' }
      await tellEntitled(tx, round, 'round_opened', today())
      await tellEntitled(tx, { ...round, id: other }, 'round_opened', today())
    })
    await send(Date.now() + 1000)
    expect((await mails()).map(mail => mail.personId)).toEqual([ben.id])
    for (const somebody of [anna, ben]) expect((await listNews(await actorOf(somebody), 1)).total).toBe(1)
    // What came of it is told to those with a link too: that mail has no other way.
    await write(tx =>
      tellEntitled(tx, { id: roundId, name: 'Forår', closesOn: '2036-01-01' }, 'round_published', today()),
    )
    await send(Date.now() + 2 * DAY)
    expect((await mails()).map(mail => mail.personId)).toEqual([ben.id, anna.id, ben.id])
  })
})
