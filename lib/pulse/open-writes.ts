import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { pulse, ratingRound, requirement, roundRequirement, roundUnit } from '@/db/schema'
import { recordChange } from '@/lib/audit/record'
import type { Settings } from '@/lib/organisation/load'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { addDays, type Day, now } from '@/lib/platform/time'
import { openRound } from '@/lib/rating/open-round-writes'
import { readRoundPlan } from '@/lib/rating/round-plan-reads'
import type { BindingMark } from '@/lib/register/bound-people'
import type { PulsePurpose } from './vocabulary'

/** Whom a pulse asks, and about what; which questions follows from its purpose (lib/pulse/questions.ts). */
export interface PulseToOpen {
  purpose: PulsePurpose
  requirementId: number
  /** Those bound here and below are asked. */
  unitId: number
  caseId: number | null
  /** The day whose bindings count: the last one before it was taken away. */
  boundOn: Day
  /** The marks that bound them, where the register no longer has them; null for the requirement's own. */
  marks: BindingMark[] | null
}

/**
 * Opens a pulse now: a round of one requirement, whose classes, ways in, ballots and closing are those of every round (docs/decisions/0015).
 * It closes by itself. Gives its round; null, with nothing written, where fewer than k people would be asked.
 */
export async function openPulse(
  tx: Transaction,
  asked: PulseToOpen,
  {
    tree,
    settings,
    day,
    closesOn = addDays(day, settings.pulseDays - 1),
  }: { tree: UnitTree; settings: Settings; day: Day; closesOn?: Day },
): Promise<number | null> {
  const { unitId, requirementId } = asked
  const [about] = await tx
    .select({ title: requirement.title })
    .from(requirement)
    .where(eq(requirement.id, requirementId))
  if (!about) throw new Error(`There is no requirement ${requirementId} to ask about`)
  const [draft] = await tx
    .insert(ratingRound)
    .values({
      name: about.title,
      kind: 'pulse',
      unitId,
      depth: 'short',
      opensOn: day,
      closesOn,
      status: 'draft',
      k: settings.k,
      createdAt: now(),
    })
    .returning({ id: ratingRound.id })
  if (!draft) throw new Error('The pulse was not stored')
  const roundId = draft.id
  await tx.insert(roundUnit).values({ roundId, unitId })
  await tx.insert(roundRequirement).values({ roundId, requirementId })
  await tx.insert(pulse).values({ ...asked, roundId, topUnitId: unitId })
  const context = { tree, k: settings.k, day }
  const { planned } = await readRoundPlan(tx, { id: roundId, closesOn }, context)
  const [plan] = planned
  if (!plan || plan.notOfferedBecause !== null) {
    await discard(tx, roundId)
    return null
  }
  const [top] = plan.classes.map(each => each.unitId).sort((a, b) => tree.depth(a) - tree.depth(b))
  await tx
    .update(pulse)
    .set({ topUnitId: top ?? unitId })
    .where(eq(pulse.roundId, roundId))
  const { entitledPeople } = await openRound(tx, roundId, context)
  await recordChange(tx, null, {
    event: 'pulse.opened',
    subjectType: 'round',
    subjectId: roundId,
    unitId,
    after: { purpose: asked.purpose, requirementId, caseId: asked.caseId, closesOn, entitledPeople },
  })
  return roundId
}

async function discard(tx: Transaction, roundId: number): Promise<void> {
  await tx.delete(pulse).where(eq(pulse.roundId, roundId))
  await tx.delete(roundRequirement).where(eq(roundRequirement.roundId, roundId))
  await tx.delete(roundUnit).where(eq(roundUnit.roundId, roundId))
  await tx.delete(ratingRound).where(eq(ratingRound.id, roundId))
}
