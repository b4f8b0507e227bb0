import type { Authority, LegalStatus } from './vocabulary'

/** What the limits of a decision follow from (§8 Authority). They never depend on who looks. */
export type AuthorityFacts = {
  authority: Authority
  legalStatus: LegalStatus
  /** It derives from another *active* requirement, which keeps the purpose when this one goes. */
  derivesFromActive: boolean
}

/** Somebody in the municipality can decide about it at all: the authority is not the state (§8). */
export function reach(facts: Pick<AuthorityFacts, 'authority'>): boolean {
  return facts.authority !== 'state'
}

/** Its form may be changed here: within reach, and no law demands just this form (§8). */
export function mayChange(facts: Pick<AuthorityFacts, 'authority' | 'legalStatus'>): boolean {
  return reach(facts) && facts.legalStatus !== 'form_required'
}

/**
 * It may be removed here: within reach and without legal basis, or the form is ours and what it derives from
 * keeps the purpose (§8). Implies {@link mayChange}.
 */
export function mayRemove(facts: AuthorityFacts): boolean {
  if (!reach(facts)) return false
  if (facts.legalStatus === 'no_basis') return true
  return facts.legalStatus !== 'form_required' && facts.derivesFromActive
}

/** A law stands behind it and frames which forms are possible, so a challenge upward makes sense too (§8). */
export function lawSetsFrame(facts: Pick<AuthorityFacts, 'legalStatus'>): boolean {
  return facts.legalStatus === 'form_required' || facts.legalStatus === 'purpose_required'
}
