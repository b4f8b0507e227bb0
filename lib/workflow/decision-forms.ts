import { type AuthorityFacts, lawSetsFrame, mayChange, mayRemove } from '@/lib/register/authority'

/** What a proposal can name (§8). Keeping as it is is a form of embed. */
export const outcomes = ['remove', 'change', 'embed', 'challenge'] as const
export type Outcome = (typeof outcomes)[number]

/** The forms of each outcome (§8). A challenge upward has one form. */
const formsOf = {
  remove: ['repeal', 'merge', 'stop_local'],
  change: ['simplify', 'rarer', 'sample', 'risk_based', 'digitise', 'move_down', 'sunset'],
  embed: ['explain', 'train', 'anchor', 'keeper', 'keep'],
  challenge: ['upward'],
} as const satisfies Record<Outcome, readonly string[]>

export type DecisionForm = (typeof formsOf)[Outcome][number]

export const decisionForms: readonly DecisionForm[] = outcomes.flatMap(outcome => [...formsOf[outcome]])

/** What decides which outcomes and forms are offered: the authority, and what the case has at hand. */
export type OfferFacts = AuthorityFacts & {
  /** Somebody has chosen an active requirement to merge into. */
  mergeTargetChosen: boolean
}

const offeredWhen: Record<Outcome, (facts: OfferFacts) => boolean> = {
  remove: mayRemove,
  change: mayChange,
  embed: () => true,
  challenge: facts => !mayChange(facts) || lawSetsFrame(facts),
}

const formNeeds: Partial<Record<DecisionForm, (facts: OfferFacts) => boolean>> = {
  merge: facts => facts.mergeTargetChosen,
  // Only what was added on top of something that stays is a local addition.
  stop_local: facts => facts.derivesFromActive,
}

/** The outcomes that authority allows, each with the forms open to it (§8). Nothing beyond authority is in it. */
export function offeredForms(facts: OfferFacts): { outcome: Outcome; forms: DecisionForm[] }[] {
  return outcomes
    .filter(outcome => offeredWhen[outcome](facts))
    .map(outcome => ({
      outcome,
      forms: formsOf[outcome].filter(form => formNeeds[form]?.(facts) ?? true),
    }))
}

/** Whether this outcome, and this form of it when one is named, is offered here (§8). */
export function isOffered(facts: OfferFacts, outcome: Outcome, form?: DecisionForm | null): boolean {
  const offer = offeredForms(facts).find(each => each.outcome === outcome)
  return offer !== undefined && (!form || offer.forms.includes(form))
}
