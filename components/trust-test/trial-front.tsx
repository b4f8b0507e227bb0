import { Section } from '@/components/ui/section'
import type { Actor } from '@/lib/access/actor'
import { sentences } from '@/lib/platform/i18n/request'
import { trialsWhereIWork } from '@/lib/trust-test/trial-queries'
import { TrialNotices } from './trial-notice'

/** On the front page: the requirements that are on trial where this person works. */
export async function TrialFront({ actor }: { actor: Actor }) {
  const [trials, t] = await Promise.all([trialsWhereIWork(actor), sentences('trustTest')])
  if (trials.length === 0) return null
  return (
    <Section title={t('notice.front')} id="on-trial" line>
      <div className="space-y-4">
        <TrialNotices trials={trials} withTitle />
      </div>
    </Section>
  )
}
