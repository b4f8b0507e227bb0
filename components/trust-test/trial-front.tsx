import { Section } from '@/components/ui/section'
import { pageSentences } from '@/lib/platform/i18n/request'
import type { ListedTrial } from '@/lib/trust-test/listed-reads'
import { TrialNotices } from './trial-notice'

/** On the front page: the requirements that are on trial where this person works. */
export function TrialFront({ trials }: { trials: ListedTrial[] }) {
  if (trials.length === 0) return null
  const t = pageSentences('trustTest')
  return (
    <Section title={t('notice.front')} id="on-trial" line>
      <div className="space-y-4">
        <TrialNotices trials={trials} withTitle />
      </div>
    </Section>
  )
}
