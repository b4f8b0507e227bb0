import { Table } from '@/components/ui/table'
import { VerdictMark } from '@/components/ui/verdict-mark'
import type { UnitOverview } from '@/lib/overview/unit-overview'
import { hoursInWords, type Speech } from './speech'
import { unitListAddress } from './unit-list-address'

type UnitsBelowProps = {
  speech: Speech
  caption: string
  units: readonly {
    unit: { id: number; name: string }
    overview: UnitOverview
    mayReadResults: boolean
  }[]
}

/** The fences of several units as one line each. */
export function UnitsBelow({ speech, caption, units }: UnitsBelowProps) {
  const { t, format } = speech
  const share = (n: number | null) =>
    n === null ? '' : n === 1 ? t('below.everyHour') : t('below.everyNth', { n: format.number(n) })
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'unit', head: t('below.unit') },
        { key: 'requirements', head: t('below.requirements'), number: true },
        { key: 'years', head: t('below.years'), number: true },
        { key: 'share', head: t('below.share') },
        { key: 'red', head: t('below.red') },
        { key: 'growing', head: t('below.growing'), number: true },
      ]}
      rows={units.map(({ unit, overview, mayReadResults }) => ({
        key: String(unit.id),
        cells: {
          unit: { text: unit.name, href: `/units/${unit.id}` },
          requirements: format.number(overview.total),
          years: format.fullTimeYears(overview.fullTimeYears),
          share: share(overview.oneHourIn),
          red: !mayReadResults ? (
            <span className="text-quiet">{t('below.notShown')}</span>
          ) : overview.byStanding.red > 0 ? (
            <a href={unitListAddress(unit.id, { verdict: 'red' })} className="no-underline">
              <VerdictMark kind="red" word={format.number(overview.byStanding.red)} />
            </a>
          ) : (
            '0'
          ),
          growing: hoursInWords(speech, overview.growing.hours),
        },
      }))}
    />
  )
}
