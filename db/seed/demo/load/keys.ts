import { ownerFunctions } from '../owner-functions'
import { people } from '../people'
import { professionalGroups } from '../professional-groups'
import { requirements } from '../requirements/all'
import { risks } from '../risks'
import { cases, rounds } from '../stories/all'
import { repairs } from '../stories/trust'
import { units } from '../units'

/**
 * Numbers rows by their place in the demo's own lists, so that the same key has the same id in every database.
 * @throws RangeError for a key that is not in the list
 */
function numbered(what: string, keys: readonly string[]): (key: string) => number {
  const ids = new Map(keys.map((key, place) => [key, place + 1]))
  return key => {
    const id = ids.get(key)
    if (id === undefined) throw new RangeError(`no ${what} ${key} in the demo`)
    return id
  }
}
const keysOf = (list: readonly { readonly key: string }[]) => list.map(each => each.key)

export const unitId = numbered('unit', keysOf(units))
export const groupId = numbered('professional group', keysOf(professionalGroups))
export const personId = numbered('person', keysOf(people))
export const riskId = numbered('risk', keysOf(risks))
/** The id of a requirement is its reference number too. */
export const requirementId = numbered('requirement', keysOf(requirements))
export const roundId = numbered('round', keysOf(rounds))
export const caseId = numbered('case', keysOf(cases))
export const repairId = numbered('learning review', keysOf(repairs))

/** Nine digits, the same every time: what is drawn by chance in a real municipality. */
export const solutionId = (place: number) => 112_358_130 + place * 23_571_113

const functions = new Map(ownerFunctions.map(each => [each.key, each]))

/** The function that owns a requirement. Throws RangeError for a key that is not in the list. */
export function ownerFunction(key: string) {
  const found = functions.get(key)
  if (!found) throw new RangeError(`no owner function ${key} in the demo`)
  return found
}
