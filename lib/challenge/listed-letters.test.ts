import { expect, it } from 'vitest'
import { database } from '@/db/client'
import { challenge } from '@/db/schema'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aRequirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { lettersUpward } from './challenge-queries'

withFreshDatabase()

it('lists a letter that is not answered, however many newer ones are', async () => {
  const root = await aMunicipality()
  const law = await aRequirement(root, { level: 'state' })
  const { db } = await database()
  const letter = {
    requirementId: law.id,
    kind: 'inquiry',
    recipient: 'Ministeriet',
    createdOn: '2026-01-05',
  } as const
  await db.insert(challenge).values({ ...letter, state: 'sent', sentOn: '2026-01-06' })
  for (let i = 0; i < 30; i++)
    await db.insert(challenge).values({ ...letter, state: 'refused', answeredOn: '2026-03-01' })
  const listed = await lettersUpward(await actorOf(await aPerson(root)))
  expect(listed[0]).toMatchObject({ state: 'sent', day: '2026-01-06' })
  expect(listed.filter(each => each.state === 'refused')).toHaveLength(25)
})
