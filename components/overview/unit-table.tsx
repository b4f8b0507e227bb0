import { Table } from '@/components/ui/table'
import { type VerdictKind, VerdictMark } from '@/components/ui/verdict-mark'
import { isGrowing, standingOf, type UnitOverview, type UnitRequirement } from '@/lib/overview/unit-overview'
import { requirementPath } from '@/lib/register/reference'
import type { Speech } from './speech'
import { unitListAddress } from './unit-list-address'

type UnitTableProps = { speech: Speech; unit: { id: number; name: string }; overview: UnitOverview }

/** Fence and portfolio as one table: the same requirements, those that take most time first. */
export function UnitTable({ speech: { t, format }, unit, overview }: UnitTableProps) {
  const { largest, total } = overview
  const cells = (row: UnitRequirement) => {
    const standing = standingOf(row)
    const { verdict } = row
    const kind: VerdictKind = verdict?.verdict ?? 'none'
    return {
      requirement: { text: row.title, href: requirementPath(row.referenceNumber) },
      level: t(`level.${row.level}`),
      standing: (
        <>
          <VerdictMark kind={kind} word={t(`standing.${standing}`)} />
          {verdict?.split ? (
            <span className="block">
              <VerdictMark kind="split" word={t('standing.split')} />
            </span>
          ) : null}
        </>
      ),
      score: verdict ? format.number(verdict.score) : '',
      interval: verdict
        ? t('table.intervalText', { low: format.number(verdict.low), high: format.number(verdict.high) })
        : '',
      hours: format.hours(row.hours),
      growing: isGrowing(row) ? t('table.yes') : '',
    }
  }
  return (
    <>
      <Table
        caption={t('table.caption', { unit: unit.name })}
        columns={[
          { key: 'requirement', head: t('table.requirement') },
          { key: 'level', head: t('table.level') },
          { key: 'standing', head: t('table.standing') },
          { key: 'score', head: t('table.score'), number: true },
          { key: 'interval', head: t('table.interval'), number: true },
          { key: 'hours', head: t('table.hours'), number: true },
          { key: 'growing', head: t('table.growing') },
        ]}
        rows={largest.map(row => ({ key: String(row.id), cells: cells(row) }))}
      />
      {total > largest.length ? (
        <p className="mt-3 text-ui text-quiet">
          {t.rich('table.cut', {
            shown: format.number(largest.length),
            total: format.number(total),
            list: chunks => <a href={unitListAddress(unit.id)}>{chunks}</a>,
          })}
        </p>
      ) : null}
    </>
  )
}
