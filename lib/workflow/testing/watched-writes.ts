import { gt, max } from 'drizzle-orm'
import { database, type OpenDatabase, type Transaction } from '@/db/client'
import { auditEvent, caseMove, decision, governanceCase, requirement } from '@/db/schema'

const shared = globalThis as unknown as { raaderumDatabase?: Promise<OpenDatabase> }

interface Standing {
  cases: Map<number, typeof governanceCase.$inferSelect>
  requirements: Map<number, { status: string; repealedFrom: string | null; mergedIntoId: number | null }>
  decisions: number
  lastEvent: number
  lastMove: number
}

async function standing(tx: Transaction): Promise<Standing> {
  const { id, status, repealedFrom, mergedIntoId } = requirement
  const about = await tx.select({ id, status, repealedFrom, mergedIntoId }).from(requirement)
  const last = async (table: typeof auditEvent | typeof caseMove) => {
    const [row] = await tx.select({ id: max(table.id) }).from(table)
    return row?.id ?? 0
  }
  return {
    cases: new Map((await tx.select().from(governanceCase)).map(row => [row.id, row])),
    requirements: new Map(about.map(({ id, ...row }) => [id, row])),
    decisions: await tx.$count(decision),
    lastEvent: await last(auditEvent),
    lastMove: await last(caseMove),
  }
}

/** What a transaction changed without an event of its own, in words. */
async function untold(tx: Transaction, before: Standing): Promise<string[]> {
  const after = await standing(tx)
  const events = await tx.select().from(auditEvent).where(gt(auditEvent.id, before.lastEvent))
  const moves = await tx.select().from(caseMove).where(gt(caseMove.id, before.lastMove))
  const about = (type: string, id: number) =>
    events.filter(each => each.subjectType === type && each.subjectId === String(id))
  const missing: string[] = []
  for (const [id, row] of after.cases) {
    const was = before.cases.get(id)
    if (JSON.stringify(was) === JSON.stringify(row)) continue
    if (about('case', id).length === 0) missing.push(`case ${id} was changed without an event`)
    if (was?.state === row.state) continue
    const isTold = about('case', id).some(
      ({ before: from, after: to }) => !was || (from?.state === was.state && to?.state === row.state),
    )
    if (!isTold) missing.push(`case ${id} went from ${was?.state} to ${row.state} without its event`)
    if (
      !moves.some(
        each => each.caseId === id && each.fromState === (was?.state ?? null) && each.toState === row.state,
      )
    )
      missing.push(`case ${id} went to ${row.state}, and its history does not say so`)
  }
  for (const [id, row] of after.requirements) {
    const was = before.requirements.get(id)
    const isKept = was?.repealedFrom === row.repealedFrom && was?.mergedIntoId === row.mergedIntoId
    if (was && !isKept && about('requirement', id).length === 0)
      missing.push(`requirement ${id} was changed without an event`)
  }
  if (after.decisions > before.decisions && events.length === 0) missing.push('a decision without an event')
  return missing
}

/**
 * From here on every write transaction of the database in use is looked at before it ends: what it did to cases, decisions and requirements
 * must stand in the audit in that same transaction.
 * @returns what was changed without an event, filled in as it happens
 */
export async function watchWrites(): Promise<string[]> {
  const opened = await database()
  const missing: string[] = []
  const watched: OpenDatabase = {
    ...opened,
    write: work =>
      opened.write(async tx => {
        const before = await standing(tx)
        const result = await work(tx)
        missing.push(...(await untold(tx, before)))
        return result
      }),
  }
  shared.raaderumDatabase = Promise.resolve(watched)
  return missing
}

/** How much there is in every table, to see that what was refused has left nothing. */
export async function howMuch(): Promise<string> {
  const { client } = await database()
  const { rows: tables } = await client.execute(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
  )
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*) as n from "${name}"`)
  const { rows } = await client.execute(counts.join(' union all '))
  const { rows: cases } = await client.execute('select id, version, state from governance_case order by id')
  const { rows: raised } = await client.execute('select * from change_counter')
  return JSON.stringify([rows, cases, raised])
}
