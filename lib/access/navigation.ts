import { type Actor, leadingUnitId, mayAnywhere, unitsWhere } from './actor'
import { pages } from './pages'

interface Place {
  key:
    | 'overview'
    | 'requirements'
    | 'signals'
    | 'hassle'
    | 'rounds'
    | 'decisions'
    | 'followUp'
    | 'administration'
  href:
    | '/'
    | '/requirements'
    | '/signals'
    | '/hassle'
    | '/hassle/inbox'
    | '/rounds'
    | '/decisions'
    | '/follow-up'
    | '/admin'
}

const places: readonly Place[] = [
  { key: 'overview', href: '/' },
  { key: 'requirements', href: '/requirements' },
  { key: 'signals', href: '/signals' },
  // Employees have no signals: on their phones this is the third of the three places in the bar.
  { key: 'hassle', href: '/hassle' },
  { key: 'rounds', href: '/rounds' },
  { key: 'decisions', href: '/decisions' },
  { key: 'followUp', href: '/follow-up' },
  { key: 'administration', href: '/admin' },
]

/** Those who lead come to what has been written to them; everybody else to where one writes. */
const hrefFor = (actor: Actor, { key, href }: Place): Place['href'] =>
  key === 'hassle' && mayAnywhere(actor, 'hassle.handle') ? '/hassle/inbox' : href

/** The places of the main navigation that this person may go to, and which of them a path lies in. */
export function navigationFor(actor: Actor, path: string): (Place & { current: boolean })[] {
  const below = (href: string) => path === href || path.startsWith(`${href}/`)
  // Units are what the overview is about; pictures and staff meetings are of units. What employees propose lies beside what gets in their
  // way for those who lead, and for others with the requirements.
  const solutionsLieIn = mayAnywhere(actor, 'solution.handle') ? '/hassle' : '/requirements'
  const within = (href: string) =>
    href === '/'
      ? path === '/' || below('/units') || below('/pictures') || below('/meetings')
      : below(href) || (href === solutionsLieIn && below('/solutions'))
  return places
    .filter(place => mayAnywhere(actor, pages[place.href].permission))
    .map(place => ({ ...place, href: hrefFor(actor, place), current: within(place.href) }))
}

export interface UnitChoice {
  unitId: number
  name: string
  depth: number
  current: boolean
}

/**
 * The units near the one a page is about that this person may look at: the way up to it, those beside it and those
 * right below. Every other one is two or three steps away.
 */
export function unitChoices(actor: Actor, wantedUnitId: number | undefined): UnitChoice[] {
  const { tree } = actor
  const open = new Set(unitsWhere(actor, 'results.read').filter(id => !tree.get(id).closedOn))
  const currentId = wantedUnitId !== undefined && open.has(wantedUnitId) ? wantedUnitId : leadingUnitId(actor)
  const line = tree.lineage(currentId)
  const parentId = tree.find(currentId)?.parentId ?? null
  const near = new Set([
    ...line.map(unit => unit.id),
    ...(parentId === null ? [] : tree.children(parentId).map(unit => unit.id)),
    ...tree.children(currentId).map(unit => unit.id),
  ])
  return tree.units
    .filter(unit => near.has(unit.id) && open.has(unit.id))
    .map(unit => ({
      unitId: unit.id,
      name: unit.name,
      depth: tree.depth(unit.id),
      current: unit.id === currentId,
    }))
}
