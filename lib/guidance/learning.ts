import type { Day } from '@/lib/platform/time'
import type { Outcome } from '@/lib/workflow/decision-forms'
import { type Action, guidanceTable } from './guidance-table'

/** Something that was proposed or decided, beside what guidance suggested then. */
export type Choice = {
  row: number
  suggested: Action
  outcome: Outcome
  reason: string
  caseId: number
  title: string
  day: Day
} & ({ kind: 'proposal' } | { kind: 'decision'; answer: 'yes' | 'try' | 'no' })

/** Whether a choice follows guidance: a proposal of what it suggests; a yes to that, or a no to something else (§8). */
export function follows(choice: Choice): boolean {
  const isSuggested = choice.outcome === choice.suggested
  return choice.kind === 'proposal' || choice.answer !== 'no' ? isSuggested : !isSuggested
}

interface Count {
  followed: number
  otherwise: number
}

export interface RowLearning {
  row: number
  proposals: Count
  decisions: Count
  /** Those that went another way, newest first. */
  otherwise: Choice[]
}

/** For each row of the guidance table how often it was followed, and why not where it was not (§8). */
export function learningByRow(choices: readonly Choice[]): RowLearning[] {
  const count = (of: readonly Choice[]): Count => {
    const followed = of.filter(follows).length
    return { followed, otherwise: of.length - followed }
  }
  return guidanceTable.map(({ number }) => {
    const here = choices.filter(choice => choice.row === number)
    return {
      row: number,
      proposals: count(here.filter(choice => choice.kind === 'proposal')),
      decisions: count(here.filter(choice => choice.kind === 'decision')),
      otherwise: here.filter(choice => !follows(choice)).sort((a, b) => b.day.localeCompare(a.day)),
    }
  })
}
