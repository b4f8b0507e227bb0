import { ItemList } from '@/components/ui/item-list'
import { Section } from '@/components/ui/section'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import type { ListedTrial } from '@/lib/trust-test/listed-reads'

/** The trust tests that concern a unit, on its page. */
export async function UnitTrials({ trials }: { trials: ListedTrial[] }) {
  const [t, format] = await Promise.all([sentences('trustTest'), requestFormat()])
  return (
    <Section title={t('list.unit')} id="trust-tests" line aside={<a href="/trust-tests">{t('list.all')}</a>}>
      {trials.length === 0 ? (
        <p className="max-w-read text-quiet">{t('list.unitNone')}</p>
      ) : (
        <ItemList
          items={trials.map(({ trial, phase, title, day }) => ({
            key: String(trial.id),
            href: `/cases/${trial.caseId}#trust-test-${trial.id}`,
            text: title,
            meta: t('list.line', {
              phase: t(`phases.${phase}`),
              date: format.date(phase === 'running' ? trial.endsOn : day),
            }),
          }))}
        />
      )}
    </Section>
  )
}
