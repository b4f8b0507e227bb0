import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { avoidedRegistration, requirement, trustRepair } from '@/db/schema'
import { submit } from '@/lib/platform/testing/act-as'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { registerRequirement } from '@/lib/register/actions'
import { reviewsOf } from './review-queries'
import { aDoorWorld, type DoorWorld, doorForm, titles } from './testing/door-world'

withFreshDatabase({ each: 'test' })

let world: DoorWorld
beforeEach(async () => {
  world = await aDoorWorld()
})
const filled = (given: Record<string, string | string[]> = {}) => doorForm(world, given)

describe('trust repair first (§10)', () => {
  const lone = { title: 'Nøgler til skabe', demand: 'Nøgler hænges op.', introducedBecause: 'incident' }

  it('is asked before a new control after an incident, and what was said stays with it', async () => {
    const asked = await submit(registerRequirement, await filled(lone))
    expect(asked).toMatchObject({ errors: {}, step: { repair: true, lines: [] } })
    const empty = await submit(registerRequirement, await filled({ ...lone, reviewed: 'on' }))
    expect(empty.errors?.repair).toEqual(['Skriv, hvad I ville gøre i stedet for en ny kontrol.'])
    const named = await submit(registerRequirement, await filled({ ...lone, repair: 'Ring til 22334455' }))
    expect(named.errors?.repair).toHaveLength(1)
    await submit(registerRequirement, await filled({ ...lone, repair: 'Vi taler om det hver mandag.' }))
    const [row] = await (await reader()).select().from(requirement).where(eq(requirement.title, lone.title))
    expect((await reviewsOf(row?.id ?? 0)).repair).toBe('Vi taler om det hver mandag.')
  })

  it('can name the finished repair that the control comes from, of one’s own chain and no other', async () => {
    const finished = async (unit: { id: number }, title: string) => {
      const about = { unitId: unit.id, title, relation: 'team', stake: 'competence' } as const
      const { write } = await database()
      const [made] = await write(tx =>
        tx
          .insert(trustRepair)
          .values({ ...about, startedOn: '2026-01-01', finishedOn: '2026-02-01', learnt: 'Noget' })
          .returning(),
      )
      return made?.id ?? 0
    }
    const own = await finished(world.home, 'En nøgle blev væk')
    const far = await finished(world.beside, 'Noget helt andet')
    const asked = await submit(registerRequirement, await filled(lone))
    expect(asked.step).toMatchObject({ repairs: [{ value: String(own), label: 'En nøgle blev væk' }] })
    const said = { ...lone, reviewed: 'on', repair: 'Vi taler om det hver mandag.' }
    const refused = await submit(registerRequirement, await filled({ ...said, fromRepair: String(far) }))
    expect(refused.errors?.fromRepair).toHaveLength(1)
    await submit(registerRequirement, await filled({ ...said, fromRepair: String(own) }))
    const [row] = await (await reader()).select().from(requirement).where(eq(requirement.title, lone.title))
    expect((await reviewsOf(row?.id ?? 0)).fromRepairId).toBe(own)
  })

  it('can take the place of the control: nothing is registered, and it is counted', async () => {
    const before = await titles()
    const answered = await submit(
      registerRequirement,
      await filled({ ...lone, intent: 'repair', reviewed: 'on', repair: 'Vi taler om det hver mandag.' }),
    )
    expect(answered).toMatchObject({ status: 'done', message: /ikke registreret/ })
    expect(await titles()).toEqual(before)
    expect(await (await reader()).select().from(avoidedRegistration)).toMatchObject([
      { because: 'repaired', intoId: null, title: lone.title },
    ])
  })
})
