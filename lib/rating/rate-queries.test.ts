import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { database } from '@/db/client'
import { ratingRound } from '@/db/schema'
import { loadOrganisation } from '@/lib/organisation/load'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aRequirement, aUnit, type Person } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { addDays, today } from '@/lib/platform/time'
import { openRound } from './open-round-writes'
import { ratingOfRound } from './rate-queries'
import { aDraftRound, anOpenRound } from './testing/rounds'
import { peopleIn } from './testing/workplace'

withFreshDatabase({ each: 'test' })

it('tells with whom one answers once, and for the other requirements only what is otherwise', async () => {
  const team = await aUnit(await aUnit(await aMunicipality()), { name: 'Team Fjordbakken' })
  const reader = await aPerson(team, { name: 'Stine Kofoed' })
  for (const name of ['Ali', 'Bo', 'Carl', 'Dan', 'Eva']) await aPerson(team, { name })
  await aPerson(team, { name: 'Gro', group: 'Sygeplejerske' })
  const everybody = [await aRequirement(team, { title: 'Vejning' }), await aRequirement(team)]
  const some = await aRequirement(team, { title: 'Fald', groups: ['Social- og sundhedshjælper'] })
  const roundId = await aDraftRound([team], [some, ...everybody])
  const { tree } = await loadOrganisation()
  const { write } = await database()
  await write(tx => openRound(tx, roundId, { tree, k: 5, day: today() }))

  const rating = await ratingOfRound(await actorOf(reader), roundId)
  expect(rating?.classes).toMatchObject([
    { unitName: 'Team Fjordbakken', people: 7, without: [], besides: [] },
    { requirements: ['Fald'], people: 6, without: ['Gro'], besides: [] },
  ])
  const [most] = rating?.classes ?? []
  expect(most?.requirements).toHaveLength(2)
  expect(most?.others).toEqual(['Ali', 'Bo', 'Carl', 'Dan', 'Eva', 'Gro'])
})

it('tells who has come since a requirement was rated, also where another is rated among the same people for the first time', async () => {
  const team = await aUnit(await aUnit(await aMunicipality()))
  const [stine] = await peopleIn(team, 6)
  const [isNew, known] = [await aRequirement(team), await aRequirement(team, { title: 'Vejning' })]
  const { write } = await database()
  const earlier = await anOpenRound([team], [known])
  const closed = { status: 'closed', closedOn: addDays(today(), -200) } as const
  await write(tx => tx.update(ratingRound).set(closed).where(eq(ratingRound.id, earlier)))
  await aPerson(team, { name: 'Puk' })

  const roundId = await anOpenRound([team], [isNew, known])
  const rating = await ratingOfRound(await actorOf(stine as Person), roundId)
  expect(rating?.classes).toMatchObject([
    { people: 7, sinceLastTime: [{ requirements: ['Vejning'], joined: ['Puk'], left: [] }] },
  ])
})
