import { lt } from 'drizzle-orm'
import type { OpenDatabase } from '@/db/client'
import { formSubmission, notification, oneTimeLink, signInThrottle } from '@/db/schema'
import { now } from '../time'

const DAY = 86_400_000

/** Form keys are kept a week, used and expired links a month after they ran out, failed sign-ins two days, news half a year. */
export async function forgetOldSubmissions(open: OpenDatabase): Promise<void> {
  const at = now()
  await open.write(async tx => {
    await tx.delete(formSubmission).where(lt(formSubmission.at, at - 7 * DAY))
    await tx.delete(oneTimeLink).where(lt(oneTimeLink.expiresAt, at - 30 * DAY))
    await tx.delete(notification).where(lt(notification.at, at - 183 * DAY))
    await tx.delete(signInThrottle).where(lt(signInThrottle.lastFailureAt, at - 2 * DAY))
  })
}
