import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { notificationChoice, person } from '@/db/schema'
import { type Choices, type Frequency, type NotificationKind, notificationKinds } from './kinds'

/** What a person has chosen themselves; of the other kinds they are told as usual. */
export async function readChoices(db: Reader, personId: number): Promise<Choices> {
  const rows = await db.select().from(notificationChoice).where(eq(notificationChoice.personId, personId))
  return Object.fromEntries(rows.map(row => [row.kind, row.frequency]))
}

/** How soon the person of the row wants to be mailed about a kind, as a column of a query over `person`. */
export const frequencyColumn = (kind: NotificationKind) =>
  sql<Frequency>`coalesce((select ${notificationChoice.frequency} from ${notificationChoice}
    where ${notificationChoice.personId} = ${person.id} and ${notificationChoice.kind} = ${kind}), ${notificationKinds[kind].usual})`
