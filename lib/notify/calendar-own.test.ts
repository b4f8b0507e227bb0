import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { entitlement, followUpAction, followUpCheck, proposal, ratingRound } from '@/db/schema'
import { followed } from '@/lib/follow-up/testing/followed'
import { actorOf } from '@/lib/platform/testing/act-as'
import type { Person } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { aDraftRound } from '@/lib/rating/testing/rounds'
import { aCaseWorld, aRemovable, type CaseWorld, caseOf, walkTo } from '@/lib/workflow/testing/case-world'
import { calendarOf } from './calendar-queries'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
beforeEach(async () => {
  world = await aCaseWorld()
})
const daysOf = async (somebody: Person) =>
  (await calendarOf(await actorOf(somebody))).map(({ kind, day }) => `${kind} ${day}`)
const owns = async (somebody: Person, caseId: number) =>
  (await database()).write(tx =>
    tx.update(proposal).set({ ownerPersonId: somebody.id }).where(eq(proposal.caseId, caseId)),
  )

describe('the calendar has what is one’s own, and nobody else’s', () => {
  it('the last day of a round one is in, for as long as it is near', async () => {
    const about = await aRemovable(world.institution)
    const roundId = await aDraftRound([world.institution], [about], { status: 'open' })
    const { client, write } = await database()
    const closes = (days: number) =>
      client.execute({
        sql: 'update rating_round set closes_on = ? where id = ?',
        args: [addDays(today(), days), roundId],
      })
    await write(tx =>
      tx.insert(entitlement).values({
        ...{ roundId, personId: world.employee.id, requirementId: about.id },
        classUnitId: world.teamA.id,
      }),
    )
    await closes(-90)
    expect(await daysOf(world.employee)).toEqual([`round_closes ${addDays(today(), -90)}`])
    expect(await daysOf(world.med)).toEqual([])
    await closes(-91)
    expect(await daysOf(world.employee)).toEqual([])
  })

  it('when a round opens and closes, for whoever runs it; when one announced to them opens, for the representative', async () => {
    const about = await aRemovable(world.institution)
    const [opensOn, closesOn] = [addDays(today(), 7), addDays(today(), 21)]
    const roundId = await aDraftRound([world.institution], [about], { opensOn, closesOn })
    const now = (set: Partial<typeof ratingRound.$inferInsert>) =>
      database().then(({ write }) =>
        write(tx => tx.update(ratingRound).set(set).where(eq(ratingRound.id, roundId))),
      )
    expect(await daysOf(world.head)).toEqual([`round_opens ${opensOn}`])
    expect(await daysOf(world.med)).toEqual([])
    await now({ announcedOn: today() })
    expect(await daysOf(world.med)).toEqual([`round_opens ${opensOn}`])
    for (const other of [world.otherHead, world.employee, world.director])
      expect(await daysOf(other)).toEqual([])
    await now({ status: 'open' })
    expect(await daysOf(world.head)).toEqual([`round_closes ${closesOn}`])
    expect(await daysOf(world.med)).toEqual([])
  })

  it('a decision for those who decide, and carrying it out for whoever does, by its deadline', async () => {
    const about = await aRemovable(world.institution)
    await walkTo('awaiting_decision', world, about)
    const due = addDays(today(), 60)
    expect(await daysOf(world.director)).toEqual([`decide ${due}`])
    expect(await daysOf(world.employee)).toEqual([])
    const other = await aRemovable(world.institution)
    await walkTo('implementing', world, other)
    await owns(world.employee, (await caseOf(other.id)).id)
    expect(await daysOf(world.employee)).toEqual([`carry_out ${due}`])
    expect(await daysOf(world.med)).toEqual([])
  })

  it('the day to look at a requirement again for whoever answers for it, also while it is on trial somewhere', async () => {
    const day = addDays(today(), 40)
    const own = { ownerPersonId: world.employee.id, reviewBy: day }
    for (const status of ['active', 'suspended', 'draft'] as const)
      await aRemovable(world.institution, { ...own, status })
    expect(await daysOf(world.employee)).toEqual([`review ${day}`, `review ${day}`])
    expect(await daysOf(world.med)).toEqual([])
  })

  it('checks that are not answered, and actions that are not done', async () => {
    const caseId = await followed(world, await aRemovable(world.institution))
    await owns(world.employee, caseId)
    const { write } = await database()
    expect((await daysOf(world.employee)).filter(day => day.startsWith('check'))).toHaveLength(3)
    expect(await daysOf(world.med)).toEqual([])
    await write(async tx => {
      await tx.update(followUpCheck).set({ answeredOn: today() }).where(eq(followUpCheck.months, 3))
      const action = {
        caseId,
        title: 'Tøm skabet',
        dueOn: addDays(today(), 5),
        addedByPersonId: world.head.id,
      }
      await tx.insert(followUpAction).values([
        { ...action, ownerFunction: 'Med', ownerPersonId: world.med.id },
        { ...action, ownerFunction: 'Med', ownerPersonId: world.med.id, doneOn: today() },
      ])
    })
    expect((await daysOf(world.employee)).filter(day => day.startsWith('check'))).toHaveLength(2)
    expect(await daysOf(world.med)).toEqual([`action ${addDays(today(), 5)}`])
    expect((await daysOf(world.employee)).filter(day => day.startsWith('action'))).toEqual([])
  })
})
