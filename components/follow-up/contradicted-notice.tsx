import { CaseFields } from '@/components/case/case-fields'
import { formTexts } from '@/components/case/form-texts'
import { StepButtons } from '@/components/case/move-buttons'
import { ActionForm } from '@/components/ui/form/action-form'
import { HiddenField } from '@/components/ui/form/hidden-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { WholeReferences } from '@/components/ui/whole-references'
import { takeUpRegrown } from '@/lib/follow-up/actions'
import { pageSentences } from '@/lib/platform/i18n/request'
import { formatReference, requirementPath } from '@/lib/register/reference'
import { openCase } from '@/lib/workflow/case-actions'
import type { CaseView } from '@/lib/workflow/case-queries'

/** It is still done, or has come back: said aloud, with the way to a new dialogue, which a person starts (§8). */
export function ContradictedNotice({ view }: { view: CaseView }) {
  const t = pageSentences('followUp')
  const { row, facts, requirement } = view.file
  const isSaid =
    facts.isContradicted && view.seesPulse && (row.state === 'following_up' || row.state === 'closed')
  const [back] = view.regrown
  const takesUp = view.moves.some(move => move.transition === 'take_up_regrown' && move.status === 'allowed')
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
          {back.caseId === null ? null : (
            <p>
              <a href={`/cases/${back.caseId}`} className="inline-flex min-h-11 items-center">
                {t('regrown.itsCase')}
              </a>
            </p>
          )}
        </Notice>
      ) : null}
      {takesUp && back ? (
        <ActionForm action={takeUpRegrown} texts={formTexts()} className="space-y-3">
          <CaseFields id={row.id} version={row.version} />
          <p className="max-w-read text-ui">{t('regrown.takeUpText')}</p>
          <SubmitButton>
            {t('regrown.takeUp', { reference: formatReference(back.referenceNumber) })}
          </SubmitButton>
        </ActionForm>
      ) : null}
      {back && view.regrownToOpen ? (
        <ActionForm action={openCase} texts={formTexts()}>
          <HiddenField name="requirementId" value={String(view.regrownToOpen.requirementId)} />
          <HiddenField name="unitId" value={String(view.regrownToOpen.unitId)} />
          <SubmitButton>
            {t('regrown.takeUp', { reference: formatReference(back.referenceNumber) })}
          </SubmitButton>
        </ActionForm>
      ) : null}
      <StepButtons
        id={row.id}
        version={row.version}
        moves={view.moves.filter(move => move.transition === 'talk_again' && move.status === 'allowed')}
      />
    </div>
  )
}
