import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { decision, proposal } from '@/db/schema'
import { guidanceLearning } from '@/lib/guidance/learning-queries'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { decide } from './decision-actions'
import { aCaseWorld, aRemovable, type CaseWorld, formOf, published, walkTo } from './testing/case-world'

withFreshDatabase()

let world: CaseWorld
beforeAll(async () => {
  world = await aCaseWorld()
})

it('a yes that goes another way than guidance needs its own reason, and is counted in its row (§8)', async () => {
  const about = await aRemovable(world.institution)
  const form = await walkTo('awaiting_decision', world, about, { proposal: { choice: 'embed.explain' } })
  await actAs(world.director)
  expect(await submit(decide, { ...form, transition: 'approve', citizen: 'Kortere ventetid' })).toMatchObject(
    {
      status: 'refused',
      errors: { reason: ['Vejledningen peger nu på noget andet. Skriv, hvorfor I vælger sådan.'] },
    },
  )
  const reason = 'Vi vil først se, om et klarere formål er nok.'
  expect(
    await submit(decide, { ...form, transition: 'approve', citizen: 'Kortere ventetid', reason }),
  ).toMatchObject({ status: 'done' })
  const [made] = await (await reader()).select().from(decision).where(eq(decision.caseId, form.caseId))
  const [asked] = await (await reader()).select().from(proposal).where(eq(proposal.caseId, form.caseId))
  expect(made).toMatchObject({ suggested: 'remove', guidanceRow: 5, reason })
  expect(asked).toMatchObject({ suggested: 'remove', guidanceRow: 5 })
  const row = (await guidanceLearning()).find(each => each.row === 5)
  expect(row).toMatchObject({
    proposals: { followed: 0, otherwise: 1 },
    decisions: { followed: 0, otherwise: 1 },
  })
  expect(row?.otherwise.map(each => each.reason)).toContain(reason)
  expect(JSON.stringify(row)).not.toContain(world.director.name)
})

it('asks for it where the evidence has moved since the proposal, and not where the two agree (§8)', async () => {
  const about = await aRemovable(world.institution)
  const form = await walkTo('awaiting_decision', world, about)
  await actAs(world.director)
  // Rated anew meanwhile: they find it meaningful now.
  await published(about.id, world.teamA, 'green')
  const { client } = await (await import('@/db/client')).database()
  await client.execute({
    sql: 'update publication set current = 0 where requirement_id = ?',
    args: [about.id],
  })
  await published(about.id, world.institution, 'green')
  expect(await submit(decide, { ...form, transition: 'approve', citizen: 'Kortere ventetid' })).toMatchObject(
    { status: 'refused' },
  )
  const other = await aRemovable(world.institution)
  await walkTo('awaiting_decision', world, other)
  await actAs(world.director)
  expect(
    await submit(decide, { ...(await formOf(other.id)), transition: 'approve', citizen: 'Kortere ventetid' }),
  ).toMatchObject({
    status: 'done',
  })
})
