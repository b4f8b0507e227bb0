import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { database } from '@/db/client'
import { productSecret } from '@/lib/platform/product-secret'
import { addDays, today } from '@/lib/platform/time'
import { supportHandle } from '@/lib/solution/support-handle'
import { reorderSupports } from '@/lib/solution/support-order-writes'
import { aSolution } from '@/lib/solution/testing/solutions'
import { formsOf, submitForm } from '../bench/forms'
import { cookieOf } from '../bench/people'
import { steal } from './files'
import { judge, lookIn } from './orders'
import type { AttackedServer } from './server'
import { everyTable, ordersIn, rowsElsewhere, rowsOf, whatTellsApart } from './stored-rows'
import type { Town } from './town'

/** How many press; each asks for the page first, as a browser does. */
const SUPPORTERS = 150

/** One person presses, by the form on the page of the solution. */
async function press(address: string, solutionId: number, personId: number): Promise<void> {
  const path = `/solutions/${solutionId}`
  const cookie = await cookieOf(personId)
  const html = await (await fetch(`${address}${path}`, { headers: { cookie } })).text()
  const form = formsOf(html).find(({ fields }) => fields.some(([name]) => name === 'supports'))
  if (!form) throw new Error('The page of a solution has no form to support it by')
  const answer = await submitForm(address, path, form, cookie)
  await answer.arrayBuffer()
}

/** How many of the stored handles somebody comes to who tries each person with a secret of their own. */
const found = (handles: ReadonlySet<string>, tried: readonly string[]): number =>
  tried.filter(each => handles.has(each)).length

/**
 * Somebody who noted in which order people pressed, and has every file while the week runs and once it is over: no support may be tied to a person by
 * the database, with its log and its free pages. What the server's secret opens is told beside it, and so is what the week's own order says before it
 * is over: docs/anonymity.md promises neither.
 */
export async function supports(
  server: AttackedServer,
  { people, requirementId, root }: Pick<Town, 'people' | 'requirementId' | 'root'>,
  folder: string,
) {
  const { client } = await database()
  const { id } = await aSolution({ id: requirementId }, root, { week: '2026-W01', deliveredOn: '2026-01-05' })
  const pressing = people.filter((_, at) => at % 2 === 0).slice(0, SUPPORTERS)
  const [first, ...others] = pressing
  if (!first) throw new Error('Nobody supports anything')
  const outputBefore = server.output().length
  const unpressed = await everyTable(client)
  await press(server.address, id, first.id)
  const pressed = await everyTable(client)
  // The server's own jobs say when they ran.
  const touched = [...pressed].flatMap(([name, rows]) =>
    name === 'job_lease' || unpressed.get(name) === rows ? [] : [name],
  )
  for (const each of others) await press(server.address, id, each.id)
  const lines = server.output().slice(outputBefore).split('\n').filter(Boolean).length

  const secret = productSecret()
  const handles = pressing.map(each => supportHandle(secret, id, each.id))
  const marks = [handles.map(each => Buffer.from(each))]
  const data = join(folder, 'server')
  const folders = [join(folder, 'supports-in-week'), join(folder, 'supports-counted')] as const
  const early = lookIn(steal(data, folders[0]), folders[0], marks, [])
  const inWeek = await rowsOf(client, 'solution_support', 'handle', handles)
  const class1 = pressing.map(() => ({ classUnitId: 1 }))
  const whileItRuns = judge([...early.orders, ...ordersIn(inWeek)], class1)
  await reorderSupports(undefined, addDays(today(), 7))
  const late = lookIn(steal(data, folders[1]), folders[1], marks, [])
  const rows = await rowsOf(client, 'solution_support', 'handle', handles)
  const counted = judge([...late.orders, ...ordersIn(rows)], class1)

  const everybody = people.map(each => each.id)
  const stored = new Set(rows.map(row => String(row.handle)))
  const guessed = ['', 'raaderum', 'secret', server.address].flatMap(key =>
    everybody.flatMap(personId => [
      supportHandle(key, id, personId),
      createHmac('sha256', key).update(`${id}|${personId}`).digest('hex'),
    ]),
  )
  const withSecret = everybody.map(personId => supportHandle(secret, id, personId))
  const elsewhere = await rowsElsewhere(client, ['solution_support'], rows)
  const tellingApart = whatTellsApart(rows, 'solution_id')
  const output = server.output().slice(outputBefore)
  const inLog = handles.filter(each => output.includes(each)).length
  return {
    pressed: pressing.length,
    stored: rows.length,
    tablesTouchedByOne: touched,
    foundWithoutTheSecret: found(stored, guessed),
    /** A limit that is known and told. */
    foundWithTheSecret: found(stored, withSecret),
    /** Another: until its week is over, the order of the presses stands in the files. */
    tauWhileTheWeekRuns: whileItRuns.tau,
    counted: { files: late.files, ...counted },
    tellingApart,
    rowsElsewhere: elsewhere,
    linesWhilePressing: lines,
    inLog,
    held:
      rows.length === pressing.length &&
      touched.join() === 'solution_support' &&
      found(stored, guessed) + elsewhere + tellingApart.length + inLog === 0 &&
      lines < pressing.length / 10 &&
      counted.held,
  }
}
