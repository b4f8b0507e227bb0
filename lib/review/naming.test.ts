import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { requirement } from '@/db/schema'
import { idle, NAMES_KEPT } from '@/lib/platform/form-state'
import { submit } from '@/lib/platform/testing/act-as'
import { aPerson } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { editRequirement, registerRequirement } from '@/lib/register/actions'
import { formValues } from '@/lib/register/content'
import { readContent } from '@/lib/register/content-reads'
import { requirementRow } from '@/lib/register/requirement-reads'
import type { AskedReview } from './review-words'
import { aDoorWorld, type DoorWorld, doorForm } from './testing/door-world'

withFreshDatabase({ each: 'test' })

let world: DoorWorld
beforeEach(async () => {
  world = await aDoorWorld()
  await aPerson(world.home, { name: 'Karla Vestergaard' })
})

const demand = 'Karla spørges, før nogen bestiller medicin.'
const filled = () => doorForm(world, { title: 'Bestilling af noget nyt', demand })
const made = async () => {
  const [row] = await (await reader()).select().from(requirement).where(eq(requirement.demand, demand))
  return row
}

describe('a requirement that names a colleague', () => {
  it('is asked about when the review has been answered, and the review is still there', async () => {
    const first = await submit(registerRequirement, await filled())
    const step = first.step as AskedReview
    expect(first.names).toBeUndefined()
    const sent: Record<string, string | string[]> = {
      ...(await filled()),
      reviewed: 'on',
      shown: step.lines.map(line => String(line.id)),
    }
    for (const line of step.lines) sent[`answer_${line.id}`] = 'keep'
    const data = new FormData()
    for (const [name, value] of Object.entries(sent))
      for (const each of [value].flat()) data.append(name, each)
    const asked = await registerRequirement({ ...idle, step }, data)
    expect(asked).toMatchObject({ status: 'refused', step, names: {}, values: { demand, reviewed: 'on' } })
    expect(await made()).toBeUndefined()
    expect(await submit(registerRequirement, { ...sent, [NAMES_KEPT]: 'active' })).toMatchObject({
      status: 'done',
    })
    expect(await made()).toMatchObject({ status: 'active' })
  })

  it('goes where the button said that was pressed, and is edited without a question where its words stay', async () => {
    const draft = { ...(await filled()), intent: 'draft' }
    expect((await submit(registerRequirement, draft)).names).toBeDefined()
    await submit(registerRequirement, { ...draft, intent: '', [NAMES_KEPT]: 'draft' })
    const row = await made()
    expect(row).toMatchObject({ status: 'draft' })
    if (!row) return
    const asItStands = {
      ...formValues(await readContent(await reader(), await requirementRow(await reader(), row.id)), 'da'),
      ...{ requirementId: String(row.id), version: String(row.version), intent: 'draft' },
    }
    const edited = { ...asItStands, purpose: 'At det er det rigtige.' }
    expect(await submit(editRequirement, edited)).toMatchObject({ status: 'done' })
  })
})
