const house = 'https://house.invalid'

/**
 * A path of our own to go to after sign-in, or the front page: whatever a link says, nobody is led to another site
 * or back to the pages of the signed-out.
 */
export function safeReturnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 500 || !wanted.startsWith('/')) return '/'
  // Browsers read a backslash as a slash and drop tabs and line breaks, so //elsewhere can hide behind them.
  if (/[\\\p{Cc}]/u.test(wanted) || wanted.startsWith('//')) return '/'
  let url: URL
  try {
    url = new URL(wanted, house)
  } catch {
    return '/'
  }
  const path = `${url.pathname}${url.search}`
  const leads = url.origin === house && !path.startsWith('//')
  return leads && !/^\/(sign-in|welcome|forgotten-password|reset|invitation|api)(\/|$|\?)/.test(path)
    ? path
    : '/'
}

/** The sign-in page that leads back to where somebody wanted to go. */
export function signInPath(wanted: string | null): string {
  const to = safeReturnPath(wanted)
  return to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`
}
