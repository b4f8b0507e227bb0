import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { ownSubject, signal } from '@/db/schema'
import { addOwnSubject, changeOwnSubject, removeOwnSubject } from '@/lib/overlap/lexicon-actions'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  roleOn,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { isComparingAgain } from './lexicon-look-reads'
import { compareByLexicon } from './lexicon-look-writes'
import { refreshSignals } from './refresh'

withFreshDatabase({ each: 'test' })

let home: Unit
beforeEach(async () => {
  const root = await aMunicipality()
  home = await aUnit(await aUnit(root))
  await aPerson(home)
  await aPerson(home)
  const administrator = await aPerson(root)
  await roleOn(administrator, root, 'administrator')
  await actAs(administrator)
})

/** Registered, with its signals, as people do. */
async function registered(title: string, demand: string) {
  const given = { title, demand, purpose: '', introducedBecause: 'law', reviewBy: '2099-01-01' } as const
  const { id } = await aRequirement(home, given)
  await (await database()).write(tx => refreshSignals(tx, { requirementIds: [id] }))
  return id
}
const overlapOf = async (requirementId: number) => {
  const of = and(eq(signal.kind, 'overlap'), eq(signal.requirementId, requirementId))
  const [row] = await (await reader()).select().from(signal).where(of)
  return row && { state: row.state, otherIds: (row.evidence as { otherIds: number[] }).otherIds }
}
const twoOfAMatter = async () => [
  await registered('Quadcopteren', 'Flyves i weekenden.'),
  await registered('Zeppelineren', 'Sendes op ved byfest.'),
  await registered('Brandøvelse', 'Alle afdelinger øver evakuering.'),
]
const subject = { name: 'Luftskibe', words: 'zeppelin, quadcopter' }

describe('the organisation’s own subjects and the signals (§9)', () => {
  it('reach what was registered before, without anybody writing in it', async () => {
    const [one = 0, other = 0, third = 0] = await twoOfAMatter()
    expect(await overlapOf(one)).toBeUndefined()
    await submit(addOwnSubject, subject)
    expect(await isComparingAgain()).toBe(true)
    await compareByLexicon()
    expect(await overlapOf(one)).toEqual({ state: 'new', otherIds: [other] })
    expect(await overlapOf(other)).toEqual({ state: 'new', otherIds: [one] })
    expect(await overlapOf(third)).toBeUndefined()
    expect(await isComparingAgain()).toBe(false)
  })

  it('take the signal away again with the word that raised it, and with the subject', async () => {
    const [one = 0, other = 0] = await twoOfAMatter()
    await submit(addOwnSubject, subject)
    await compareByLexicon()
    const [made] = await (await reader()).select().from(ownSubject)
    const ownSubjectId = made?.id ?? 0
    await submit(changeOwnSubject, { ...subject, ownSubjectId, words: 'zeppelin' })
    await compareByLexicon()
    for (const id of [one, other]) expect(await overlapOf(id)).toMatchObject({ state: 'cleared' })
    await submit(changeOwnSubject, { ...subject, ownSubjectId })
    await compareByLexicon()
    for (const id of [one, other]) expect(await overlapOf(id)).toMatchObject({ state: 'new' })
    await submit(removeOwnSubject, { ownSubjectId })
    await compareByLexicon()
    for (const id of [one, other]) expect(await overlapOf(id)).toMatchObject({ state: 'cleared' })
  })

  it('compare nothing again for a name', async () => {
    await twoOfAMatter()
    await submit(addOwnSubject, subject)
    await compareByLexicon()
    const [made] = await (await reader()).select().from(ownSubject)
    await submit(changeOwnSubject, { ...subject, ownSubjectId: made?.id, name: 'Flyvning' })
    expect(await isComparingAgain()).toBe(false)
  })
})
