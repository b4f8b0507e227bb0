const NO_BREAK_SPACE = '\u00a0'

/** A unit's name set in by its place in the tree, for a list of choices, where a browser drops ordinary spaces. */
const indented = (unit: { name: string; depth: number }): string =>
  `${NO_BREAK_SPACE.repeat(unit.depth * 3)}${unit.name}`

export const unitChoices = (units: readonly { id: number; name: string; depth: number }[]) =>
  units.map(unit => ({ value: String(unit.id), label: indented(unit) }))
