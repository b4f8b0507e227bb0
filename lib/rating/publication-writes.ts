import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { partialPublication, publication, publishedComment } from '@/db/schema'
import type { Day } from '@/lib/platform/time'
import type { PublishedRows } from './published-rows'

/** Stores what was published of one requirement: the figures of each unit, and the texts. `pause` is awaited after each statement. */
export async function storePublications(
  tx: Transaction,
  { roundId, requirementId, publishedOn }: { roundId: number; requirementId: number; publishedOn: Day },
  { full, partial, texts }: PublishedRows,
  pause: () => Promise<unknown>,
): Promise<void> {
  const place = sql`${roundId}, ${requirementId}`
  for (const rows of partial) {
    await tx.run(sql`insert into ${partialPublication}
      ("round_id", "requirement_id", "unit_id", "published_on", "figures")
      select ${place}, value ->> 0, ${publishedOn}, value -> 1 from json_each(${rows})`)
    await pause()
  }
  for (const rows of full) {
    await tx.run(sql`insert into ${publication}
      ("round_id", "requirement_id", "unit_id", "published_on", "verdict", "split", "score", "low", "high", "figures", "current")
      select ${place}, value ->> 0, ${publishedOn},
        value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value -> 6, true from json_each(${rows})`)
    await pause()
  }
  for (const rows of texts) {
    await tx.run(sql`insert into ${publishedComment} ("publication_id", "position", "about", "text")
      select ${publication.id}, value ->> 1, value ->> 2, value ->> 3 from json_each(${rows})
      join ${publication} on ${publication.roundId} = ${roundId}
        and ${publication.requirementId} = ${requirementId} and ${publication.unitId} = value ->> 0`)
    await pause()
  }
}
