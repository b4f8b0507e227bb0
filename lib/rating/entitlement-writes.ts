import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { entitlement } from '@/db/schema'
import { inParts } from '@/lib/platform/in-parts'

export interface Right {
  personId: number
  requirementId: number
  classUnitId: number
}

const AT_A_TIME = 1000

/**
 * Stores who may rate what in a round that opens. A municipality of five thousand can come to 400,000 rows while everybody else waits to
 * write, so they are sent as lists and in the order of their key, which takes a third of the time, and others are answered in between.
 */
export async function insertRights(
  tx: Transaction,
  roundId: number,
  rights: readonly Right[],
): Promise<void> {
  const inOrder = rights.toSorted((a, b) => a.personId - b.personId || a.requirementId - b.requirementId)
  const insert = async (part: Right[]) => {
    const rows = part.map(each => [each.personId, each.requirementId, each.classUnitId])
    await tx.run(sql`insert into ${entitlement} ("round_id", "person_id", "requirement_id", "class_unit_id")
      select ${roundId}, value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(rows)})`)
    await setImmediate()
  }
  await inParts(inOrder, insert, AT_A_TIME)
}
