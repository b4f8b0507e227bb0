import type { Speech } from './speech'

type UnitTreeListProps = {
  speech: Speech
  /** In tree order, parents before children. */
  units: readonly { id: number; name: string; depth: number }[]
  ownUnitId: number
}

const indents = ['pl-0', 'pl-0', 'pl-5', 'pl-10', 'pl-15']

/** The units as an indented list of links: the municipality, then each department with all below it. */
export function UnitTreeList({ speech: { t }, units, ownUnitId }: UnitTreeListProps) {
  const branches: (typeof units)[number][][] = []
  for (const unit of units) {
    const branch = branches.at(-1)
    if (unit.depth <= 1 || !branch) branches.push([unit])
    else branch.push(unit)
  }
  return (
    <div className="mt-8 gap-x-10 sm:columns-2 lg:columns-3">
      {branches.map(branch => (
        <ul key={branch[0]?.id} className="mb-6 break-inside-avoid">
          {branch.map(unit => (
            <li key={unit.id} className={indents[Math.min(unit.depth, 4)]}>
              <a
                href={`/units/${unit.id}`}
                className={`inline-flex min-h-9 items-center pointer-coarse:min-h-11 ${unit.depth < 2 ? 'font-semibold' : ''}`}
              >
                {unit.name}
              </a>
              {unit.id === ownUnitId ? (
                <span className="text-small text-quiet"> · {t('units.own')}</span>
              ) : null}
            </li>
          ))}
        </ul>
      ))}
    </div>
  )
}
