import 'server-only'
import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { pulse, pulseResult } from '@/db/schema'
import type { Counted } from '@/lib/disclosure/closing'
import { publishPulse } from '@/lib/disclosure/publish-pulse'
import { inParts } from '@/lib/platform/in-parts'
import { tellOfContradiction } from '@/lib/workflow/case-news-writes'
import { followUpOutcome, type PulseAnswers, shareOf } from './outcome'
import { questionsFor } from './questions'

/** Stores what may be shown of a pulse that closes, and nothing finer (docs/method.md §5). Returns how many units got a result. */
export async function storePulse(
  tx: Transaction,
  roundId: number,
  counted: Counted<PulseAnswers>,
): Promise<number> {
  const [asked] = await tx.select().from(pulse).where(eq(pulse.roundId, roundId))
  if (!asked) throw new Error(`Nobody knows what pulse ${roundId} asks`)
  const questions = questionsFor[asked.purpose]
  const published = publishPulse(counted, questions)
  const first = published.filter(each => each.question === questions[0])
  const side = first.find(each => each.unitId === asked.topUnitId)?.side ?? null
  await tx
    .update(pulse)
    .set({
      side,
      shareBelow: shareOf(
        counted,
        first.filter(each => each.side === 'below').map(each => each.unitId),
      ),
    })
    .where(eq(pulse.roundId, roundId))
  const isFollowUp = asked.purpose === 'removed' || asked.purpose === 'changed'
  if (isFollowUp && asked.caseId !== null && followUpOutcome(side) === 'contradicted')
    await tellOfContradiction(tx, asked.caseId, roundId)
  const rows = published.map(({ unitId, question, side, detail }) => ({
    roundId,
    unitId,
    question,
    side,
    low: detail?.interval.lower ?? null,
    high: detail?.interval.upper ?? null,
    yes: detail?.yes ?? null,
    no: detail?.no ?? null,
    entitled: detail?.entitled ?? null,
  }))
  await inParts(rows, part => tx.insert(pulseResult).values(part))
  return new Set(published.map(each => each.unitId)).size
}
