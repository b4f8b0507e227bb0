/**
 * The closed word lists of a requirement (§1, §3). Forms, database columns, import and rules all read them
 * from here, so a value that is not listed cannot be stored or decided upon.
 */

/** What sort of governance it is (§1). */
export const kinds = [
  'oversight',
  'documentation',
  'strategy',
  'professional_tool',
  'financial_control',
  'values',
] as const
export type Kind = (typeof kinds)[number]

/** Where it was decided: them, us, we (§1). Ordered from the farthest to the nearest. */
export const levels = ['state', 'municipality', 'institution'] as const
export type Level = (typeof levels)[number]

export const bindingnesses = ['hard', 'soft'] as const
export type Bindingness = (typeof bindingnesses)[number]

export const formalities = ['formal', 'informal'] as const
export type Formality = (typeof formalities)[number]

/** The tradition it comes from: hierarchy and rules, market and targets, network and trust (§3). Optional. */
export const traditions = ['hierarchy', 'market', 'network'] as const
export type Tradition = (typeof traditions)[number]

/** What the law asks: just this form, only the purpose, nothing; or nobody has looked (§3). */
export const legalStatuses = ['form_required', 'purpose_required', 'no_basis', 'not_examined'] as const
export type LegalStatus = (typeof legalStatuses)[number]

/** Who may repeal it (§3). Ordered from the farthest to the nearest. */
export const authorities = ['state', 'council', 'executive', 'department', 'institution'] as const
export type Authority = (typeof authorities)[number]

/** Why it was introduced; `safe_side` is to be safe if an inspection comes (§3). */
export const introductionReasons = [
  'law',
  'political_decision',
  'audit_remark',
  'incident',
  'precaution',
  'safe_side',
  'habit',
  'other',
] as const
export type IntroductionReason = (typeof introductionReasons)[number]

export const protectedValues = ['rule_of_law', 'equal_treatment', 'efficiency', 'safety', 'other'] as const
export type ProtectedValue = (typeof protectedValues)[number]

/** `suspended` is suspended for some units, during a trust test; it still binds the others (§3). */
export const requirementStatuses = ['draft', 'active', 'suspended', 'repealed'] as const
export type RequirementStatus = (typeof requirementStatuses)[number]

/** What a burden's number of times is counted in (§3). */
export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Period = (typeof periods)[number]

/** Whether the minutes are each employee's own, or for the unit in all (§3). */
export const countedAsValues = ['per_employee', 'unit_total'] as const
export type CountedAs = (typeof countedAsValues)[number]
