import { personId, unitId } from '../../db/seed/demo/load/keys'
import { people } from '../../db/seed/demo/people'
import { demoPassword } from '../../db/seed/demo/sign-ins'

/** Somebody in Fjordby Kommune, as the demo made them. */
export interface Somebody {
  id: number
  name: string
  email: string
}

export const DEMO_PASSWORD = demoPassword
export { unitId }

/**
 * The person behind one of the demo's own keys ("hn-fjordbakken-nurse-1").
 * @throws RangeError for a key the demo does not have
 */
export function demoPerson(key: string): Somebody {
  const found = people.find(person => person.key === key)
  if (!found?.email) throw new RangeError(`nobody in the demo who can sign in has the key ${key}`)
  return { id: personId(key), name: found.name, email: found.email }
}

/** Those the stories are told about. */
export const head = demoPerson('hjemmeplejen-nord-manager-1')
export const otherHead = demoPerson('fjordskolen-manager-1')
export const management = demoPerson('fjordby-manager-1')
export const departmentManagement = demoPerson('sundhed-manager-1')
export const employee = demoPerson('hn-fjordbakken-social_health_helper-1')
export const medRepresentative = demoPerson('sygepleje-ude-nurse-1')
export const administrator = demoPerson('fjordby-administrative-1')
