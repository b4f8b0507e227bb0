import { DOTS } from './vocabulary'

/** The dots one phone has given: how many to which heap. */
export interface GivenDots {
  heapId: number
  dots: number
}

/**
 * What is wrong with the dots a phone gives, or null: whole numbers, at most {@link DOTS} in all, each to a heap that is there, and no heap named twice.
 * All of them may go to one heap.
 */
export function dotsProblem(
  given: readonly GivenDots[],
  heapIds: ReadonlySet<number>,
): 'tooManyDots' | 'noSuchHeap' | null {
  const named = new Set(given.map(each => each.heapId))
  if (named.size < given.length || [...named].some(id => !heapIds.has(id))) return 'noSuchHeap'
  if (given.some(({ dots }) => !Number.isSafeInteger(dots) || dots < 0)) return 'tooManyDots'
  return given.reduce((sum, { dots }) => sum + dots, 0) > DOTS ? 'tooManyDots' : null
}

/** Dots that are left to give. A heap that is gone gives its dots back. */
export const dotsLeft = (given: readonly GivenDots[], heapIds: ReadonlySet<number>): number =>
  DOTS - given.reduce((sum, { heapId, dots }) => (heapIds.has(heapId) ? sum + dots : sum), 0)

/** Heaps as the room ranked them: the most dots first, then those that more wrote about. */
export const byDots = <Heap extends { id: number; dots: number; red: number; green: number }>(
  heaps: readonly Heap[],
): Heap[] => heaps.toSorted((a, b) => b.dots - a.dots || b.red + b.green - a.red - a.green || a.id - b.id)
