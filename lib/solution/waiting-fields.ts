/** What waits in the box, field by field. */
export interface WaitingSolution {
  requirementId: number
  /** The solution that is added to; null for one of its own. */
  addsTo: number | null
  choice: string
  body: string
  hopedEffect: string
  knownBy: string
}

/** As it lies in the box, in the order that {@link waitingOf} reads. */
export const fieldsFor = (given: WaitingSolution): string[] => [
  String(given.requirementId),
  given.addsTo === null ? '' : String(given.addsTo),
  given.choice,
  given.body,
  given.hopedEffect,
  given.knownBy,
]

export function waitingOf(fields: readonly string[]): WaitingSolution {
  const [requirementId = '', addsTo = '', choice = '', body = '', hopedEffect = '', knownBy = ''] = fields
  return {
    requirementId: Number(requirementId),
    addsTo: addsTo === '' ? null : Number(addsTo),
    choice,
    body,
    hopedEffect,
    knownBy,
  }
}
