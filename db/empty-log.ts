import type { OpenDatabase } from './client'

/**
 * Empties the write-ahead log of an embedded database: what was deleted still stands in it, in the order in which it was written. Returns
 * whether it is empty now; somebody who reads just then keeps it. A remote server keeps its own house.
 */
export async function emptyLog({ client }: OpenDatabase): Promise<boolean> {
  if (client.protocol !== 'file') return true
  const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  return rows[0]?.busy === 0
}
