/** The steps of the source's example (§10), the lowest first: to be taken over with a press, and then made one's own. */
export const inspirationSteps = ['recruit', 'savings', 'pay', 'chart', 'strategy'] as const

interface Step {
  id: number
  reachedOn: string | null
}

/**
 * Where a unit stands on its ladder (§10): on the highest step that it has reached together with all below it. A step reached
 * above one that is missing is no firm ground yet.
 * @returns how many steps up it stands, and the next one; null at the top or where there is no ladder
 */
export function standingOn<S extends Step>(steps: readonly S[]): { reached: number; next: S | null } {
  const gap = steps.findIndex(step => step.reachedOn === null)
  return gap === -1 ? { reached: steps.length, next: null } : { reached: gap, next: steps[gap] ?? null }
}

/** The ids of a ladder with one step moved up or down a place; as they were where it cannot go further. */
export function moved(ids: readonly number[], id: number, way: 'up' | 'down'): number[] {
  const from = ids.indexOf(id)
  const to = way === 'up' ? from + 1 : from - 1
  if (from === -1 || to < 0 || to >= ids.length) return [...ids]
  const rest = ids.filter(each => each !== id)
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}
