import {
  type DecisionForm,
  decisionForms,
  type OfferFacts,
  type Outcome,
  offeredForms,
} from '@/lib/workflow/decision-forms'

/** An outcome and a form, as one choice: `change.sample`. */
export interface SolutionChoice {
  outcome: Outcome
  form: DecisionForm
}

/**
 * What can be proposed of a requirement: what a case's proposal could be, so that one can be taken over as it stands. Only merging is left out, which
 * is into a requirement that somebody has to find.
 */
export const offeredChoices = (facts: OfferFacts): SolutionChoice[] =>
  offeredForms({ ...facts, mergeTargetChosen: false }).flatMap(({ outcome, forms }) =>
    forms.map(form => ({ outcome, form })),
  )

export const choiceKey = ({ outcome, form }: { outcome: string; form: string }): string =>
  `${outcome}.${form}`

/** The choice behind `change.sample`, where it is offered; null where it is not. */
export const choiceOf = (facts: OfferFacts, key: string): SolutionChoice | null =>
  offeredChoices(facts).find(each => choiceKey(each) === key) ?? null

/** A form as it is stored; throws for one that no rule knows. */
export function formOf(stored: string): DecisionForm {
  const found = decisionForms.find(each => each === stored)
  if (!found) throw new Error(`no form of a decision is called ${stored}`)
  return found
}
