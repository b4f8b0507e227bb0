import { type AuthorityFacts, mayRemove } from './authority'
import { decisionTable } from './decider'

/** Why a requirement cannot simply be repealed, as the page and the refusal say it. */
export type RepealObstacle =
  | 'already_repealed'
  | 'draft'
  | 'open_case'
  | 'form_required'
  | 'purpose_required'
  | 'not_examined'

export interface RepealFacts extends AuthorityFacts {
  status: 'draft' | 'active' | 'suspended' | 'repealed'
  hasOpenCase: boolean
}

/**
 * What stands in the way of repealing it outside a case (§8). That the state has repealed its own requirement is
 * noted here, not decided, so what the law asks is no obstacle then.
 */
export function repealObstacle(facts: RepealFacts): RepealObstacle | null {
  if (facts.status === 'repealed') return 'already_repealed'
  if (facts.status === 'draft') return null
  if (facts.hasOpenCase) return 'open_case'
  if (facts.authority === 'state' || mayRemove(facts)) return null
  return facts.legalStatus === 'no_basis' ? null : facts.legalStatus
}

/**
 * The seat that repeals: the one that decides about it (§2). What the state repeals is noted by the municipality's
 * management.
 */
export function repealSeat(authority: AuthorityFacts['authority']): {
  role: 'management' | 'head'
  on: 'municipality' | 'department' | 'institution'
} {
  return decisionTable[authority].own.seat ?? { role: 'management', on: 'municipality' }
}
