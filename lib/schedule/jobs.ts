import { openDuePulses } from '@/lib/follow-up/pulse-writes'
import { findLateRegrowth } from '@/lib/follow-up/regrowth-writes'
import { deliverReports } from '@/lib/hassle/delivery-writes'
import { endOldMeetings } from '@/lib/meeting/ending-writes'
import { queueNews } from '@/lib/notify/mail-news'
import { SEND_EVERY, sendWaitingMail } from '@/lib/notify/send'
import { queueWhatWaits } from '@/lib/notify/what-waits'
import { keepMonth } from '@/lib/pictures/month-writes'
import { type Environment, publicAddress } from '@/lib/platform/env'
import { forgetOldSubmissions } from '@/lib/platform/schedule/forget'
import type { Job } from '@/lib/platform/schedule/run-jobs'
import { now } from '@/lib/platform/time'
import { closeDueRounds, openDueRounds, refreshParticipation } from '@/lib/rating/round-clock-writes'
import { compareByLexicon } from '@/lib/signals/lexicon-look-writes'
import { refreshTimeSignals } from '@/lib/signals/refresh'
import { deliverSolutions } from '@/lib/solution/delivery-writes'
import { reorderSupports } from '@/lib/solution/support-order-writes'
import { openTrialPulses } from '@/lib/trust-test/pulse-writes'
import { settleSuspensions } from '@/lib/trust-test/suspension-writes'
import { carryOutDueDecisions } from '@/lib/workflow/due-decision-writes'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What the product does by itself, and how often. A new job is a row here; each is safe to run at any time. */
export function scheduledJobs(environment: Environment): Job[] {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, MAIL_PER_MINUTE: perMinute } = environment
  const host = new URL(publicAddress(environment)).hostname
  return [
    { name: 'close rounds', every: MINUTE, run: () => closeDueRounds() },
    { name: 'open rounds', every: MINUTE, run: () => openDueRounds() },
    { name: 'carry out decisions', every: 5 * MINUTE, run: () => carryOutDueDecisions() },
    { name: 'ask whether it has stopped', every: 5 * MINUTE, run: () => openDuePulses() },
    { name: 'begin and end trust tests', every: 5 * MINUTE, run: () => settleSuspensions() },
    { name: 'ask how trust tests go', every: 5 * MINUTE, run: () => openTrialPulses() },
    { name: 'count participation', every: HOUR, run: () => refreshParticipation() },
    { name: 'deliver what gets in the way', every: HOUR, run: deliverReports },
    { name: 'end meetings that are over', every: HOUR, run: open => endOldMeetings(open) },
    { name: 'deliver proposed solutions', every: HOUR, run: deliverSolutions },
    { name: 'lay supports in an order that tells nothing', every: HOUR, run: reorderSupports },
    { name: 'look for signals', every: 'day', run: () => refreshTimeSignals() },
    { name: 'compare by the own lexicon', every: MINUTE / 2, run: () => compareByLexicon() },
    { name: 'look for what has grown back', every: 'day', run: () => findLateRegrowth() },
    { name: 'keep the share of the month', every: 'day', run: () => keepMonth() },
    { name: 'forget old form keys and links', every: HOUR, run: forgetOldSubmissions },
    ...(smtpUrl
      ? [
          {
            name: 'send mail',
            every: SEND_EVERY,
            run: (open: Parameters<Job['run']>[0]) =>
              sendWaitingMail(open, { smtpUrl, from, host, perMinute }),
          },
          {
            // Only where mail is sent: a reminder that lies waiting for weeks reminds nobody.
            name: 'mail on what waits',
            every: HOUR,
            run: (open: Parameters<Job['run']>[0]) => queueWhatWaits(open, publicAddress(environment), now()),
          },
          {
            name: 'mail news',
            every: MINUTE,
            run: (open: Parameters<Job['run']>[0]) => queueNews(open, publicAddress(environment), now()),
          },
        ]
      : []),
  ]
}
