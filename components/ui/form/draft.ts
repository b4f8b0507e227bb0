/** A form's values as they are kept in the browser until it is sent. */
export type Draft = { savedAt: string; values: Record<string, string[]> }

/** Drafts older than this are not brought back. */
const daysKept = 30

/** Every draft's key begins with this, so that signing out can remove them all. */
export const draftPrefix = 'raaderum:draft:'

/**
 * What of a form is worth keeping: typed and chosen values. Never passwords, files, or what the page itself put
 * there (hidden fields, among them the framework's own, whose names begin with `$`).
 */
export function draftValues(
  entries: { name: string; type: string; value: string }[],
): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const { name, type, value } of entries) {
    if (
      name === '' ||
      name.startsWith('$') ||
      ['password', 'file', 'hidden', 'submit', 'button'].includes(type)
    )
      continue
    values[name] = [...(values[name] ?? []), value]
  }
  return values
}

/** Reads what was stored; null when there is nothing, it is damaged, or it is too old. */
export function readDraft(stored: string | null, now: Date): Draft | null {
  if (stored === null) return null
  try {
    const draft: unknown = JSON.parse(stored)
    if (typeof draft !== 'object' || draft === null || !('savedAt' in draft) || !('values' in draft))
      return null
    const { savedAt, values } = draft
    if (typeof savedAt !== 'string' || typeof values !== 'object' || values === null) return null
    const age = now.getTime() - Date.parse(savedAt)
    if (!(age < daysKept * 86_400_000)) return null
    const kept: Record<string, string[]> = {}
    for (const [name, list] of Object.entries(values)) {
      if (Array.isArray(list) && list.every(value => typeof value === 'string')) kept[name] = list
    }
    return { savedAt, values: kept }
  } catch {
    return null
  }
}

/** Whether two sets of values say the same, whatever the order of their names. */
export function sameValues(a: Record<string, string[]>, b: Record<string, string[]>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every(name => {
    const [left, right] = [a[name] ?? [], b[name] ?? []]
    const filled = (list: string[]) => list.filter(value => value !== '')
    return filled(left).join('\u0000') === filled(right).join('\u0000')
  })
}
