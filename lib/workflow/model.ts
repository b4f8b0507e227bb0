import { z } from 'zod'
import {
  choice,
  day,
  decimal,
  id,
  optionalDay,
  optionalId,
  optionalText,
  text,
  version,
} from '@/lib/platform/form-fields'
import { optionalProse, prose } from '@/lib/platform/prose'
import { type DecisionForm, decisionForms, outcomes } from './decision-forms'
import { checklistAnswers } from './states'
import type { Weighed } from './weighing'

const onCase = { caseId: id, version }

export const openCaseSchema = z.object({ requirementId: id, unitId: id })

/** The moves that a proposer makes by pressing a button; the others come with a form of their own. */
export const steps = [
  'begin_dialogue',
  'begin_proposal',
  'send_to_consultation',
  'ask_for_decision',
  'take_back',
  'talk_again',
] as const
export const stepSchema = z.object({ ...onCase, transition: choice(steps) })

/** Outcome and form stand as one choice, so that no outcome is chosen with another's form. */
export const decisionChoice = z
  .string({ error: 'platform.errors.notAChoice' })
  .regex(/^(remove|change|embed|challenge)\.[a-z_]+$/, 'platform.errors.notAChoice')
  .transform(value => {
    const [outcome = '', form = ''] = value.split('.')
    return { outcome, form }
  })
  .pipe(
    z.object({
      outcome: choice(outcomes),
      form: choice(decisionForms as readonly [DecisionForm, ...DecisionForm[]]),
    }),
  )

/** What is proposed. */
export const proposalSchema = z.object({
  ...onCase,
  choice: decisionChoice,
  mergeInto: optionalText(20),
  reason: prose(2000),
  timeUse: prose(1000),
  citizenMeaning: prose(1000),
  expectedHours: decimal(0, 1_000_000),
  ownerFunction: text(120),
  ownerPersonId: optionalId,
  deadline: day,
  takesEffectOn: day,
  medNeeded: choice(['yes', 'no']),
  signedBy: optionalText(120),
  signedOn: optionalDay,
  deviationReason: optionalProse(1000),
  /** The employees' solution that it is built on. */
  solutionId: optionalId,
})

export const signatureSchema = z.object({ ...onCase, signedBy: text(120), signedOn: day })
export const claimMedSchema = z.object(onCase)
export const noteMedSchema = z.object({
  ...onCase,
  discussedOn: day,
  papers: optionalProse(1000),
  pointsOfView: optionalProse(4000),
  summary: prose(4000),
})

const aLine = optionalProse(300)

export const decisionSchema = z.object({
  ...onCase,
  transition: choice(['approve', 'approve_trial', 'approve_challenge', 'send_back', 'refuse']),
  reason: optionalProse(2000),
  takesEffectOn: optionalDay,
  councilDecidedOn: optionalDay,
  trust_control: aLine,
  profession_politics: aLine,
  flexibility_equality: aLine,
  inclusion_exclusion: aLine,
  citizen: aLine,
} satisfies Record<Weighed, unknown> & Record<string, unknown>)

export const addActionSchema = z.object({
  ...onCase,
  title: prose(200),
  ownerFunction: optionalText(120),
  ownerPersonId: optionalId,
  dueOn: day,
})
export const actionDoneSchema = z.object({ ...onCase, actionId: id })
export const checklistSchema = z.object({
  ...onCase,
  system: choice(checklistAnswers),
  instruction: choice(checklistAnswers),
  induction: choice(checklistAnswers),
  inspection_form: choice(checklistAnswers),
})
export const markDoneSchema = z.object(onCase)
