import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { ratingRound, roundUnit } from '@/db/schema'

/** The ids of a round's units, as a column of a select from the rounds: a statement costs several times what its rows do. */
export const unitsOfRound = sql<number[]>`(select json_group_array(${roundUnit.unitId}) from ${roundUnit}
  where ${eq(roundUnit.roundId, ratingRound.id)})`.mapWith((list: string) => JSON.parse(list) as number[])
