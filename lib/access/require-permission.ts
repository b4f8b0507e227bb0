import 'server-only'
import { notFound } from 'next/navigation'
import { type Actor, may, mayAnywhere, type Subject } from './actor'
import type { Permission } from './permissions'
import { requireActor } from './session'

/**
 * The gate of every page: the signed-in person, who may do this for that. Anybody else gets the not-found page, which
 * tells nothing of what exists.
 */
export async function requirePermission(permission: Permission, subject?: Subject): Promise<Actor> {
  const actor = await requireActor()
  if (!may(actor, permission, subject ?? { unitId: actor.tree.root.id })) notFound()
  return actor
}

/** The gate of a list that each sees their own part of: open to whoever may somewhere; its query shows where. */
export async function requirePermissionSomewhere(permission: Permission): Promise<Actor> {
  const actor = await requireActor()
  if (!mayAnywhere(actor, permission)) notFound()
  return actor
}
