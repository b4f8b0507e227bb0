import 'server-only'
import { and, desc, eq, inArray, isNull, lte } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { decision, followUpCheck, governanceCase, proposal } from '@/db/schema'
import { loadOrganisation, type Settings } from '@/lib/organisation/load'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { eachOnItsOwn } from '@/lib/platform/schedule/each-on-its-own'
import { addDays, type Day, today } from '@/lib/platform/time'
import { openPulse } from '@/lib/pulse/open-writes'
import { pulseOfCheck, purposeAfter } from './pulse-rule'

/** Openings in one run: each makes a key and a box, and others want to write too. */
const MOST_AT_ONCE = 25

/**
 * Opens the pulse of every check whose day has come, also of a case that has closed meanwhile, or notes why there is none (docs/method.md
 * §8). For the scheduler: safe to run at any time, by several servers at once. Returns how many it opened.
 */
export async function openDuePulses(day: Day = today()): Promise<number> {
  const { tree, settings } = await loadOrganisation()
  if (!settings) return 0
  const { db, write } = await database()
  const due = await db
    .selectDistinct({ caseId: followUpCheck.caseId })
    .from(followUpCheck)
    .innerJoin(governanceCase, eq(governanceCase.id, followUpCheck.caseId))
    .where(and(waitsForPulse(day), inArray(governanceCase.state, ['following_up', 'closed'])))
    .limit(MOST_AT_ONCE)
  let opened = 0
  await eachOnItsOwn(due, async ({ caseId }) => {
    const has = await write(tx => askAboutCase(tx, caseId, { tree, settings, day }))
    if (has) opened += 1
  })
  return opened
}

const waitsForPulse = (day: Day) =>
  and(lte(followUpCheck.dueOn, day), isNull(followUpCheck.pulseRoundId), isNull(followUpCheck.pulseNotHeld))

/** True when a pulse was opened. */
async function askAboutCase(
  tx: Transaction,
  caseId: number,
  context: { tree: UnitTree; settings: Settings; day: Day },
): Promise<boolean> {
  const checks = await tx
    .select()
    .from(followUpCheck)
    .where(and(eq(followUpCheck.caseId, caseId), waitsForPulse(context.day)))
    .orderBy(desc(followUpCheck.dueOn))
  const [found] = await tx
    .select({ row: governanceCase, outcome: proposal.outcome, effectDay: decision.takesEffectOn })
    .from(decision)
    .innerJoin(governanceCase, eq(governanceCase.id, decision.caseId))
    .innerJoin(proposal, eq(proposal.id, decision.proposalId))
    .where(and(eq(decision.caseId, caseId), eq(decision.answer, 'yes')))
    .orderBy(desc(decision.id))
    .limit(1)
  const purpose = found ? purposeAfter(found.outcome) : null
  let hasOpened = false
  for (const [place, check] of checks.entries()) {
    const because = pulseOfCheck({ purpose, isNewestDue: place === 0, dueOn: check.dueOn }, context.day)
    const roundId =
      because === null && found && purpose
        ? await openPulse(
            tx,
            {
              purpose,
              requirementId: found.row.requirementId,
              unitId: found.row.unitId,
              caseId,
              boundOn: addDays(found.effectDay ?? check.dueOn, -1),
              marks: found.row.boundBefore,
            },
            context,
          )
        : null
    hasOpened ||= roundId !== null
    await tx
      .update(followUpCheck)
      .set(roundId === null ? { pulseNotHeld: because ?? 'too_few' } : { pulseRoundId: roundId })
      .where(eq(followUpCheck.id, check.id))
  }
  return hasOpened
}
