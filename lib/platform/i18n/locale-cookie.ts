import type { Locale } from './translator'

export const LOCALE_COOKIE = 'raaderum-locale'

/** The language that was chosen in this browser by somebody who was not signed in, if any was. */
export function localeOfBrowser(jar: {
  get(name: string): { value: string } | undefined
}): Locale | undefined {
  const value = jar.get(LOCALE_COOKIE)?.value
  return value === 'da' || value === 'en' ? value : undefined
}
