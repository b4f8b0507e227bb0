import { database } from '@/db/client'

/** Everything that is stored, as one text: two of them are the same when nothing has changed. */
export async function wholeDatabase(): Promise<string> {
  const { client } = await database()
  const { rows: tables } = await client.execute(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
  )
  const contents: string[] = []
  for (const { name } of tables) {
    const { rows } = await client.execute(`select * from "${String(name)}"`)
    contents.push(`${String(name)} ${JSON.stringify(rows)}`)
  }
  return contents.join('\n')
}
