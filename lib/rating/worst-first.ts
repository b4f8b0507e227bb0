import type { VerdictKey } from './verdict'

/** What a requirement is placed by. */
export interface Headline {
  verdict: VerdictKey
  score: number
}

const order: readonly (VerdictKey | undefined)[] = ['red', 'amber', 'green', undefined]

/** The least meaningful first, those without a result last. */
export const worstFirst = (a: Headline | null, b: Headline | null): number =>
  order.indexOf(a?.verdict) - order.indexOf(b?.verdict) || (a?.score ?? 0) - (b?.score ?? 0)
