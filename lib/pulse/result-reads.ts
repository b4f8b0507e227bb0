import 'server-only'
import { eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { pulse, pulseResult } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { questionsFor } from './questions'
import type { PulsePurpose, PulseQuestion } from './vocabulary'

type Result = typeof pulseResult.$inferSelect

export interface PulseView {
  purpose: PulsePurpose
  caseId: number | null
  /** What each question was answered, unit by unit in tree order, as far as this person sees results; empty before it has closed. */
  questions: { question: PulseQuestion; units: (Result & { unitName: string })[] }[]
}

/** What a round asks and shows as a pulse; null for one that asks for ratings. Whether this person may see the round is asked before. */
export async function pulseView(actor: Actor, roundId: number): Promise<PulseView | null> {
  const db = await reader()
  const [asked] = await db.select().from(pulse).where(eq(pulse.roundId, roundId))
  if (!asked) return null
  const results = await db.select().from(pulseResult).where(eq(pulseResult.roundId, roundId))
  const seen = results
    .flatMap(each => {
      const at = actor.tree.find(each.unitId)
      return at && may(actor, 'results.read', { unitId: at.id }) ? [{ ...each, unitName: at.name }] : []
    })
    .sort((a, b) => actor.tree.range(a.unitId).first - actor.tree.range(b.unitId).first)
  return {
    purpose: asked.purpose,
    caseId: asked.caseId,
    questions: questionsFor[asked.purpose].map(question => ({
      question,
      units: seen.filter(each => each.question === question),
    })),
  }
}
