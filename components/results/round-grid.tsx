import type { ReactNode } from 'react'
import { CellNote } from '@/components/ui/cell-note'
import { Fold } from '@/components/ui/fold'
import { Table } from '@/components/ui/table'
import type { PublishedFigures } from '@/lib/rating/published-figures'
import type { RoundBehind, RoundResults, RoundRow } from '@/lib/rating/round-results-queries'
import { isLong, type ResultWords } from './round-results'

type Shown = RoundBehind & { row: RoundRow; unitName: string }
export type PartProps = { shown: Shown[]; words: ResultWords }

/** For each requirement one unit's figures. */
export function shownOf({ rows, units }: RoundResults): Shown[] {
  const nameOf = new Map(units.map(unit => [unit.id, unit.name]))
  return rows.flatMap(row =>
    row.behind ? { ...row.behind, row, unitName: nameOf.get(row.behind.unitId) ?? '' } : [],
  )
}

/** Which requirement, and whose figures. */
export const named = ({ row, unitName }: Shown) => (
  <>
    <a href={row.path}>{row.title}</a>
    <CellNote>{unitName}</CellNote>
  </>
)

type GridProps<Key extends string> = PartProps & {
  title: string
  keys: readonly Key[]
  head(key: Key): string
  /** Null where it is not shown. */
  cell(figures: PublishedFigures, key: Key): ReactNode
  someHidden: boolean
}

/** Requirements down, something about each of them across; under a fixed first column on a phone. */
export function Grid<Key extends string>({
  title,
  keys,
  head,
  cell,
  shown,
  someHidden,
  words: { t },
}: GridProps<Key>) {
  return (
    <Fold title={title} long={isLong(shown)}>
      {shown.length === 0 ? null : (
        <Table
          caption={title}
          onPhone="scroll"
          columns={[
            { key: 'requirement', head: t('heat.requirement') },
            ...keys.map(key => ({ key, head: head(key) })),
          ]}
          rows={shown.map(each => ({
            key: String(each.row.requirementId),
            cells: {
              requirement: named(each),
              ...Object.fromEntries(
                keys.map(key => [key, cell(each.figures, key) ?? <Hidden key={key} t={t} />]),
              ),
            },
          }))}
        />
      )}
      {someHidden ? <p className="mt-2 max-w-read text-small text-quiet">{t('behind.hiddenNote')}</p> : null}
    </Fold>
  )
}

const Hidden = ({ t }: { t: ResultWords['t'] }) => <span className="text-quiet">{t('heat.hidden')}</span>
