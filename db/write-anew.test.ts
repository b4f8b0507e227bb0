import { createHash } from 'node:crypto'
import { inArray } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { aMunicipality, aRequirement } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { allFiles } from '@/lib/platform/testing/stored'
import { aSolution } from '@/lib/solution/testing/solutions'
import { database, overwriteWhatIsDeleted } from './client'
import { emptyLog } from './empty-log'
import { ballotLink, meetingExample, solutionSupport } from './schema'
import { writeAnew } from './write-anew'

withFreshDatabase({ each: 'test' })

const PRESSES = 300
const handles = Array.from({ length: PRESSES }, (_, place) =>
  createHash('sha256').update(`${place}`).digest('hex'),
)
/** How the database is made. Renaming a table puts its name in other quotes. */
const shape = "select type, name, replace(sql, '`', char(34)) as made from sqlite_schema order by type, name"

it.each([0, 1, 10, 200])('what was deleted stands in no page, where %i of 300 rows are left', async left => {
  const root = await aMunicipality()
  const { id: solutionId } = await aSolution(await aRequirement(root), root)
  const open = await database()
  const before = (await open.client.execute(shape)).rows
  const values = handles.map((handle, place) => ({ solutionId, handle, week: String(place) }))
  await open.write(tx => tx.insert(solutionSupport).values(values))
  const [kept, gone] = [handles.slice(0, left), handles.slice(left)]
  await open.write(async tx => {
    await overwriteWhatIsDeleted(tx)
    await tx.delete(solutionSupport).where(inArray(solutionSupport.handle, gone))
    for (const table of [solutionSupport, ballotLink, meetingExample]) await writeAnew(tx, table)
  })
  await emptyLog(open)
  const stored = allFiles()
  expect(gone.filter(handle => stored.includes(handle))).toEqual([])
  expect((await open.db.select().from(solutionSupport)).map(row => row.handle)).toEqual(kept.toSorted())
  expect((await open.client.execute(shape)).rows).toEqual(before)
})
