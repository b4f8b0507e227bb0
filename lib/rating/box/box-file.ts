import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readEnvironment } from '@/lib/platform/env'

/** Where the boxes of open rounds lie: beside the database, or where BALLOTS_DIR says. */
export function boxFolder(): string {
  const { BALLOTS_DIR, DATABASE_URL } = readEnvironment()
  if (BALLOTS_DIR) return BALLOTS_DIR
  return join(
    DATABASE_URL.startsWith('file:') ? dirname(DATABASE_URL.slice('file:'.length)) : 'data',
    'ballots',
  )
}

export const boxFile = (roundId: number): string => join(boxFolder(), `round-${roundId}.db`)

/** Whether a round's ballots lie on this server's disk. A database that was restored without their folder has lost them. */
export const boxIsHere = (roundId: number): boolean => existsSync(boxFile(roundId))

/** The rounds whose boxes lie here. */
export function roundsWithBox(): number[] {
  if (!existsSync(boxFolder())) return []
  return readdirSync(boxFolder()).flatMap(name => {
    const id = /^round-(\d+)\.db$/.exec(name)?.[1]
    return id ? [Number(id)] : []
  })
}
