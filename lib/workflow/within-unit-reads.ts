import 'server-only'
import { inArray } from 'drizzle-orm'
import { governanceCase } from '@/db/schema'
import type { Actor } from '@/lib/access/actor'

/** The unit and everything below it; undefined for the whole municipality, which needs no filter. */
export const withinUnit = (actor: Actor, unitId: number) =>
  actor.tree.root.id === unitId
    ? undefined
    : inArray(
        governanceCase.unitId,
        actor.tree.subtree(unitId).map(unit => unit.id),
      )
