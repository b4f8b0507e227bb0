/*
 * A phone's own secret at one meeting: drawn here, kept in this browser under the meeting's pass, and forgotten when the meeting is over. Where the
 * browser keeps nothing it lasts as long as the page.
 */

const KEPT = 'raaderum:meeting/'

const draw = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')

export function phoneSecret(pass: string): string {
  try {
    const kept = localStorage.getItem(KEPT + pass)
    if (kept && /^[0-9a-f]{32}$/.test(kept)) return kept
    const made = draw()
    localStorage.setItem(KEPT + pass, made)
    return made
  } catch {
    return draw()
  }
}

/** Nothing of any meeting stays in this browser. */
export function forgetPhone(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(KEPT)) localStorage.removeItem(key)
  } catch {
    // Then there is nothing to forget.
  }
}
