import { describe, expect, it } from 'vitest'
import {
  authorities,
  bindingnesses,
  countedAsValues,
  formalities,
  introductionReasons,
  kinds,
  legalStatuses,
  levels,
  periods,
  protectedValues,
  requirementStatuses,
  traditions,
} from '@/lib/register/vocabulary'
import { signalKinds, signalStates } from '@/lib/signals/vocabulary'
import { outcomes } from '@/lib/workflow/decision-forms'
import { caseStates, checklistItems, governanceQuestions } from '@/lib/workflow/states'
import { agreedAnswer, dialogueEntry } from './dialogue'
import { requirement } from './register'
import { signal } from './signals'
import { doneChecklistItem, governanceCase, proposal } from './workflow'

describe('a column takes exactly the words that the rules know', () => {
  it.each([
    [requirement.kind, kinds],
    [requirement.level, levels],
    [requirement.bindingness, bindingnesses],
    [requirement.formality, formalities],
    [requirement.tradition, traditions],
    [requirement.legalStatus, legalStatuses],
    [requirement.authority, authorities],
    [requirement.introducedBecause, introductionReasons],
    [requirement.protectedValue, protectedValues],
    [requirement.status, requirementStatuses],
    [requirement.period, periods],
    [requirement.countedAs, countedAsValues],
    [signal.kind, signalKinds],
    [signal.state, signalStates],
    [governanceCase.state, caseStates],
    [proposal.outcome, outcomes],
    [doneChecklistItem.item, checklistItems],
    [dialogueEntry.question, governanceQuestions],
    [agreedAnswer.question, governanceQuestions],
  ])('%#', (column, words) => {
    expect([...(column.enumValues ?? [])].sort()).toEqual([...words].sort())
  })
})
