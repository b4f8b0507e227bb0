import { StepButtons } from '@/components/case/move-buttons'
import { Notice } from '@/components/ui/notice'
import { WholeReferences } from '@/components/ui/whole-references'
import { pageSentences } from '@/lib/platform/i18n/request'
import { formatReference, requirementPath } from '@/lib/register/reference'
import type { CaseView } from '@/lib/workflow/case-queries'

/** It is still done, or has come back: said aloud, with the way to a new dialogue, which a person starts (§8). */
export function ContradictedNotice({ view }: { view: CaseView }) {
  const t = pageSentences('followUp')
  const { row, facts, requirement } = view.file
  const isSaid =
    facts.isContradicted && view.seesPulse && (row.state === 'following_up' || row.state === 'closed')
  const [back] = view.regrown
  if (!isSaid && !back) return null
  return (
    <div className="mb-4 space-y-4">
      {isSaid ? (
        <Notice tone="error" title={t('contradicted.title')}>
          <p>{t('contradicted.text')}</p>
          {row.state === 'closed' ? (
            <p className="mt-2">
              <a href={`${requirementPath(requirement.referenceNumber)}#dialogue`}>
                {t('contradicted.talk')}
              </a>
            </p>
          ) : null}
        </Notice>
      ) : null}
      {back ? (
        <Notice tone="warn" title={t('regrown.title')}>
          <p>
            {t('regrown.text')}{' '}
            <a href={requirementPath(back.referenceNumber)}>
              <WholeReferences>
                {formatReference(back.referenceNumber)} {back.title}
              </WholeReferences>
            </a>
          </p>
        </Notice>
      ) : null}
      <StepButtons
        id={row.id}
        version={row.version}
        moves={view.moves.filter(move => move.transition === 'talk_again' && move.status === 'allowed')}
      />
    </div>
  )
}
