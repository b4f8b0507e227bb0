import { eq } from 'drizzle-orm'
import { database, reader } from '@/db/client'
import { followUpCheck, governanceCase, pulse, ratingRound } from '@/db/schema'
import { actAs, submit } from '@/lib/platform/testing/act-as'
import type { Requirement } from '@/lib/platform/testing/factories'
import { today } from '@/lib/platform/time'
import { markDone, saveChecklist } from '@/lib/workflow/carry-out-actions'
import { carryOutDueDecisions } from '@/lib/workflow/due-decision-writes'
import { type CaseWorld, caseOf, formOf, walkTo } from '@/lib/workflow/testing/case-world'
import { answerCheck, closeCase } from '../actions'

/** A case that is decided, in force, carried out and followed up. Gives its id. */
export async function followed(
  world: CaseWorld,
  about: Requirement,
  given: Parameters<typeof walkTo>[3] = {},
): Promise<number> {
  await walkTo('implementing', world, about, given)
  await carryOutDueDecisions()
  await actAs(world.head)
  const gone = { system: 'done', instruction: 'done', induction: 'done', inspection_form: 'done' }
  await submit(saveChecklist, { ...(await formOf(about.id)), ...gone })
  await submit(markDone, await formOf(about.id))
  return (await caseOf(about.id)).id
}

/** The same with its checks answered, and closed. */
export async function closedAfter(world: CaseWorld, about: Requirement): Promise<number> {
  const caseId = await followed(world, about)
  for (const check of await (await reader()).select().from(followUpCheck))
    if (check.caseId === caseId)
      await submit(answerCheck, { ...(await formOf(about.id)), checkId: check.id, wasDone: 'yes' })
  await submit(closeCase, { ...(await formOf(about.id)), note: '' })
  const [row] = await (await reader()).select().from(governanceCase).where(eq(governanceCase.id, caseId))
  if (row?.state !== 'closed') throw new Error(`The case is ${row?.state} on ${today()}`)
  return caseId
}

export const stillIn = async (caseId: number) => {
  const [row] = await (await database()).db
    .select({ state: governanceCase.state })
    .from(governanceCase)
    .where(eq(governanceCase.id, caseId))
  return row?.state
}

/** The first check of a case as if those it bound had been asked, and more than a fifth still did it. */
export async function contradicted(caseId: number, about: Requirement): Promise<void> {
  const [asked] = await (await reader())
    .select()
    .from(followUpCheck)
    .where(eq(followUpCheck.caseId, caseId))
    .orderBy(followUpCheck.months)
  await (await database()).write(async tx => {
    const [round] = await tx
      .insert(ratingRound)
      .values({
        ...{ name: 'Puls', kind: 'pulse', depth: 'short', status: 'closed', k: 5, createdAt: 0 },
        ...{ unitId: about.ownerUnitId, opensOn: today(), closesOn: today() },
      })
      .returning()
    const roundId = round?.id ?? 0
    await tx.insert(pulse).values({
      ...{ roundId, purpose: 'removed', requirementId: about.id, caseId, boundOn: today(), side: 'above' },
      ...{ unitId: about.ownerUnitId, topUnitId: about.ownerUnitId },
    })
    await tx
      .update(followUpCheck)
      .set({ pulseRoundId: roundId })
      .where(eq(followUpCheck.id, asked?.id ?? 0))
  })
}
