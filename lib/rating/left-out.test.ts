import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { database } from '@/db/client'
import { person, requirementBinding } from '@/db/schema'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aRequirement, aUnit, type Person } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { closeDueRounds } from './round-clock-writes'
import { roundView } from './round-queries'
import { anOpenRound, rate } from './testing/rounds'
import { peopleIn } from './testing/workplace'

withFreshDatabase()

it('a round that has opened says how many it does not ask again, to those who run it and to MED', async () => {
  const home = await aUnit(await aUnit(await aMunicipality()))
  const [loud, quiet] = [await aUnit(home), await aUnit(home)]
  const [colleague] = await peopleIn(loud, 14)
  const moving = await peopleIn(quiet, 9)
  const boss = await aPerson(home, { roles: ['head'] })
  const med = await aPerson(home, { roles: ['med_representative'] })
  const about = await aRequirement(home, { binds: [quiet] })
  const first = await anOpenRound([quiet], [about], { closesOn: today() })
  for (const each of moving) await rate(first, each, about, 3)
  await closeDueRounds(addDays(today(), 1))
  const { write } = await database()
  await write(async tx => {
    await tx
      .update(requirementBinding)
      .set({ unitId: loud.id })
      .where(eq(requirementBinding.requirementId, about.id))
    for (const { id } of moving.slice(0, 2))
      await tx.update(person).set({ unitId: loud.id }).where(eq(person.id, id))
  })
  const second = await anOpenRound([loud], [about])
  const toldTo = async (somebody: Person | undefined) => {
    if (!somebody) throw new Error('There are people')
    const [row] = (await roundView(await actorOf(somebody), second))?.requirements ?? []
    return [row?.entitled, row?.leftOut]
  }
  expect(await toldTo(boss)).toEqual([14, { people: 2, freeFrom: null }])
  expect(await toldTo(med)).toEqual([14, { people: 2, freeFrom: null }])
  expect(await toldTo(colleague)).toEqual([14, null])
})
