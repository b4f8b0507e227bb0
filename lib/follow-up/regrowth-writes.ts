import 'server-only'
import { and, eq, gte, inArray, isNull, ne } from 'drizzle-orm'
import { database, reader, type Transaction } from '@/db/client'
import {
  caseMove,
  governanceCase,
  proposal,
  regrowth,
  requirement,
  requirementBinding,
  requirementGroup,
  unit,
} from '@/db/schema'
import { recordChange } from '@/lib/audit/record'
import { whatItSays } from '@/lib/overlap/overlaps-in-memory'
import { eachOnItsOwn } from '@/lib/platform/schedule/each-on-its-own'
import { addDays, type Day, now, today } from '@/lib/platform/time'
import { boundRanges } from '@/lib/register/bound-people'
import { inForceOn } from '@/lib/register/in-force'
import { loadRegister } from '@/lib/register/index-in-memory'
import { formatReference } from '@/lib/register/reference'
import { tellOfRegrowth } from '@/lib/workflow/case-news-writes'
import { overlappingCase } from '@/lib/workflow/case-scope'
import { transitions } from '@/lib/workflow/transitions'
import { readTakenAway, type TakenAway } from './regrowth-reads'

/** So many days back the daily look goes: what was put in force while a server was away. */
const LOOKS_BACK = 30

type Grown = typeof requirement.$inferSelect

/**
 * Whether what was just registered or put in force asks the same people again for what a case took away (§8): the case is told, and reopened to
 * dialogue where it had closed. In the transaction of the write itself.
 */
export async function findRegrowth(
  tx: Transaction,
  requirementIds: readonly number[],
  day: Day = today(),
): Promise<void> {
  const rows = await tx
    .select()
    .from(requirement)
    .where(inArray(requirement.id, [...requirementIds]))
  for (const row of rows) {
    const since = row.activeFrom ?? row.introducedOn
    if (since === null || !inForceOn(row, day)) continue
    const [marks, groups] = await Promise.all([
      tx.select().from(requirementBinding).where(eq(requirementBinding.requirementId, row.id)),
      tx.select().from(requirementGroup).where(eq(requirementGroup.requirementId, row.id)),
    ])
    const index = await reader()
    const { tree } = await loadRegister(index)
    const people = {
      ranges: boundRanges(tree, marks, day),
      groupIds: groups.map(group => group.professionalGroupId),
    }
    const taken = await readTakenAway(tx, index, { id: row.id, text: whatItSays(row), people, since })
    for (const each of taken) await tellCase(tx, each, row, day)
  }
}

/** The same for everything put in force lately; for the scheduler, safe at any time. Returns how many were looked at. */
export async function findLateRegrowth(): Promise<number> {
  const day = today()
  const lately = await (await reader())
    .select({ id: requirement.id })
    .from(requirement)
    .where(and(gte(requirement.activeFrom, addDays(day, -LOOKS_BACK)), ne(requirement.status, 'draft')))
  const { write } = await database()
  await eachOnItsOwn(lately, ({ id }) => write(tx => findRegrowth(tx, [id], day)))
  return lately.length
}

/** Notes it once; a closed case goes back to dialogue unless another open one covers the same people already. */
async function tellCase(tx: Transaction, taken: TakenAway, grown: Grown, day: Day): Promise<void> {
  const [row] = await tx.select().from(governanceCase).where(eq(governanceCase.id, taken.caseId))
  if (!row) return
  const reopened = row.state === transitions.reopen_regrown.from && !(await hasOpenCase(tx, row))
  const told = await tx
    .insert(regrowth)
    .values({ caseId: row.id, requirementId: grown.id, foundOn: day, reopened })
    .onConflictDoNothing()
    .returning({ caseId: regrowth.caseId })
  if (told.length === 0) return
  if (reopened) await reopen(tx, row, grown, day)
  await tellOfRegrowth(tx, row.id, { removed: taken.title, added: grown })
}

async function hasOpenCase(tx: Transaction, row: typeof governanceCase.$inferSelect): Promise<boolean> {
  const [own] = await tx.select({ path: unit.path }).from(unit).where(eq(unit.id, row.unitId))
  const open = await tx
    .select({ id: governanceCase.id, path: unit.path })
    .from(governanceCase)
    .innerJoin(unit, eq(unit.id, governanceCase.unitId))
    .where(and(eq(governanceCase.requirementId, row.requirementId), ne(governanceCase.state, 'closed')))
  return overlappingCase(own?.path ?? '', open) !== null
}

async function reopen(
  tx: Transaction,
  row: typeof governanceCase.$inferSelect,
  grown: Grown,
  day: Day,
): Promise<void> {
  const { from, to } = transitions.reopen_regrown
  await tx
    .update(governanceCase)
    .set({ state: to, stateSince: day, closedOn: null, version: row.version + 1 })
    .where(eq(governanceCase.id, row.id))
  // What was decided then is past; it stands in the case's history.
  await tx
    .update(proposal)
    .set({ withdrawnOn: day })
    .where(and(eq(proposal.caseId, row.id), isNull(proposal.withdrawnOn)))
  const note = `${formatReference(grown.referenceNumber)} ${grown.title}`
  await tx.insert(caseMove).values({
    caseId: row.id,
    fromState: from,
    toState: to,
    transition: 'reopen_regrown',
    note,
    byPersonId: null,
    at: now(),
    facts: null,
  })
  await recordChange(tx, null, {
    event: 'case.reopen_regrown',
    subjectType: 'case',
    subjectId: row.id,
    unitId: row.unitId,
    before: { state: from },
    after: { state: to, requirementId: grown.id },
  })
}
