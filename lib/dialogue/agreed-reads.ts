import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { cache } from 'react'
import type { Reader } from '@/db/client'
import { agreedAnswer } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { type GovernanceQuestion, governanceQuestions } from '@/lib/workflow/states'

export type AgreedAnswer = typeof agreedAnswer.$inferSelect

/** The answers that hold for a unit: for each question the newest of those agreed there or above. */
export const readAgreedAnswers = cache(
  async (
    db: Reader,
    tree: UnitTree,
    requirementId: number,
    unitId: number,
  ): Promise<Partial<Record<GovernanceQuestion, AgreedAnswer>>> => {
    const rows = await db
      .select()
      .from(agreedAnswer)
      .where(
        and(
          eq(agreedAnswer.requirementId, requirementId),
          inArray(
            agreedAnswer.unitId,
            tree.lineage(unitId).map(unit => unit.id),
          ),
        ),
      )
      .orderBy(agreedAnswer.agreedOn, agreedAnswer.id)
    return Object.fromEntries(rows.map(row => [row.question, row]))
  },
)

/** Whether a dialogue was held since a day: all four questions answered, the newest answer on that day or later. */
export function dialogueHeldSince(
  answers: Partial<Record<GovernanceQuestion, Pick<AgreedAnswer, 'agreedOn'>>>,
  since: string,
): boolean {
  const days = governanceQuestions.map(question => answers[question]?.agreedOn)
  return days.every(day => day !== undefined) && days.some(day => day !== undefined && day >= since)
}
