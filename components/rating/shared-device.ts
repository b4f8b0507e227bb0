import { draftPrefix } from '@/components/ui/form/draft'
import { PRESENT_COOKIE, SHARED_COOKIE } from '@/lib/access/shared-device'
import { IDLE } from './ballot-store'

/** Cookies that last until the session would have ended anyway; written by hand, since not every phone has the Cookie Store. */
const A_DAY = 24 * 60 * 60

function setCookie(name: string, seconds: number): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : ''
  document.cookie = `${name}=1; path=/; samesite=lax; max-age=${seconds}${secure}`
}

/** From now on the session here lasts two minutes after the last touch (lib/access/shared-device.ts). */
export function shareDevice(): void {
  setCookie(SHARED_COOKIE, A_DAY)
  setCookie(PRESENT_COOKIE, IDLE / 1000)
}

/** Somebody has touched a device that is shared; does nothing on one that is not. */
export function stayAtDevice(): void {
  if (document.cookie.includes(`${SHARED_COOKIE}=`)) setCookie(PRESENT_COOKIE, IDLE / 1000)
}

/** They are done: the next page, whoever asks for it, is for somebody who is not signed in. What was being written elsewhere goes too. */
export function leaveDevice(): void {
  setCookie(SHARED_COOKIE, A_DAY)
  setCookie(PRESENT_COOKIE, 0)
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(draftPrefix)) localStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
