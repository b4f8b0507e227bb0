import 'server-only'
import { cache } from 'react'
import type { Counted } from '@/db/change-counter'
import { reader } from '@/db/client'
import { settings, unit } from '@/db/schema'
import { changeCounters } from '@/lib/platform/change-counters'
import { UnitTree } from './unit-tree'

export type Settings = typeof settings.$inferSelect

interface Organisation {
  tree: UnitTree
  /** Undefined before the first run has made the municipality. */
  settings: Settings | undefined
}

const kept = globalThis as unknown as { raaderumOrganisation?: { at: number; value: Organisation } }

/** The unit tree and the settings, read again only when an organisation write has happened since; asked once a page. */
export const loadOrganisation = cache(
  async (): Promise<Organisation & { counters: Record<Counted, number> }> => {
    const db = await reader()
    const counters = await changeCounters(db)
    if (kept.raaderumOrganisation?.at !== counters.organisation) {
      const [units, [row]] = await Promise.all([db.select().from(unit), db.select().from(settings)])
      kept.raaderumOrganisation = {
        at: counters.organisation,
        value: { tree: new UnitTree(units), settings: row },
      }
    }
    return { ...kept.raaderumOrganisation.value, counters }
  },
)
