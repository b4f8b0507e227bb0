import { beforeEach, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { agreedAnswer, dialogueEntry } from '@/db/schema'
import { NAMES_KEPT } from '@/lib/platform/form-state'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import { aPerson, aRequirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { aCaseWorld, type CaseWorld } from '@/lib/workflow/testing/case-world'
import { agreeAnswers, writeEntry } from './actions'

withFreshDatabase({ each: 'test' })

let world: CaseWorld
let about: { id: number }
beforeEach(async () => {
  world = await aCaseWorld()
  await aPerson(world.teamA, { name: 'Karla Vestergaard' })
  about = await aRequirement(world.institution)
})

describe('words that name a colleague', () => {
  it('are asked about before they stand in a dialogue, and kept as they are when they are meant', async () => {
    await actAs(world.employee)
    const said = { requirementId: about.id, body: 'Det var Karla, der fandt på listen.' }
    const stored = async () => (await reader()).$count(dialogueEntry)
    const asked = await submit(writeEntry, said)
    expect(asked).toMatchObject({ status: 'refused', names: {}, values: { body: said.body } })
    expect(asked.errors?.body?.[0]).toContain('Karla Vestergaard')
    expect(await stored()).toBe(0)
    expect(await submit(writeEntry, { ...said, [NAMES_KEPT]: '' })).toMatchObject({ status: 'done' })
    expect(await submit(writeEntry, { ...said, body: 'En kollega fandt på listen.' })).toMatchObject({
      status: 'done',
    })
    expect(await stored()).toBe(2)
    // Oneself one may name.
    const own = { ...said, body: `${world.employee.name} har fundet på det.` }
    expect(await submit(writeEntry, own)).toMatchObject({ status: 'done' })
  })

  it('are asked about at the answer in which they stand, and nothing is kept until then', async () => {
    await actAs(world.head)
    const answers = {
      requirementId: about.id,
      unitId: world.institution.id,
      without_it: 'Ingen ville opdage det.',
      citizen: 'Karla mener, at borgeren intet mærker.',
    }
    const stored = async () => (await reader()).$count(agreedAnswer)
    expect(Object.keys((await submit(agreeAnswers, answers)).errors ?? {})).toEqual(['citizen'])
    expect(await stored()).toBe(0)
    expect(await submit(agreeAnswers, { ...answers, [NAMES_KEPT]: '' })).toMatchObject({ status: 'done' })
    expect(await stored()).toBe(2)
  })

  it('are not asked about again where they stood before', async () => {
    await actAs(world.head)
    const agreed = { requirementId: about.id, unitId: world.institution.id, citizen: 'Karla ved det.' }
    await submit(agreeAnswers, { ...agreed, [NAMES_KEPT]: '' })
    const mended = { ...agreed, citizen: 'Det ved Karla alt om.' }
    expect(await submit(agreeAnswers, mended)).toMatchObject({ status: 'done' })
    await aPerson(world.teamA, { name: 'Ymer Ødegaard' })
    const another = await submit(agreeAnswers, { ...agreed, citizen: 'Karla og Ymer ved det.' })
    expect(another.errors).toEqual({ citizen: ['Måske et navn: Ymer Ødegaard.'] })
  })
})
