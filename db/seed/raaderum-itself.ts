/**
 * Råderum is itself governance: it takes time, has an owner, and must be looked at again. So every register
 * starts with it, as STY-0001. The text is Danish, the municipality's own language; each may rewrite it.
 */
export const raaderumItself = {
  title: 'Vurdering af styringskrav i Råderum',
  demand:
    'Medarbejdere vurderer de styringskrav, som binder dem, når der er en runde. Ledere registrerer nye krav, inden de træder i kraft, og følger op på det, der er besluttet.',
  purpose:
    'At vi bruger tiden på den styring, der giver mening, og at det, vi beslutter at fjerne, også forsvinder i hverdagen.',
  risk: 'Styring, der vokser uden at nogen ser det',
  kind: 'oversight',
  level: 'municipality',
  bindingness: 'soft',
  formality: 'formal',
  tradition: 'network',
  legalStatus: 'no_basis',
  authority: 'executive',
  protectedValue: 'efficiency',
  introducedBecause: 'political_decision',
  ownerFunction: 'Konsulent for samskabt styring',
  /** Ten minutes a quarter for each employee: about two short rounds a year, and the dialogue about them. */
  minutes: 10,
  occurrences: 1,
  period: 'quarter',
  countedAs: 'per_employee',
  anywayPercent: 0,
  /** Months from the day it is registered until it is to be looked at again. */
  reviewAfterMonths: 12,
} as const
