import { Notice } from '@/components/ui/notice'
import { pageSentences } from '@/lib/platform/i18n/request'
import { dutiesThatStay } from '@/lib/trust-repair/repair-rule'

/** Which duties a learning review does not replace (§10). */
export function Duties() {
  const t = pageSentences('trustRepair')
  return (
    <Notice title={t('duties.title')}>
      <ul className="list-disc pl-5">
        {dutiesThatStay.map(duty => (
          <li key={duty}>{t(`duties.${duty}`)}</li>
        ))}
      </ul>
    </Notice>
  )
}
