import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { database } from '@/db/client'

/** Where the database of this test lies, and the boxes beside it. */
export const dataFolder = () => dirname((process.env.DATABASE_URL ?? '').slice('file:'.length))

/** Every byte the server has: the database, what belongs to it, and the boxes. */
export const allFiles = () =>
  Buffer.concat(
    readdirSync(dataFolder(), { recursive: true, withFileTypes: true })
      .filter(each => each.isFile())
      .map(each => readFileSync(join(each.parentPath, each.name))),
  )

/** Whether these words stand anywhere in what the server has. */
export const isStored = (words: string) => allFiles().includes(words)

export const rowsOf = async (sql: string) => (await (await database()).client.execute(sql)).rows
