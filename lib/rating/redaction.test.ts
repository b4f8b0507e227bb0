import { beforeEach, describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { auditEvent, publication, publishedComment } from '@/db/schema'
import { actAs, actorOf, submit } from '@/lib/platform/testing/act-as'
import { aMunicipality, aPerson, aRequirement, aUnit, roleOn } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { isStored } from '@/lib/platform/testing/stored'
import { redactComment } from './comment-actions'
import { commentsHolding } from './comment-queries'
import { resultsOfRequirement } from './results-queries'
import { closeDueRounds } from './round-clock-writes'
import { publish } from './testing/publications'

withFreshDatabase({ each: 'test' })

const NAMED = 'Spørg Bo, han ved det hele'

async function aCommentInAUnit() {
  const root = await aMunicipality()
  const home = await aUnit(root)
  const requirement = await aRequirement(home)
  const publicationId = await publish({
    unitId: home.id,
    requirementId: requirement.id,
    comments: [NAMED, 'Fint'],
  })
  const med = await aPerson(home, { roles: ['med_representative'] })
  const form = { publicationId, position: 0, reason: 'Den nævner en kollega' }
  return { root, home, requirement, med, form }
}

const stored = async () => {
  const db = await reader()
  return {
    comments: await db.select().from(publishedComment),
    figures: await db.select().from(publication),
    events: await db.select().from(auditEvent),
  }
}

let scene: Awaited<ReturnType<typeof aCommentInAUnit>>
beforeEach(async () => {
  scene = await aCommentInAUnit()
})

describe('taking a published comment away', () => {
  it('leaves the figures and says who, as a function, and why; the text is kept nowhere', async () => {
    const { figures } = await stored()
    await actAs(scene.med)
    expect(await submit(redactComment, scene.form)).toMatchObject({ status: 'done' })
    const after = await stored()
    expect(after.figures).toEqual(figures)
    expect(JSON.stringify(after)).not.toContain('Bo')
    expect(after.events).toMatchObject([{ event: 'comment.redacted', unitId: scene.home.id }])
    const { main } = await resultsOfRequirement(await actorOf(scene.med), scene.requirement.id)
    expect(main?.comments).toMatchObject([
      {
        text: '',
        redacted: { because: 'Den nævner en kollega', by: 'med_representative' },
        mayRedact: false,
      },
      { text: 'Fint', redacted: null, mayRedact: true },
    ])
  })

  it('leaves no byte of it a minute later, neither in the file nor in its log', async () => {
    const words = ['Anders har nøglen', 'Birthe tager vagten', 'Carsten kender koden']
    const { home, requirement } = scene
    const comments = Array.from({ length: 300 }, (_, at) => words[at] ?? `Et af ${at} svar`)
    const publicationId = await publish({ unitId: home.id, requirementId: requirement.id, comments })
    await closeDueRounds()
    await actAs(scene.med)
    for (const position of words.keys())
      await submit(redactComment, { publicationId, position, reason: 'Den nævner en kollega' })
    await closeDueRounds()
    expect(words.filter(isStored)).toEqual([])
    expect(isStored('Et af 299 svar')).toBe(true)
  })

  it('happens once, and only to a comment that is there', async () => {
    await actAs(scene.med)
    await submit(redactComment, scene.form)
    for (const form of [scene.form, { ...scene.form, position: 9 }, { ...scene.form, publicationId: 99 }])
      expect(await submit(redactComment, form)).toMatchObject({ status: 'refused' })
  })

  it('wants a reason, and one that holds nothing of the kind itself', async () => {
    await actAs(scene.med)
    for (const reason of ['', 'Ring 22 33 44 55']) {
      const answer = await submit(redactComment, { ...scene.form, reason })
      expect(answer.errors).toHaveProperty('reason')
      expect(answer.values).toMatchObject({ reason })
    }
  })

  it('is never for those who lead the unit, whatever else they are', async () => {
    for (const role of ['head', 'management'] as const)
      for (const unit of [scene.home, scene.root]) {
        const leader = await aPerson(scene.home, { roles: ['med_representative', 'administrator'] })
        await roleOn(leader, unit, role)
        await actAs(leader)
        expect(await submit(redactComment, scene.form), `${role}`).toMatchObject({ status: 'refused' })
      }
    expect((await stored()).comments.map(each => each.text)).toEqual([NAMED, 'Fint'])
  })

  it('is for an administrator, and for one who leads another unit', async () => {
    const { write } = await database()
    for (const role of ['administrator', 'med_representative'] as const) {
      const elsewhere = await aUnit(scene.root)
      const holder = await aPerson(elsewhere, { roles: ['head'] })
      await roleOn(holder, scene.root, role)
      await write(tx => tx.update(publishedComment).set({ redactedOn: null }))
      await actAs(holder)
      expect(await submit(redactComment, scene.form)).toMatchObject({ status: 'done' })
      expect((await stored()).comments[0]).toMatchObject({ redactedBy: role })
    }
  })
})

describe('finding a comment that somebody complains about', () => {
  it('shows an administrator what holds the words, outside their own chain of units too, and nothing else', async () => {
    const elsewhere = await aUnit(scene.root)
    const administrator = await aPerson(elsewhere)
    await roleOn(administrator, scene.root, 'administrator')
    const asked = await actorOf(administrator)
    expect(await commentsHolding(asked, 'bo')).toBeNull()
    expect(await commentsHolding(asked, 'SPØRG bo')).toMatchObject([{ text: NAMED, mayRedact: true }])
    expect(await commentsHolding(asked, 'noget andet')).toEqual([])
    await actAs(administrator)
    expect(await submit(redactComment, scene.form)).toMatchObject({ redirectTo: '/admin/comments' })
    expect(await commentsHolding(asked, 'spørg bo')).toEqual([])
  })

  it('shows nothing to those who lead or work there, or administer another unit', async () => {
    const elsewhere = await aUnit(scene.root)
    for (const somebody of [
      await aPerson(scene.home, { roles: ['head'] }),
      await aPerson(scene.home),
      await aPerson(elsewhere, { roles: ['administrator'] }),
    ])
      expect(await commentsHolding(await actorOf(somebody), 'spørg')).toEqual([])
  })
})
