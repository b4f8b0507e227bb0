import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { person, roleAssignment } from '@/db/schema'
import { heldOn } from '@/lib/organisation/role-reads'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { today } from '@/lib/platform/time'
import { type Decider, type DeciderQuestion, whoDecides } from '@/lib/register/decider'
import type { RequirementRow } from './case-reads'
import type { Outcome } from './decision-forms'

/** Removing and changing need the authority itself; embedding and challenging stay within it (§2). */
const reachOf = (outcome: Outcome | null | undefined): DeciderQuestion['reach'] =>
  outcome === 'embed' || outcome === 'challenge' ? 'within' : 'own'

export interface RoleHolder {
  role: string
  unitId: number
  personId: number
}

/** Who holds a role today on exactly these units, stand-ins included. */
export async function readHolders(db: Reader, unitIds: readonly number[]): Promise<RoleHolder[]> {
  return db
    .select({
      role: roleAssignment.role,
      unitId: roleAssignment.unitId,
      personId: roleAssignment.personId,
    })
    .from(roleAssignment)
    .innerJoin(person, eq(person.id, roleAssignment.personId))
    .where(
      and(
        inArray(roleAssignment.unitId, [...unitIds]),
        inArray(roleAssignment.role, ['head', 'management']),
        eq(person.status, 'active'),
        heldOn(today()),
      ),
    )
}

/** Who decides about a requirement (§2), by who holds which role today. */
export function deciderAmong(
  holders: readonly RoleHolder[],
  tree: UnitTree,
  about: Pick<RequirementRow, 'authority' | 'ownerUnitId'>,
  outcome: Outcome | null | undefined,
  proposerId: number | null,
): Decider {
  return whoDecides({
    authority: about.authority,
    reach: reachOf(outcome),
    ownerPath: tree.lineage(about.ownerUnitId).map(unit => ({ unitId: unit.id, kind: unit.kind })),
    holders: (role, unitId) =>
      holders.filter(each => each.role === role && each.unitId === unitId).map(each => each.personId),
    proposerId,
  })
}

export async function readDecider(
  db: Reader,
  tree: UnitTree,
  about: Pick<RequirementRow, 'authority' | 'ownerUnitId'>,
  outcome: Outcome | null | undefined,
  proposerId: number | null,
): Promise<Decider> {
  const path = tree.lineage(about.ownerUnitId).map(unit => unit.id)
  return deciderAmong(await readHolders(db, path), tree, about, outcome, proposerId)
}
