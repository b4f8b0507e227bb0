import { rmSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { auditEvent, ballotIssue, notification, publication, ratingRound, roundKey } from '@/db/schema'
import { loadActor } from '@/lib/access/session'
import { listNews } from '@/lib/notify/news-queries'
import { roundsAhead } from '@/lib/overview/round-queries'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import { aPerson, type Person, type Requirement, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { boxFile } from './box/box-file'
import { closeRoundWithoutBallots } from './round-actions'
import { closeDueRounds } from './round-clock-writes'
import { roundView } from './round-queries'
import { anOpenRound } from './testing/rounds'
import { aWorkplace } from './testing/workplace'

withFreshDatabase({ each: 'test' })

let root: Unit
let home: Unit
let people: Person[]
let head: Person
let requirement: Requirement
let roundId: number

const openANewOne = () => anOpenRound([home], [requirement], { closesOn: addDays(today(), 5) })

beforeEach(async () => {
  ;({ root, home, people, head, requirement } = await aWorkplace(6))
  roundId = await openANewOne()
  await actAs(head)
})

const actorOf = async ({ id, sessionVersion }: Person) => {
  const actor = await loadActor({ personId: id, sessionVersion })
  if (!actor) throw new Error('Nobody is signed in')
  return actor
}
const theRound = async () => (await (await reader()).select().from(ratingRound))[0]
const closeIt = () => submit(closeRoundWithoutBallots, { round: roundId })

describe('a round whose ballots are gone', () => {
  it('never finishes counting by itself, stands in the overview meanwhile, and says why', async () => {
    rmSync(boxFile(roundId))
    await expect(closeDueRounds(addDays(today(), 6))).rejects.toThrow()
    const actor = await actorOf(head)
    expect(await roundView(actor, roundId)).toMatchObject({ status: 'closing', ballotsMissing: true })
    expect(await roundsAhead(actor, 'round.manage')).toMatchObject([{ id: roundId, status: 'closing' }])
  })

  it.each(['open', 'closing'] as const)(
    'is closed without results by the one who runs it, when it is %s, and forgets who had begun',
    async status => {
      rmSync(boxFile(roundId))
      const { write, db } = await database()
      await write(tx => tx.update(ratingRound).set({ status }))
      await write(tx => tx.insert(ballotIssue).values({ roundId, personId: head.id, batchDigest: 'ab' }))
      expect(await closeIt()).toMatchObject({ status: 'done' })
      expect(await theRound()).toMatchObject({ status: 'closed', ballotsLost: true, closedOn: today() })
      expect(await db.select().from(publication)).toEqual([])
      expect(await db.select().from(ballotIssue)).toEqual([])
      expect(await db.select().from(roundKey)).toMatchObject([{ secretKey: null }])
      const events = await db.select().from(auditEvent)
      expect(events.at(-1)).toMatchObject({
        event: 'round.ballots_lost',
        actorPersonId: head.id,
        before: { status },
      })
      expect(await closeDueRounds(addDays(today(), 6))).toBe(0)
    },
  )

  it('is told, with why, to those who could answer, who lead there, and who represents them', async () => {
    const representative = await aPerson(home, { roles: ['med_representative'] })
    const above = await aPerson(root, { roles: ['management'] })
    await aPerson(root)
    rmSync(boxFile(roundId))
    await closeIt()
    const told = await (await reader())
      .select()
      .from(notification)
      .where(eq(notification.event, 'round_ballots_lost'))
    const toldIds = told.map(each => each.personId)
    expect(toldIds.sort()).toEqual([...people, head, representative, above].map(({ id }) => id).sort())
    expect(told[0]).toMatchObject({ href: `/rounds/${roundId}`, values: { name: 'Forårets vurdering' } })
    expect(await listNews(await actorOf(representative), 1)).toMatchObject({
      items: [{ text: expect.stringContaining('gået tabt på serveren') }],
    })
  })

  it('can be rated again at once: nobody has been heard', async () => {
    rmSync(boxFile(roundId))
    await closeIt()
    await expect(openANewOne()).resolves.toBeGreaterThan(roundId)
  })

  it('is not so while the ballots are here', async () => {
    expect(await closeIt()).toMatchObject({ status: 'refused', message: expect.stringContaining('stadig') })
    expect(await theRound()).toMatchObject({ status: 'open', ballotsLost: false })
    await expect(openANewOne()).rejects.toThrow('rating.errors.nothingToRate')
  })
})
