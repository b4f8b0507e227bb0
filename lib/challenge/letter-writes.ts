import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { countChange } from '@/db/change-counter'
import type { Transaction } from '@/db/client'
import { challenge, challengePart, proposal } from '@/db/schema'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { ChangedMeanwhile, DomainError } from '@/lib/platform/domain-error'
import { type Day, today } from '@/lib/platform/time'
import type { CaseFile } from '@/lib/workflow/case-facts-reads'
import { scheduleChecks } from '@/lib/workflow/check-writes'
import { type MoveContext, move } from '@/lib/workflow/move-writes'
import {
  type ChallengeRow,
  type LetterPart,
  readChallengeOf,
  readParts,
  readTopRequirement,
} from './challenge-reads'
import { readPartEvidence } from './evidence-reads'
import type { ChallengeAnswer } from './vocabulary'

/** The letter was read in this version. @throws DomainError when somebody changed it meanwhile */
export function requireLetterVersion(row: ChallengeRow, version: number): void {
  if (row.version !== version)
    throw new ChangedMeanwhile('challenge.errors.changedMeanwhile', `/challenges/${row.id}`)
}

/** Changes a letter, and raises its version. */
export async function changeLetter(
  tx: Transaction,
  row: ChallengeRow,
  set: Partial<typeof challenge.$inferInsert>,
): Promise<void> {
  await tx
    .update(challenge)
    .set({ ...set, version: sql`${challenge.version} + 1` })
    .where(eq(challenge.id, row.id))
  // Whom a case waits for is told by the register's list and the overviews.
  await countChange(tx, 'register')
}

/**
 * The effect `send_challenge`: the case's part joins the letter that is being made ready about the same topmost requirement,
 * or begins one, so that several units' challenges to the same law go as one (§8).
 * @returns the id of the letter
 */
export async function joinLetter(
  { tx, record }: MoveContext,
  { row, proposal: standing, requirement: about }: CaseFile,
): Promise<number> {
  const { part } = await readChallengeOf(tx, standing?.id ?? null)
  if (!part) throw new DomainError('workflow.obstacles.proposal_complete')
  const top = await readTopRequirement(tx, about)
  const [draft] = await tx
    .select({ id: challenge.id })
    .from(challenge)
    .where(
      and(eq(challenge.requirementId, top.id), eq(challenge.kind, part.kind), eq(challenge.state, 'draft')),
    )
  const [begun] = draft
    ? [draft]
    : await tx
        .insert(challenge)
        .values({
          requirementId: top.id,
          kind: part.kind,
          recipient: part.recipient,
          createdOn: today(),
        })
        .returning({ id: challenge.id })
  if (!begun) throw new Error('The letter was not begun')
  await tx.update(challengePart).set({ challengeId: begun.id }).where(eq(challengePart.id, part.id))
  // Somebody may be reading the letter to send it: what they saw is not whole any longer.
  await tx
    .update(challenge)
    .set({ version: sql`${challenge.version} + 1` })
    .where(eq(challenge.id, begun.id))
  await record({
    event: draft ? 'challenge.joined' : 'challenge.begun',
    subjectType: 'challenge',
    subjectId: begun.id,
    unitId: row.unitId,
    after: { caseId: row.id, requirementId: top.id, kind: part.kind },
  })
  return begun.id
}

/** Keeps what each part of a letter says on the day it leaves: what was sent does not change. */
export async function keepAsSent(tx: Transaction, tree: UnitTree, letterId: number): Promise<void> {
  for (const each of await readParts(tx, letterId))
    await tx
      .update(challengePart)
      .set({ evidence: await readPartEvidence(tx, tree, each) })
      .where(eq(challengePart.id, each.part.id))
}

/** Every case follows the answer to the letter it is part of (§8). Cases that have left meanwhile stay where they are. */
export async function followAnswer(
  context: MoveContext,
  parts: readonly LetterPart[],
  { answer, answeredOn, answerText: note }: { answer: ChallengeAnswer; answeredOn: Day; answerText: string },
): Promise<void> {
  for (const { row, proposal: asked } of parts) {
    if (row.state !== 'awaiting_above') continue
    const { effects } = await move(context, row.id, row.version, `challenge_${answer}`, { note })
    if (effects.includes('schedule_checks')) await scheduleChecks(context.tx, row.id, answeredOn)
    if (effects.includes('withdraw_proposal'))
      await context.tx.update(proposal).set({ withdrawnOn: today() }).where(eq(proposal.id, asked.id))
  }
}
