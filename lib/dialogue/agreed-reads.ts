import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { cache } from 'react'
import type { Reader } from '@/db/client'
import { prepared } from '@/db/prepared'
import { agreedAnswer } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { type GovernanceQuestion, governanceQuestions } from '@/lib/workflow/states'

export type AgreedAnswer = typeof agreedAnswer.$inferSelect

const agreedAbout = prepared(db =>
  db
    .select()
    .from(agreedAnswer)
    .where(eq(agreedAnswer.requirementId, sql.placeholder('id')))
    .orderBy(agreedAnswer.agreedOn, agreedAnswer.id)
    .prepare(),
)

/** The answers that hold for a unit: for each question the newest of those agreed there or above. */
export const readAgreedAnswers = cache(
  async (
    db: Reader,
    tree: UnitTree,
    requirementId: number,
    unitId: number,
  ): Promise<Partial<Record<GovernanceQuestion, AgreedAnswer>>> => {
    const rows = await agreedAbout(db).all({ id: requirementId })
    const hold = rows.filter(row => tree.isWithin(unitId, row.unitId))
    return Object.fromEntries(hold.map(row => [row.question, row]))
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
