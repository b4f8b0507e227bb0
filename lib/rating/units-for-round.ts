import { type Actor, may, unitsWhere } from '@/lib/access/actor'
import type { TreeUnit } from '@/lib/organisation/unit-tree'

/** The units in an address that this person may make a round for; the first choice when it names none. */
export function unitsForRound(
  actor: Actor,
  asked: string | string[] | undefined,
  otherwise: readonly number[],
): { chosen: TreeUnit[]; possible: (TreeUnit & { depth: number })[] } {
  const { tree } = actor
  const allowed = unitsWhere(actor, 'round.manage')
    .map(id => tree.get(id))
    .filter(unit => unit.closedOn === null)
  const ids = [asked ?? []].flat().map(Number)
  const wanted = (list: readonly number[]) =>
    list.flatMap(id => (may(actor, 'round.manage', { unitId: id }) ? [tree.get(id)] : []))
  const named = wanted(ids)
  const chosen = named.length > 0 ? named : wanted(otherwise)
  const [first] = allowed
  const least = Math.min(...allowed.map(unit => tree.depth(unit.id)))
  return {
    chosen: chosen.length > 0 || !first ? chosen : [first],
    possible: allowed.map(unit => ({ ...unit, depth: tree.depth(unit.id) - least })),
  }
}
