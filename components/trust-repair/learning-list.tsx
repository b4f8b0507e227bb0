import { formTexts } from '@/components/case/form-texts'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { lookBackOnRepair } from '@/lib/trust-repair/repair-actions'
import type { RepairInList } from '@/lib/trust-repair/repair-queries'

/** What was learnt, as those in the unit's chain read it; those who lead look back on it here. */
export function LearningList({
  repairs,
  mayLookBack,
}: {
  repairs: readonly RepairInList[]
  mayLookBack: (unitId: number) => boolean
}) {
  const t = pageSentences('trustRepair')
  const tests = pageSentences('trustTest')
  const format = pageFormat()
  return (
    <ul>
      {repairs.map(repair => (
        <li key={repair.id} id={`repair-${repair.id}`} className="border-t border-line py-4">
          <h3>{repair.title}</h3>
          <p className="text-small text-quiet">
            {t('finishedOn', { unit: repair.unitName, date: format.date(repair.finishedOn ?? '') })}
            {' · '}
            {tests(`relations.${repair.relation}`)}
            {' · '}
            {tests(`stakes.${repair.stake}`)}
          </p>
          <dl className="mt-2 max-w-read space-y-2">
            <div>
              <dt className="font-semibold">{t('learnt')}</dt>
              <dd className="whitespace-pre-line">{repair.learnt}</dd>
            </div>
            <div>
              <dt className="font-semibold">{t('instead')}</dt>
              <dd className="whitespace-pre-line">{repair.insteadOfControl}</dd>
            </div>
            {repair.lookedBackOn ? (
              <div>
                <dt className="font-semibold">
                  {t('lookedBackOn', { date: format.date(repair.lookedBackOn) })}
                </dt>
                <dd className="whitespace-pre-line">{repair.lookBackNote}</dd>
              </div>
            ) : null}
          </dl>
          {repair.lookedBackOn === null && repair.lookBackOn ? (
            <p className="mt-2 text-ui">{t('lookBackOn', { date: format.date(repair.lookBackOn) })}</p>
          ) : null}
          {repair.lookedBackOn === null && mayLookBack(repair.unitId) ? (
            <Disclosure summary={t('lookBack.open')}>
              <ActionForm action={lookBackOnRepair} texts={formTexts()}>
                <input type="hidden" name="repairId" value={repair.id} />
                <TextArea
                  name="lookBackNote"
                  label={t('lookBack.note')}
                  hint={t('new.aboutHint')}
                  rows={2}
                  required
                />
                <SubmitButton look="ghost">{t('lookBack.save')}</SubmitButton>
              </ActionForm>
            </Disclosure>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
