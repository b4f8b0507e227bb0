import { sendWaitingMail } from '@/lib/notify/send'
import { queueWeeklyMail } from '@/lib/notify/what-waits'
import type { Environment } from '@/lib/platform/env'
import { publicAddress } from '@/lib/platform/env'
import { forgetOldSubmissions } from '@/lib/platform/schedule/forget'
import type { Job } from '@/lib/platform/schedule/run-jobs'
import { now } from '@/lib/platform/time'
import { refreshTimeSignals } from '@/lib/signals/refresh'
import { carryOutDueDecisions } from '@/lib/workflow/due-decision-writes'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What the product does by itself, and how often. A new job is a row here. */
export function scheduledJobs(environment: Environment): Job[] {
  const { SMTP_URL, MAIL_FROM } = environment
  return [
    ...(SMTP_URL
      ? [
          {
            name: 'send mail',
            every: MINUTE / 2,
            run: async (open: Parameters<Job['run']>[0]) => {
              const host = new URL(publicAddress(environment)).hostname
              await sendWaitingMail(open, { smtpUrl: SMTP_URL, from: MAIL_FROM, host })
            },
          },
          {
            // Only where mail is sent: a reminder that lies waiting for weeks reminds nobody.
            name: 'weekly mail on what waits',
            every: HOUR,
            run: async (open: Parameters<Job['run']>[0]) => {
              await queueWeeklyMail(open, publicAddress(environment), now())
            },
          },
        ]
      : []),
    {
      name: 'carry out decisions whose day has come',
      every: HOUR / 4,
      run: async () => {
        await carryOutDueDecisions()
      },
    },
    { name: 'look for signals that time brings', every: DAY, run: () => refreshTimeSignals() },
    { name: 'forget old form keys and links', every: HOUR, run: forgetOldSubmissions },
  ]
}
