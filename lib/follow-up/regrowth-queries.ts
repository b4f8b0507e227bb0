import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { governanceCase, regrowth, requirement } from '@/db/schema'

/** A case that took away what a requirement asks for again. */
export interface GrownBack {
  caseId: number
  referenceNumber: number
  title: string
}

/** The cases that took away what this requirement asks for again (§8), the newest first. Everybody who reads the register reads it. */
export async function grownBackOf(requirementId: number): Promise<GrownBack[]> {
  return (await reader())
    .select({
      caseId: governanceCase.id,
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
    })
    .from(regrowth)
    .innerJoin(governanceCase, eq(governanceCase.id, regrowth.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(eq(regrowth.requirementId, requirementId))
    .orderBy(desc(regrowth.foundOn), desc(governanceCase.id))
}
