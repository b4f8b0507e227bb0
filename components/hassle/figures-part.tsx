import { Section } from '@/components/ui/section'
import type { HassleFigures } from '@/lib/hassle/hassle-queries'
import { sentences } from '@/lib/platform/i18n/request'

/** How many reports were taken up in the last year, and how fast: about those who lead, seen by everybody who writes. */
export async function FiguresPart({ figures }: { figures: HassleFigures }) {
  const t = await sentences('hassle')
  const { unitName: unit, reports, linked, answered, waiting, hidden, medianDays } = figures
  return (
    <Section title={t('figures.heading')} line>
      <p className="max-w-read">
        {reports === 0
          ? t('figures.none', { unit })
          : [
              t('figures.count', { unit, reports, linked, answered, waiting }),
              ...(hidden > 0 ? [t('figures.hidden', { hidden })] : []),
              ...(medianDays === null ? [] : [t('figures.fast', { days: medianDays })]),
            ].join(' ')}
      </p>
    </Section>
  )
}
