import { unitId } from '../../db/seed/demo/load/keys'
import { units } from '../../db/seed/demo/units'
import type { Actor } from '../../lib/access/actor'
import type { GivenRole, Role } from '../../lib/access/permissions'
import { UnitTree } from '../../lib/organisation/unit-tree'
import { look } from './database'
import type { RunningServer } from './server'

const tree = new UnitTree(
  units.map(each => ({
    id: unitId(each.key),
    parentId: each.parent === null ? null : unitId(each.parent),
    name: each.name,
    kind: each.kind,
    closedOn: null,
  })),
)

/**
 * Employs somebody in a unit, with one role there, or none beyond being an employee. Answers with them as the
 * permission table sees them.
 */
export async function employ(server: RunningServer, role: Role, unitKey: string): Promise<Actor> {
  const homeUnitId = unitId(unitKey)
  const name = `${role} of ${unitKey}`
  const [made] = await look(
    server,
    `insert into person (name, email, unit_id, professional_group_id, status)
     values (?, ?, ?, 1, 'active') returning id`,
    [name, `${role}.${unitKey}@placed.example`, homeUnitId],
  )
  const personId = Number(made?.id)
  const roles = role === 'employee' ? [] : [{ role: role satisfies GivenRole, unitId: homeUnitId }]
  for (const held of roles)
    await look(server, 'insert into role_assignment (person_id, unit_id, role) values (?, ?, ?)', [
      personId,
      held.unitId,
      held.role,
    ])
  return { personId, name, homeUnitId, professionalGroupId: 1, locale: 'da', theme: null, roles, tree }
}
