'use client'

import { GroupFrame } from '@/components/ui/form/field-frame'
import { allValues, useField } from '@/components/ui/form/form-context'

/** A unit to choose. `own` false: it is bound, but somebody else decides about it. */
export interface PickableUnit {
  id: number
  name: string
  depth: number
  own: boolean
}

interface Branch {
  unit: PickableUnit
  below: Branch[]
}

/** More than this, and the levels fold. */
const FOLD_FROM = 14

function branches(units: readonly PickableUnit[]): Branch[] {
  const roots: Branch[] = []
  const line: Branch[] = []
  for (const unit of units) {
    while ((line.at(-1)?.unit.depth ?? -1) >= unit.depth) line.pop()
    const branch = { unit, below: [] }
    const above = line.at(-1)
    if (above) above.below.push(branch)
    else roots.push(branch)
    line.push(branch)
  }
  return roots
}

/** Chooses units from a tree; each means itself and everything below it. */
export function UnitPicker({
  name,
  label,
  hint,
  units,
  values,
  foldWord,
}: {
  name: string
  label: string
  hint: string
  /** In tree order. */
  units: PickableUnit[]
  values: string[]
  /** "Enheder i" before a unit's name, on what unfolds. */
  foldWord: string
}) {
  const field = useField(name, hint)
  const chosen = new Set(allValues(field.returned, values))
  const folds = units.length > FOLD_FROM
  const holds = (branch: Branch): boolean =>
    branch.below.some(each => chosen.has(String(each.unit.id)) || holds(each))
  let first = true

  function line({ unit }: Branch) {
    const value = String(unit.id)
    if (!unit.own)
      return (
        <p className="choice">
          <input type="hidden" name={name} value={value} />
          {unit.name}
        </p>
      )
    const id = first ? field.id : `${field.id}-${value}`
    first = false
    return (
      <label htmlFor={id} className="choice">
        <input id={id} type="checkbox" name={name} value={value} defaultChecked={chosen.has(value)} />
        <span>{unit.name}</span>
      </label>
    )
  }

  function list(level: Branch[]) {
    return (
      <ul className="unit-branch">
        {level.map(branch => (
          <li key={branch.unit.id}>
            {line(branch)}
            {branch.below.length === 0 ? null : folds ? (
              <details open={holds(branch)}>
                <summary>
                  {foldWord} {branch.unit.name}
                </summary>
                {list(branch.below)}
              </details>
            ) : (
              list(branch.below)
            )}
          </li>
        ))}
      </ul>
    )
  }

  return (
    <GroupFrame {...field} label={label} hint={hint}>
      {list(branches(units))}
    </GroupFrame>
  )
}
