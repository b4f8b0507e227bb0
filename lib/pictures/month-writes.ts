import 'server-only'
import { countChange } from '@/db/change-counter'
import { database, type Transaction } from '@/db/client'
import { mushroomingMonth } from '@/db/schema'
import { inParts } from '@/lib/platform/in-parts'
import { type Day, today } from '@/lib/platform/time'
import { loadRegister } from '@/lib/register/index-in-memory'
import { isKept } from './month-reads'
import { sharesOfUnits, type UnitShare } from './share'

/** What the mushrooming share of each unit was made of on a day. */
interface KeptMonth {
  shares: readonly UnitShare[]
  takenOn: Day
}

/** Writes down months of the mushrooming share. What is written already stays. */
export async function storeMonths(tx: Transaction, months: readonly KeptMonth[]): Promise<void> {
  const rows = months.flatMap(({ shares, takenOn }) =>
    shares.map(share => ({ ...share, month: takenOn.slice(0, 7), takenOn })),
  )
  await inParts(rows, part => tx.insert(mushroomingMonth).values(part).onConflictDoNothing())
  // What pages remember of the register says the months too.
  await countChange(tx, 'register')
}

/**
 * Keeps the month's mushrooming share of every unit, on the first day the product runs in it
 * (docs/decisions/0012-the-share-of-every-month-is-kept.md). For the scheduler; a month is kept once.
 */
export async function keepMonth(day = today()): Promise<void> {
  const { db, write } = await database()
  if (await isKept(db, day.slice(0, 7))) return
  const { rows, workforce } = await loadRegister(db)
  const shares = sharesOfUnits(rows, workforce)
  await write(tx => storeMonths(tx, [{ shares, takenOn: day }]))
}
