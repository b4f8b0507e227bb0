import { beforeEach, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { actorOf } from '@/lib/platform/testing/act-as'
import { aRequirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { readFindings } from './findings-reads'
import { aDoorWorld, type DoorWorld } from './testing/door-world'

withFreshDatabase({ each: 'test' })

let world: DoorWorld
beforeEach(async () => {
  world = await aDoorWorld()
})

/** The same as what is about to be registered, in other words. */
const asksForIt = [
  ['Medicin kontrolleres af to', 'To medarbejdere kontrollerer medicinen og skriver under hver gang.'],
  ['To skriver under på medicin', 'To medarbejdere kontrollerer medicinen og skriver under.'],
  ['Dobbelt underskrift på medicin', 'Medicin kontrolleres af to, som begge skriver under.'],
  ['To navne ved medicin', 'To kontrollerer medicinen og sætter navn på.'],
] as const
/** About medicine too, and something else is asked for. */
const onSubject = [
  ['Nøgle til medicinskab', 'Nøglen til medicinskabet hænger i vagtrummet.'],
  ['Temperatur i medicinrummet', 'Temperaturen i medicinrummet aflæses hver morgen.'],
  ['Bestilling af medicin på apoteket', 'Medicin bestilles om tirsdagen.'],
  ['Bortskaffelse af medicin', 'Medicin, der er blevet for gammel, køres til apoteket.'],
] as const

const add = async (texts: readonly (readonly [string, string])[]) => {
  for (const [title, demand] of texts) await aRequirement(world.home, { title, demand })
}
async function found() {
  const drafted = {
    title: 'Egenkontrol af medicin, som to skriver under på',
    demand: 'To medarbejdere kontrollerer medicinen og skriver under.',
    ...{ purpose: '', risk: '', binds: [world.home.id], groups: [], ownId: 0, different: [] },
  }
  const added = { occasion: 'registering', mayMerge: false, mayCorrect: true } as const
  const { found } = await readFindings(await reader(), await actorOf(world.head), drafted, added)
  return {
    same: found.filter(each => each.overlaps).map(each => each.row.title),
    beside: found.filter(each => !each.overlaps).map(each => each.row.title),
    demanded: found.filter(each => each.mustAnswer).map(each => each.row.title),
  }
}

describe('what the review looks at of what is on the subject (§6)', () => {
  it('is what asks for the same, and where that is less than three, others on the subject up to three', async () => {
    await add(onSubject)
    const { same, beside, demanded } = await found()
    expect(same.sort()).toEqual(['Dobbeltkontrol af medicindosis', 'To underskrifter ved medicin'])
    expect(beside).toEqual(['Nøgle til medicinskab'])
    expect(demanded.sort()).toEqual(same.sort())
  })

  it('is never what only binds the same people', async () => {
    const { same, beside } = await found()
    expect(same).toHaveLength(2)
    expect(beside).toEqual([])
  })

  it('is nothing else where three ask for the same, and never more than the five most alike', async () => {
    await add([...onSubject, ...asksForIt.slice(0, 1)])
    expect(await found()).toMatchObject({ same: { length: 3 }, beside: [] })
    await add(asksForIt.slice(1))
    const { same, beside } = await found()
    expect(same).toHaveLength(5)
    expect(same.slice(0, 2).sort()).toEqual(['Medicin kontrolleres af to', 'To skriver under på medicin'])
    expect(same).not.toContain('To navne ved medicin')
    expect(beside).toEqual([])
  })
})
