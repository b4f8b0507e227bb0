import type { Transaction } from '@/db/client'
import { settings as settingsTable } from '@/db/schema'
import { burdenSettingsOf } from '@/lib/burden/settings'
import { marksOn } from '@/lib/pictures/bound-then'
import { storeMonths } from '@/lib/pictures/month-writes'
import { sharesOfUnits } from '@/lib/pictures/share'
import { addMonths, type Day } from '@/lib/platform/time'
import { listRowOf } from '@/lib/register/list-row-of'
import { readRegister } from '@/lib/register/register-reads'
import { readWorkforce } from '@/lib/register/workforce-reads'
import { findSignals } from '@/lib/signals/signal-rules'
import { readLook } from '@/lib/signals/snapshot-reads'

/** The register has been kept since a little before the first round. */
const MONTHS_BACK = 18

/**
 * The mushrooming share of every month since the register was filled, as the product would have kept it then: the
 * same rules, asked with the day of then, over what was in force and whom it bound.
 */
export async function loadMonths(tx: Transaction, today: Day): Promise<void> {
  const workforce = await readWorkforce(tx)
  const [settings] = await tx.select().from(settingsTable)
  const burdenSettings = burdenSettingsOf(settings)
  const registered = []
  for await (const rows of readRegister(tx)) registered.push(...rows)
  const months = []
  for (let back = MONTHS_BACK; back >= 0; back--) {
    const day = `${addMonths(today, -back).slice(0, 7)}-01`
    const { snapshot } = await readLook(tx, workforce, day, 'all')
    const firing = findSignals({ snapshot, units: [] })
    const rows = registered.map(row => ({
      ...listRowOf(
        { ...row, marks: marksOn(workforce.tree, row.marks, day) },
        { workforce, burdenSettings, day },
      ),
      signals: firing.flatMap(each =>
        'requirementId' in each.subject && each.subject.requirementId === row.id ? [each.kind] : [],
      ),
    }))
    months.push({ shares: sharesOfUnits(rows, workforce), takenOn: day })
  }
  await storeMonths(tx, months)
}
