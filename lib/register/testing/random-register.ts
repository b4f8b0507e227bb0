import { type TreeUnit, UnitTree } from '@/lib/organisation/unit-tree'
import { seededRandom } from '@/lib/platform/testing/seeded-random'
import { signalKinds } from '@/lib/signals/vocabulary'
import { caseStates } from '@/lib/workflow/states'
import { type BindingMark, boundRanges, Workforce } from '../bound-people'
import type { ListRow } from '../list-row'
import { bindingnesses, kinds, legalStatuses, levels, requirementStatuses } from '../vocabulary'

const words = [
  'medicin',
  'kontrol',
  'skema',
  'tilsyn',
  'fravær',
  'ærlighed',
  'økonomi',
  'årsplan',
  'møde',
  'trivsel',
]

/** A register of any size, the same for the same seed: what the list is tried and measured on. */
export function randomRegister(size: number, unitCount: number, seed = 1) {
  const { next: random, below } = seededRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const some = <T>(list: readonly T[], chance: number) => list.filter(() => random() < chance)
  const units: TreeUnit[] = Array.from({ length: unitCount }, (_, index) => ({
    id: index + 1,
    parentId: index === 0 ? null : Math.max(1, Math.floor(index / 6)),
    name: `Enhed ${index + 1}`,
    kind: 'team',
    closedOn: null,
  }))
  const tree = new UnitTree(units)
  const workforce = new Workforce(
    tree,
    units.flatMap(unit =>
      [1, 2, 3].map(professionalGroupId => ({ unitId: unit.id, professionalGroupId, people: below(7) })),
    ),
  )
  const aDay = () => `20${20 + below(8)}-0${1 + below(9)}-${10 + below(18)}`
  const rows = Array.from({ length: size }, (_, index): ListRow => {
    const marks = new Map<number, BindingMark>()
    for (let mark = 0; mark <= below(3); mark++) {
      const unitId = 1 + below(unitCount)
      marks.set(unitId, { unitId, effect: mark > 0 && random() < 0.3 ? 'released' : 'binds', fromDay: null })
    }
    const bound = {
      ranges: boundRanges(tree, [...marks.values()], '2026-11-23'),
      groupIds: some([1, 2, 3], 0.2),
    }
    const people = workforce.people(bound)
    const status = random() < 0.85 ? 'active' : pick(requirementStatuses)
    return {
      id: index + 1,
      referenceNumber: index + 1,
      title: `${pick(words)} ${pick(words)} ${index}`,
      kind: pick(kinds),
      level: pick(levels),
      bindingness: pick(bindingnesses),
      legalStatus: pick(legalStatuses),
      status,
      inForce: status === 'active' || status === 'suspended',
      reviewBy: random() < 0.5 ? aDay() : null,
      introducedOn: random() < 0.9 ? aDay() : null,
      createdAt: index,
      ownerUnitId: 1 + below(unitCount),
      riskId: null,
      derivesFromId: null,
      lawLink: '',
      repealedFrom: null,
      marks: [...marks.values()],
      burden: null,
      bound,
      people,
      hours: people * below(50),
      caseStates: random() < 0.3 ? [...new Set([pick(caseStates), pick(caseStates)])] : [],
      signals: some(signalKinds, 0.1),
      publications: some([1, 2, 3, 4, 5, 6, 7], random() < 0.5 ? 0.3 : 0).flatMap(unitId =>
        unitId > unitCount
          ? []
          : [
              {
                unitId,
                verdict: pick(['green', 'amber', 'red'] as const),
                split: random() < 0.2,
                score: below(101),
                low: 0,
                high: 100,
              },
            ],
      ),
    }
  })
  return { tree, workforce, rows, random }
}
