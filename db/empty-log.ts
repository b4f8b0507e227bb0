import type { OpenDatabase } from './client'

/** Whether the log may still hold what was deleted: a server that starts does not know. Next loads this module more than once. */
const shared = globalThis as unknown as { raaderumLogMayHoldMore?: boolean }

/** What has been deleted stands in the log from here on, until {@link emptyLog} has emptied it. */
export function logHoldsMore(): void {
  shared.raaderumLogMayHoldMore = true
}

/**
 * Empties the write-ahead log of an embedded database: what was deleted still stands in it, in the order in which it was written. Returns
 * whether it is empty now; somebody who reads just then keeps it, and the rounds' clock tries again ({@link mayLogHoldMore}). A remote server keeps its own house.
 */
export async function emptyLog({ client }: OpenDatabase): Promise<boolean> {
  logHoldsMore()
  if (client.protocol === 'file') {
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    if (rows[0]?.busy !== 0) return false
  }
  shared.raaderumLogMayHoldMore = false
  return true
}

/** Whether something is still owed to what was deleted. The rounds' clock asks every minute. */
export const mayLogHoldMore = (): boolean => shared.raaderumLogMayHoldMore !== false
