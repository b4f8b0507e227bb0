import type { ReactNode } from 'react'
import { Fold } from '@/components/ui/fold'
import { type Cell, Table } from '@/components/ui/table'
import type { PublishedFigures } from '@/lib/rating/published-figures'
import type { RoundBehind, RoundResults, RoundRow } from '@/lib/rating/round-results-queries'
import { isLong, type ResultWords } from './round-results'

type Shown = RoundBehind & { row: RoundRow; unitName: string }

/** The parts of what lies behind, as an address asks for them. */
type BehindPart = 'change' | 'factors' | 'side-effects' | 'preference' | 'minutes'

export type PartProps = {
  shown: Shown[]
  /** The part that was asked for, and the address that asks for one. */
  asked: string | undefined
  addressOf: (part: BehindPart) => string
  words: ResultWords
}

/** With more requirements than this a table is not sent before somebody asks for it: hundreds of squares cost everybody who waits. */
const MOST_ROWS = 40

type BehindFoldProps = Pick<PartProps, 'asked' | 'addressOf' | 'words'> & {
  part: BehindPart
  title: string
  rows: readonly unknown[]
  children: () => ReactNode
}

/** One part of what lies behind: folded where it is long, a link to itself where it is very long. */
export function BehindFold({ part, title, rows, asked, addressOf, words: { t }, children }: BehindFoldProps) {
  const isSent = rows.length <= MOST_ROWS || asked === part
  return (
    <Fold title={title} id={part} long={isLong(rows)} offPaper={!isSent}>
      {isSent ? (
        children()
      ) : (
        <a href={`${addressOf(part)}#${part}`} className="inline-flex min-h-11 items-center">
          {t('behind.showAll', { count: rows.length })}
        </a>
      )}
    </Fold>
  )
}

/** For each requirement one unit's figures. */
export function shownOf({ rows, units }: RoundResults): Shown[] {
  const nameOf = new Map(units.map(unit => [unit.id, unit.name]))
  return rows.flatMap(row =>
    row.behind ? { ...row.behind, row, unitName: nameOf.get(row.behind.unitId) ?? '' } : [],
  )
}

/** Which requirement, and whose figures. */
export const named = ({ row, unitName }: Shown): Cell => ({ text: row.title, href: row.path, note: unitName })

type GridProps<Key extends string> = PartProps & {
  part: BehindPart
  title: string
  keys: readonly Key[]
  head(key: Key): string
  /** Null where it is not shown. */
  cell(figures: PublishedFigures, key: Key): Cell
  someHidden: boolean
}

/** Requirements down, something about each of them across; under a fixed first column on a phone. */
export function Grid<Key extends string>({
  part,
  title,
  keys,
  head,
  cell,
  shown,
  someHidden,
  ...given
}: GridProps<Key>) {
  const { t } = given.words
  const hidden = <span className="text-quiet">{t('heat.hidden')}</span>
  return (
    <BehindFold part={part} title={title} rows={shown} {...given}>
      {() => (
        <>
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
                  ...Object.fromEntries(keys.map(key => [key, cell(each.figures, key) ?? hidden])),
                },
              }))}
            />
          )}
          {someHidden ? (
            <p className="mt-2 max-w-read text-small text-quiet">{t('behind.hiddenNote')}</p>
          ) : null}
        </>
      )}
    </BehindFold>
  )
}
