import 'server-only'
import { inArray, ne } from 'drizzle-orm'
import { reader } from '@/db/client'
import { person, ratingRound, requirement, roleAssignment } from '@/db/schema'
import { type Actor, may } from '@/lib/access/actor'
import { RAADERUM_REFERENCE } from '@/lib/register/reference'
import { type Begun, beginningOf } from './beginning'
import { loadOrganisation } from './load'

/** What an administrator of a new municipality has left to do; null for everybody else, and once all is done. */
export async function readBeginning(actor: Actor): Promise<Begun[] | null> {
  const { root } = actor.tree
  if (!may(actor, 'settings.manage', { unitId: root.id })) return null
  const db = await reader()
  const { settings } = await loadOrganisation()
  const [people, leaders, requirements, rounds] = await Promise.all([
    db.$count(person),
    db.$count(roleAssignment, inArray(roleAssignment.role, ['head', 'management'])),
    db.$count(requirement, ne(requirement.referenceNumber, RAADERUM_REFERENCE)),
    db.$count(ratingRound),
  ])
  return beginningOf({
    unitsBelow: actor.tree.units.length - 1,
    people,
    leaders,
    settingsEdited: settings !== undefined && (settings.version > 1 || settings.freedTimeSentence !== ''),
    requirements,
    rounds,
  })
}
