import { desc, eq, lt } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { decision, governanceCase, notification, proposal, requirement, unit } from '@/db/schema'
import { tellPeople } from '@/lib/notify/news-writes'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { addDays, type Day } from '@/lib/platform/time'
import { requirementPath } from '@/lib/register/reference'
import { readConcerned } from '@/lib/workflow/case-news-writes'
import { noonOf } from '../days'

/** As many decisions as people would still have among their news. */
const DECISIONS = 4
/** What is older has been seen. */
const SEEN_AFTER = 21

/** The news of decisions beside that of the rounds. Nobody is mailed: the people are not real. */
export async function loadNews(tx: Transaction, today: Day): Promise<void> {
  const tree = new UnitTree(await tx.select().from(unit))
  const made = await tx
    .select({ decision, row: governanceCase, outcome: proposal.outcome, about: requirement })
    .from(decision)
    .innerJoin(proposal, eq(proposal.id, decision.proposalId))
    .innerJoin(governanceCase, eq(governanceCase.id, decision.caseId))
    .innerJoin(requirement, eq(requirement.id, governanceCase.requirementId))
    .where(eq(decision.answer, 'yes'))
    .orderBy(desc(decision.decidedOn), desc(decision.id))
    .limit(DECISIONS)
  for (const { decision: each, row, outcome, about } of made)
    await tellPeople(tx, await readConcerned(tx, tree, row), {
      event: 'decided',
      about: String(each.id),
      values: { title: about.title, outcome, day: each.takesEffectOn ?? each.decidedOn },
      href: requirementPath(about.referenceNumber),
      at: noonOf(each.decidedOn),
    })
  await tx.update(notification).set({ mailed: true })
  await tx
    .update(notification)
    .set({ seen: true })
    .where(lt(notification.at, noonOf(addDays(today, -SEEN_AFTER))))
}
