import { lt, sql } from 'drizzle-orm'
import { database, type OpenDatabase, overwriteWhatIsDeleted } from '@/db/client'
import { emptyLog } from '@/db/empty-log'
import { solutionSupport } from '@/db/schema'
import { writeAnew } from '@/db/write-anew'
import { weekOf } from '@/lib/anonymous/week'
import { type Day, today } from '@/lib/platform/time'

/** Whether rows lie in another order than their hashes: the one in which people pressed. */
const isOutOfOrder = sql<number>`exists (select 1 from (
    select ${solutionSupport.solutionId} as about, ${solutionSupport.handle} as own,
      lag(${solutionSupport.solutionId}) over lying as about_before, lag(${solutionSupport.handle}) over lying as own_before
    from ${solutionSupport} window lying as (order by rowid))
  where (about, own) < (about_before, own_before))`

/**
 * Writes the supports anew in the order of their hashes once there are some whose week is over, so that nothing tells in which order people pressed
 * (docs/anonymity.md): neither the rows, nor what is deleted, which is overwritten, nor the log, which is emptied. What was taken back in a week that is
 * over counts nowhere any more and is left out. Safe to run at any time.
 * @returns how many rows it wrote
 */
export async function reorderSupports(open?: OpenDatabase, day: Day = today()): Promise<number> {
  const opened = open ?? (await database())
  const week = weekOf(day)
  const isDue = async (db: Pick<OpenDatabase['db'], 'select' | '$count'>) => {
    if ((await db.$count(solutionSupport, lt(solutionSupport.week, week))) === 0) return false
    if ((await db.$count(solutionSupport, lt(solutionSupport.withdrawnWeek, week))) > 0) return true
    const [order] = await db.select({ isOut: isOutOfOrder }).from(sql`(select 1)`)
    return order?.isOut === 1
  }
  if (!(await isDue(opened.db))) return 0
  const written = await opened.write(async tx => {
    await overwriteWhatIsDeleted(tx)
    await tx.delete(solutionSupport).where(lt(solutionSupport.withdrawnWeek, week))
    await writeAnew(tx, solutionSupport)
    return tx.$count(solutionSupport)
  })
  await emptyLog(opened)
  return written
}
