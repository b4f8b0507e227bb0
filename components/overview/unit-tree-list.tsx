import type { Speech } from './speech'

type UnitTreeListProps = {
  speech: Speech
  /** In tree order, parents before children. */
  units: readonly { id: number; name: string; depth: number }[]
  ownUnitId: number
}

const indents = ['pl-0', 'pl-5', 'pl-10', 'pl-15', 'pl-20']

/** The units as an indented list of links, in as many columns as there is room for. */
export function UnitTreeList({ speech: { t }, units, ownUnitId }: UnitTreeListProps) {
  return (
    <ul className="mt-8 gap-x-10 sm:columns-2 lg:columns-3">
      {units.map(unit => (
        <li key={unit.id} className={`break-inside-avoid ${indents[Math.min(unit.depth, 4)]}`}>
          <a
            href={`/units/${unit.id}`}
            className={`inline-flex min-h-9 items-center ${unit.depth < 2 ? 'font-semibold' : ''}`}
          >
            {unit.name}
          </a>
          {unit.id === ownUnitId ? <span className="text-small text-quiet"> · {t('units.own')}</span> : null}
        </li>
      ))}
    </ul>
  )
}
