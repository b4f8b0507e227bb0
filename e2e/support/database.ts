import { createClient } from '@libsql/client'
import type { RunningServer } from './server'

/** Looks into the database behind a server, or changes it: for what no page shows or does. */
export async function look(
  server: RunningServer,
  sql: string,
  values: (string | number | null)[] = [],
): Promise<Record<string, unknown>[]> {
  const client = createClient({ url: `file:${server.databaseFile}` })
  try {
    // The server may be writing just now.
    await client.execute('PRAGMA busy_timeout = 5000')
    const { rows } = await client.execute({ sql, args: values })
    return rows.map(row => ({ ...row }))
  } finally {
    client.close()
  }
}

/** The link in the newest mail to an address. */
export async function linkInMailTo(server: RunningServer, email: string): Promise<string> {
  const [mail] = await look(
    server,
    'select body from outbox_message where to_address = ? order by id desc limit 1',
    [email],
  )
  const link = /https?:\/\/\S+/.exec(String(mail?.body ?? ''))?.[0]
  if (!link) throw new Error(`no mail with a link for ${email}`)
  return link
}
