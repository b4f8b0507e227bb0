import { and, inArray, lt } from 'drizzle-orm'
import type { OpenDatabase } from '@/db/client'
import { formSubmission, notification, oneTimeLink, outboxMessage, signInThrottle } from '@/db/schema'
import { now } from '../time'

const DAY = 86_400_000
const HALF_A_YEAR = 183 * DAY

/**
 * Form keys are kept a week, used and expired links a month after they ran out, failed sign-ins two days, news and mails
 * half a year: a mail since it was last tried, and where none are sent since it was written.
 */
export async function forgetOldSubmissions(open: OpenDatabase): Promise<void> {
  const at = now()
  await open.write(async tx => {
    await tx.delete(formSubmission).where(lt(formSubmission.at, at - 7 * DAY))
    await tx.delete(oneTimeLink).where(lt(oneTimeLink.expiresAt, at - 30 * DAY))
    await tx.delete(notification).where(lt(notification.at, at - HALF_A_YEAR))
    await tx
      .delete(outboxMessage)
      // Every state is named for the index's sake: there can be very many.
      .where(
        and(
          inArray(outboxMessage.state, outboxMessage.state.enumValues),
          lt(outboxMessage.nextAttemptAt, at - HALF_A_YEAR),
        ),
      )
    await tx.delete(signInThrottle).where(lt(signInThrottle.lastFailureAt, at - 2 * DAY))
  })
}
