import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import { ActionForm } from '@/components/ui/form/action-form'
import { DateField } from '@/components/ui/form/date-field'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { TextArea } from '@/components/ui/form/text-area'
import { Section } from '@/components/ui/section'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { today } from '@/lib/platform/time'
import type { CaseView } from '@/lib/workflow/case-queries'
import { claimMed, noteMed } from '@/lib/workflow/med-actions'
import { discussable } from '@/lib/workflow/states'
import { CaseFields } from './case-fields'
import { formTexts } from './form-texts'

/** MED's part: whether a discussion is needed, the claim for one, and what was said (§8). */
export function MedSection({ view }: { view: CaseView }) {
  const t = pageSentences('workflow')
  const format = pageFormat()
  const { row, med, proposal } = view.file
  const isOpen = discussable.includes(row.state)
  const isNeeded = proposal?.medNeeded || med.claimed !== null
  const texts = formTexts()
  if (!proposal && !isNeeded) return null
  return (
    <Section title={t('med.title')} id="med">
      <div className="max-w-read space-y-2 text-ui">
        {med.noted ? null : <p>{isNeeded ? t('med.needed') : t('med.notNeeded')}</p>}
        {med.claimed ? <p>{t('med.claimed')}</p> : null}
        {med.noted?.discussedOn ? (
          <>
            <p>{t('med.noted', { date: format.date(med.noted.discussedOn) })}</p>
            {med.isOld ? <p className="font-semibold">{t('med.rewritten')}</p> : null}
            <DefinitionList
              items={(['papers', 'pointsOfView', 'summary'] as const).flatMap(part =>
                med.noted?.[part]
                  ? {
                      key: part,
                      term: t(`med.${part}Said`),
                      value: <p className="whitespace-pre-line">{med.noted[part]}</p>,
                    }
                  : [],
              )}
            />
          </>
        ) : null}
      </div>
      {isOpen && view.may.claimMed && !isNeeded && !med.noted ? (
        <ActionForm action={claimMed} texts={texts} className="mt-3 space-y-3">
          <CaseFields id={row.id} version={row.version} />
          <SubmitButton look="ghost">{t('med.claim')}</SubmitButton>
        </ActionForm>
      ) : null}
      {isOpen && view.may.noteMed ? (
        <Disclosure summary={t('med.note')} open={isNeeded && !med.noted}>
          <ActionForm action={noteMed} texts={texts}>
            <CaseFields id={row.id} version={row.version} />
            <DateField name="discussedOn" label={t('med.discussedOn')} max={today()} required />
            <TextArea name="papers" label={t('med.papers')} hint={t('med.papersHint')} rows={2} />
            <TextArea name="pointsOfView" label={t('med.pointsOfView')} />
            <TextArea name="summary" label={t('med.summary')} required />
            <SubmitButton look="ghost">{t('med.note')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      ) : null}
    </Section>
  )
}
