import { desc, eq, gt, max } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { reader } from '@/db/client'
import { auditEvent, decision, proposal } from '@/db/schema'
import { forgetRates } from '@/lib/platform/rate-limit'
import { actAs } from '@/lib/platform/testing/act-as'
import { aPerson, type Person, type Requirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { seededRandom } from '@/lib/platform/testing/seeded-random'
import { isOffered } from './decision-forms'
import { caseStates } from './states'
import { aCaseWorld, aRemovable, type CaseWorld, caseOf, walkTo } from './testing/case-world'
import { databaseSteps, leadsOn, leadsUpward } from './testing/database-steps'
import { howMuch, watchWrites } from './testing/watched-writes'

withFreshDatabase()

const WALKS = 60
const STEPS = 12
const starts = [
  'examining',
  'dialogue',
  'proposed',
  'consultation',
  'awaiting_decision',
  'implementing',
] as const

let world: CaseWorld
let owner: Person
let missing: string[]
/** What walks have come to, so that the promise is not held by walks that go nowhere. */
const seen = { states: new Set<string>(), done: new Set<string>(), refused: 0 }

beforeAll(async () => {
  world = await aCaseWorld()
  owner = await aPerson(world.other, { name: 'Kravejer' })
  missing = await watchWrites()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Who decides (§2): the head of the institution, then the department, then the municipality; never the proposer. */
async function expectDecided(about: Requirement, caseId: number) {
  const [made] = await (await reader())
    .select({ by: decision.decidedByPersonId, answer: decision.answer, proposal })
    .from(decision)
    .innerJoin(proposal, eq(proposal.id, decision.proposalId))
    .where(eq(decision.caseId, caseId))
    .orderBy(desc(decision.id))
  if (!made) return
  const ladder = [world.head, world.director, world.executive]
  const from = { institution: 0, department: 1, executive: 2, council: 2, state: 2 }[about.authority]
  const [first] = ladder.slice(from).filter(each => each.id !== made.proposal.proposedByPersonId)
  expect(made.by, 'decided by whoever has the authority').toBe(first?.id)
  const offer = { ...about, derivesFromActive: false, mergeTargetChosen: false }
  if (made.answer !== 'no') expect(isOffered(offer, made.proposal.outcome)).toBe(true)
}

async function lastEvent(): Promise<number> {
  const [row] = await (await reader()).select({ id: max(auditEvent.id) }).from(auditEvent)
  return row?.id ?? 0
}

describe('random walks by the product’s own actions, on a database (§8)', () => {
  it.each(Array.from({ length: WALKS }, (_, seed) => seed))(
    'walk %i tells the audit of every step in the transaction of the step, and a refused one leaves nothing',
    async seed => {
      const random = seededRandom(seed + 1)
      const authority =
        (['institution', 'department', 'executive'] as const)[random.below(3)] ?? 'institution'
      const start = starts[seed % starts.length] ?? 'dialogue'
      // Some that a law demands just so: what is proposed about them goes upward.
      const isLaw = start === 'proposed'
      const about = await aRemovable(world.institution, {
        ...{ authority, ownerPersonId: owner.id },
        ...(isLaw && { legalStatus: 'form_required' }),
      })
      const decider = authority === 'executive' ? world.executive : world.director
      forgetRates()
      await walkTo(start, world, about, { decider })
      const everybody = [
        ...Object.values(world).filter((each): each is Person => 'homeUnitId' in each || 'email' in each),
        owner,
      ]
      const wait = (days: number) =>
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 })
      for (let step = 0; step < STEPS + (isLaw ? 16 : start === 'implementing' ? 8 : 0); step++) {
        const { state, id: caseId } = await caseOf(about.id)
        seen.states.add(state)
        const names =
          random.below(10) < 7 ? (isLaw ? leadsUpward : leadsOn)[state] : Object.keys(databaseSteps)
        const name = names[random.below(names.length)] ?? 'wait'
        const isDeciding = state === 'awaiting_decision' || state === 'on_trial'
        const fitting =
          name === 'claimMed'
            ? world.med
            : isDeciding && name !== 'sign'
              ? decider
              : random.below(6) === 0
                ? owner
                : world.head
        const who = random.below(4) > 0 ? fitting : (everybody[random.below(everybody.length)] ?? fitting)
        forgetRates()
        await actAs(who)
        const before = await howMuch()
        const last = await lastEvent()
        const said = await databaseSteps[name]?.({ world, about, random, wait })
        expect(missing, `${name} by ${who.name}`).toEqual([])
        if (!said) continue
        const case_ = await caseOf(about.id)
        if (said.status === 'done') {
          seen.done.add(name)
          const events = await (await reader()).select().from(auditEvent).where(gt(auditEvent.id, last))
          expect(
            events.map(each => each.actorPersonId),
            `${name} by ${who.name}`,
          ).toContain(who.id)
        } else {
          seen.refused++
          expect(await howMuch(), `${name}, refused to ${who.name}`).toBe(before)
        }
        if (case_.id === caseId) await expectDecided(about, caseId)
      }
    },
  )

  it('come to every state and through every step', () => {
    expect([...seen.states].sort()).toEqual([...caseStates].sort())
    const rare = ['publish', 'regrow', 'wait', 'finishAction', 'open', 'take_back', 'talk_again', 'takeUp']
    expect(Object.keys(databaseSteps).filter(name => !seen.done.has(name) && !rare.includes(name))).toEqual(
      [],
    )
    expect(seen.refused).toBeGreaterThan(WALKS)
  })
})
