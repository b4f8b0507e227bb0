/** What people can say of a pair of requirements, over what the product finds (§6). */
export type Says = 'same' | 'different'

export interface Correction {
  firstId: number
  secondId: number
  says: Says
}

/** A pair as it is kept: the lower id first, so that it is one pair whichever of the two is looked at. */
export const pairOf = ([a, b]: readonly [number, number]): { firstId: number; secondId: number } => ({
  firstId: Math.min(a, b),
  secondId: Math.max(a, b),
})

/** What has been said of pairs, to be asked from either side. */
export class Corrections {
  private readonly said = new Map<number, Map<number, Says>>()

  constructor(corrections: Iterable<Correction> = []) {
    for (const { firstId, secondId, says } of corrections) {
      this.put(firstId, secondId, says)
      this.put(secondId, firstId, says)
    }
  }

  /** All that was said of one requirement and others, by the other's id. */
  of(id: number): ReadonlyMap<number, Says> {
    return this.said.get(id) ?? nothing
  }

  private put(id: number, other: number, says: Says) {
    const others = this.said.get(id) ?? new Map<number, Says>()
    this.said.set(id, others)
    others.set(other, says)
  }
}

const nothing: ReadonlyMap<number, Says> = new Map()
