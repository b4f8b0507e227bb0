import { and, eq, sql } from 'drizzle-orm'
import { challenge, challengePart, governanceCase, person, proposal, trustTest } from '@/db/schema'
import { medHasDiscussed } from '@/lib/workflow/med-reads'
import type { CaseState } from '@/lib/workflow/states'
import type { WaitsForOptions } from '@/lib/workflow/waits-for'

/** Joins of a case with its test under way, and with the letter upward that its proposal went into. */
export const itsTrial = and(eq(trustTest.caseId, governanceCase.id), eq(trustTest.state, 'approved'))
export const itsPart = eq(challengePart.proposalId, proposal.id)
export const itsLetter = eq(challenge.id, challengePart.challengeId)

/** What says whom a case waits for, beside its proposal: MED's discussion, who judges its test, and how far its letter has come. */
export const waitedColumns = {
  needsMed: sql<number>`${governanceCase.medNeeded} and not ${medHasDiscussed}`,
  judgeFunction: trustTest.judgeFunction,
  judgePersonId: trustTest.judgePersonId,
  judgement: trustTest.judgement,
  isJudgeHere: sql<number>`exists (select 1 from ${person} where ${person.id} = ${trustTest.judgePersonId}
    and ${person.status} = 'active' and ${person.email} is not null)`,
  letterState: challenge.state,
  recipient: challenge.recipient,
  letterUnits: sql<string>`(select json_group_array(letter_case.unit_id) from ${challengePart} letter_part
    inner join ${governanceCase} letter_case on letter_case.id = letter_part.case_id
    where letter_part.challenge_id = ${challenge.id})`,
}

interface WaitedRow {
  needsMed: number
  judgeFunction: string | null
  judgement: string | null
  isJudgeHere: number
  letterState: string | null
  recipient: string | null
  letterUnits: string
}

/** The same as the rule of whom a case waits for takes it. */
export function waitedOf(row: WaitedRow, state: CaseState): WaitsForOptions {
  return {
    needsMed: row.needsMed === 1,
    trial: state === 'on_trial' ? { ...row, isJudgeHere: row.isJudgeHere === 1 } : null,
    letter:
      state === 'awaiting_above' && row.letterState !== null
        ? {
            state: row.letterState,
            recipient: row.recipient ?? '',
            unitIds: JSON.parse(row.letterUnits) as number[],
          }
        : null,
  }
}
