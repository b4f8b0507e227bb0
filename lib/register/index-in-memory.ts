import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { readChangeCounters, requirementsChangedSince } from '@/db/change-counter'
import type { Reader } from '@/db/client'
import { settings } from '@/db/schema'
import { burdenSettingsOf } from '@/lib/burden/settings'
import { UnitTree } from '@/lib/organisation/unit-tree'
import { changeCounters } from '@/lib/platform/change-counters'
import { type Day, today } from '@/lib/platform/time'
import { Workforce } from './bound-people'
import { ListIndex } from './list-index'
import type { ListRow } from './list-row'
import { listRowOf, type Surroundings } from './list-row-of'
import { type RegisteredRow, readRegister, readRegistered } from './register-reads'
import { RowSets } from './row-sets'
import { readWorkplaces } from './workforce-reads'

/** What the index was made from, so that the next one can be made from less than everything. */
interface Kept {
  organisation: number
  register: number
  day: Day
  registered: Map<number, RegisteredRow>
  surroundings: Surroundings
  /** Units, head counts and settings as they were read: tells whether an organisation write changed any of them. */
  mark: string
  index: ListIndex
}

type Now = Pick<Kept, 'organisation' | 'register' | 'day'>

const shared = globalThis as unknown as { raaderumRegisterIndex?: { kept?: Kept; making?: Promise<void> } }

/** Where more requirements have changed, all are read again. */
const MOST_READ_ALONE = 1000

/** Rows worked on before other requests get their turn. */
const AT_A_TIME = 250

/**
 * The register's list index as the database is now (docs/decisions/0003-the-register-list-in-memory.md). Requirements
 * that have changed since the last time are read again; the others only where people, units or settings have changed,
 * or a new day has begun, because reviews fall due and bindings end by the day. Whatever has been written makes a new
 * index, so that what hangs on one never outlives it. Requests that come while it is being made wait for the same one.
 */
export async function loadRegister(db: Reader): Promise<ListIndex> {
  shared.raaderumRegisterIndex ??= {}
  const held = shared.raaderumRegisterIndex
  const day = today()
  const asked = await changeCounters(db)
  const before = held.kept
  if (before && isSame(before, { ...asked, day })) return before.index
  // A page holds on to the counters it began with, and somebody else may have made a later index meanwhile.
  const now: Now = { ...(await readChangeCounters(db)), day }
  // Counters only rise; where they have not, this is another database: a copy that was put back, for one.
  const wentBack = before !== undefined && !isAsLate(now, before)
  if (!wentBack && held.kept && isAsLate(held.kept, now)) return held.kept.index
  while (held.making) {
    await held.making
    if (held.kept && isAsLate(held.kept, now)) return held.kept.index
  }
  const making = next(db, wentBack ? undefined : held.kept, now)
  held.making = making.then(
    kept => {
      held.kept = kept
      held.making = undefined
    },
    () => {
      // What failed is not kept: the next request tries again, from the beginning.
      held.kept = undefined
      held.making = undefined
    },
  )
  return (await making).index
}

const isSame = (a: Now, b: Now) =>
  a.organisation === b.organisation && a.register === b.register && a.day === b.day

const isAsLate = (a: Now, b: Now) =>
  a.organisation >= b.organisation && a.register >= b.register && a.day >= b.day

async function next(db: Reader, kept: Kept | undefined, now: Now): Promise<Kept> {
  const changedIds = kept ? await requirementsChangedSince(db, kept.register, MOST_READ_ALONE) : null
  const changed = changedIds && (await readRegistered(db, changedIds))
  // One that is gone, or has come among the others, moves the places of those after it.
  const canMend =
    kept && changed?.length === changedIds?.length && changed?.every(row => hasPlace(kept, row.id))
  if (!canMend || !changed) return made(now, await readAll(db), await readSurroundings(db, now.day))

  for (const row of changed) kept.registered.set(row.id, row)
  const around =
    kept.organisation === now.organisation && kept.day === now.day
      ? kept
      : await readSurroundings(db, now.day, kept)
  if (around.surroundings !== kept.surroundings) return made(now, kept.registered, around)
  const index = kept.index.with(changed.map(row => listRowOf(row, kept.surroundings)))
  return { ...kept, ...now, index }
}

const hasPlace = ({ registered, index }: Kept, id: number) =>
  registered.has(id) || id > (index.rows.at(-1)?.id ?? 0)

async function readAll(db: Reader): Promise<Map<number, RegisteredRow>> {
  const registered = new Map<number, RegisteredRow>()
  for await (const rows of readRegister(db)) {
    for (const row of rows) registered.set(row.id, row)
    await setImmediate()
  }
  return registered
}

type Around = Pick<Kept, 'surroundings' | 'mark'>

/** Who works where and how hours are counted; the same objects as before where nothing of it has changed. */
async function readSurroundings(db: Reader, day: Day, before?: Around): Promise<Around> {
  const { units, counts } = await readWorkplaces(db)
  const [settingsRow] = await db.select().from(settings)
  const burdenSettings = burdenSettingsOf(settingsRow)
  const mark = JSON.stringify({ day, units, counts, burdenSettings })
  if (before?.mark === mark) return before
  const workforce = new Workforce(new UnitTree(units), counts)
  return { mark, surroundings: { workforce, burdenSettings, day } }
}

/** Every row worked out from what is registered, with room for other requests in between. */
async function made(
  now: Now,
  registered: Map<number, RegisteredRow>,
  { surroundings, mark }: Around,
): Promise<Kept> {
  const { workforce, day } = surroundings
  const rows: ListRow[] = []
  const sets = new RowSets(workforce, day, registered.size)
  for (const row of registered.values()) {
    const listed = listRowOf(row, surroundings)
    sets.put(listed, rows.length)
    rows.push(listed)
    if (rows.length % AT_A_TIME === 0) await setImmediate()
  }
  return { ...now, registered, surroundings, mark, index: new ListIndex(rows, workforce, day, { sets }) }
}
