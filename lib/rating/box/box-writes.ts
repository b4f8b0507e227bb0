import { type Client, createClient, type Transaction } from '@libsql/client'
import { whenFree } from '@/db/busy'

/** The two clients of a box: writes have one of their own, so that mending its connection disturbs no read. */
export interface BoxClients {
  client: Client
  writer: Client
}

export function boxClients(file: string): BoxClients {
  const url = `file:${file}`
  return { client: createClient({ url }), writer: createClient({ url }) }
}

/**
 * Changes a box in one transaction; what is overwritten in it is gone. Several servers may share a box: one that finds it held tries again,
 * on a new connection, since a refused BEGIN spoils its own.
 */
export async function changeBox<T>(
  { writer }: Pick<BoxClients, 'writer'>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  let attempts = 0
  return await whenFree(async () => {
    if (attempts > 0) await writer.reconnect()
    attempts += 1
    const tx = await writer.transaction('write')
    try {
      // The setting is the connection's own.
      await tx.execute('PRAGMA secure_delete = ON')
      const done = await work(tx)
      await tx.commit()
      return done
    } finally {
      tx.close()
    }
  })
}
