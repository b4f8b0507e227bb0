import { Notice } from '@/components/ui/notice'
import { WholeReferences } from '@/components/ui/whole-references'
import type { GrownBack } from '@/lib/follow-up/regrowth-queries'
import { pageSentences } from '@/lib/platform/i18n/request'
import { formatReference } from '@/lib/register/reference'

/** On a requirement and its cases: the same was taken away before, with the cases that did (§8). */
export function GrownBackNotice({ cases }: { cases: readonly GrownBack[] }) {
  if (cases.length === 0) return null
  const t = pageSentences('followUp')
  return (
    <Notice tone="warn" title={t('grownBack.title')}>
      <p>{t('grownBack.text')}</p>
      <ul>
        {cases.map(({ caseId, referenceNumber, title }) => (
          <li key={caseId}>
            <a href={`/cases/${caseId}`} className="inline-flex min-h-11 items-center">
              {/* One box: the space between two would be lost. */}
              <span>
                <WholeReferences>
                  {formatReference(referenceNumber)} {title}
                </WholeReferences>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
