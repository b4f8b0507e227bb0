import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import {
  pulse,
  ratingRound,
  roundClass,
  roundKey,
  roundParticipation,
  roundRequirement,
  roundTreeUnit,
} from '@/db/schema'
import { tellEntitled } from '@/lib/notify/news-writes'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { DomainError } from '@/lib/platform/domain-error'
import { groupBy } from '@/lib/platform/group-by'
import { inParts } from '@/lib/platform/in-parts'
import type { Day } from '@/lib/platform/time'
import { questionsFor } from '@/lib/pulse/questions'
import { toHex } from './blind/hex'
import { fingerprintOf } from './blind/manifest'
import { newRoundKey } from './blind/token'
import { makeBox } from './box/ballot-box'
import { insertRights } from './entitlement-writes'
import { readManifest } from './open-round-reads'
import { participationClasses, thresholdOfDraft } from './plan-round'
import { readRoundPlan } from './round-plan-reads'
import { fixWays, sendLinks } from './ways/way-writes'

export interface Opened {
  name: string
  unitId: number
  offered: number
  notOffered: number
  entitledPeople: number
}

/**
 * Opens a draft: fixes who is entitled and in which class, N of every class, the tree of units (docs/method.md §5), and who gets in how. The
 * change of status comes first and only from draft, so that two servers, or a click and the clock, open it once. `k` is the municipality's.
 * @throws DomainError `rating.errors.notADraft`, or `.nothingToRate` when no requirement can be offered
 */
export async function openRound(
  tx: Transaction,
  roundId: number,
  context: { tree: UnitTree; k: number; day: Day },
): Promise<Opened> {
  const { tree, day } = context
  const [draft] = await tx.select({ k: ratingRound.k }).from(ratingRound).where(eq(ratingRound.id, roundId))
  const k = draft ? thresholdOfDraft(draft, context) : context.k
  const [round] = await tx
    .update(ratingRound)
    .set({ status: 'open', openedOn: day, k, version: sql`${ratingRound.version} + 1` })
    .where(and(eq(ratingRound.id, roundId), eq(ratingRound.status, 'draft')))
    .returning()
  if (!round) throw new DomainError('rating.errors.notADraft')
  const { unitIds, planned } = await readRoundPlan(tx, round, { tree, k, day })
  const offered = planned.filter(each => each.notOfferedBecause === null)
  const top = tree.lowestCommon(unitIds)
  if (!top || offered.length === 0) throw new DomainError('rating.errors.nothingToRate')

  for (const [notOfferedBecause, those] of groupBy(planned, each => each.notOfferedBecause))
    await tx
      .update(roundRequirement)
      .set({ notOfferedBecause })
      .where(
        and(
          eq(roundRequirement.roundId, roundId),
          inArray(
            roundRequirement.requirementId,
            those.map(each => each.requirementId),
          ),
        ),
      )
  for (const { requirementId, leftOut } of offered)
    if (leftOut)
      await tx
        .update(roundRequirement)
        .set({ leftOut: leftOut.people })
        .where(and(eq(roundRequirement.roundId, roundId), eq(roundRequirement.requirementId, requirementId)))
  const units = tree.subtree(top.id).map(unit => ({
    roundId,
    unitId: unit.id,
    parentId: unit.id === top.id ? null : unit.parentId,
    name: unit.name,
  }))
  await inParts(units, part => tx.insert(roundTreeUnit).values(part))
  const classes = offered.flatMap(({ requirementId, classes }) =>
    classes.map(each => ({
      roundId,
      requirementId,
      classUnitId: each.unitId,
      entitled: each.entitled,
    })),
  )
  await inParts(classes, part => tx.insert(roundClass).values(part))
  const rights = offered.flatMap(({ requirementId, entitled }) =>
    entitled.map(each => ({ requirementId, ...each })),
  )
  await insertRights(tx, roundId, rights)

  const counted = participationClasses(tree, top.id, offered, k)
  const inSubtree = (unitId: number) =>
    counted.reduce((sum, each) => sum + (tree.isWithin(each.unitId, unitId) ? each.entitled : 0), 0)
  const shown = counted.map(({ unitId, entitled }) => ({
    roundId,
    unitId,
    asOf: day,
    entitled: inSubtree(unitId),
    classEntitled: entitled,
    tookPart: 0,
  }))
  await inParts(shown, part => tx.insert(roundParticipation).values(part))
  const fingerprint = await fixKey(tx, roundId, k)
  await fixWays(tx, roundId, { rights, tree, k })
  await sendLinks(tx, roundId)
  const questions = await countPulseQuestions(tx, roundId)
  const event = questions === 0 ? 'round_opened' : 'pulse_opened'
  await tellEntitled(tx, { ...round, fingerprint, questions }, event, day)
  const people = new Set(rights.map(right => right.personId)).size
  // Made before the transaction ends: a box too many does no harm, one too few would lose ballots.
  await makeBox(roundId, rights.length + people)
  return {
    name: round.name,
    unitId: round.unitId,
    offered: offered.length,
    notOffered: planned.length - offered.length,
    entitledPeople: people,
  }
}

/** How many questions a pulse asks; none where it asks for ratings. */
async function countPulseQuestions(tx: Transaction, roundId: number): Promise<number> {
  const [asked] = await tx.select({ purpose: pulse.purpose }).from(pulse).where(eq(pulse.roundId, roundId))
  return asked ? questionsFor[asked.purpose].length : 0
}

/** Gives the round its key, and the fingerprint of that and its classes, which every browser holds it to. */
async function fixKey(tx: Transaction, roundId: number, k: number): Promise<string> {
  const pair = newRoundKey()
  const publicKey = toHex(pair.publicKey)
  const fingerprint = await fingerprintOf(await readManifest(tx, { roundId, publicKey, k }))
  await tx.insert(roundKey).values({ roundId, publicKey, secretKey: toHex(pair.secretKey), fingerprint })
  return fingerprint
}
