import type { Transaction } from '@/db/client'
import { likenessCorrection, ownSubject } from '@/db/schema'
import { addDays, type Day } from '@/lib/platform/time'
import { noonOf } from '../days'
import { personId, requirementId } from './keys'

/** What the municipality has taught the product about its own words, and said of a pair that only looks alike. */
export async function loadLikeness(tx: Transaction, today: Day): Promise<void> {
  await tx.insert(ownSubject).values({
    name: 'Tavlemøder',
    nameKey: 'tavlemøder',
    words: ['tavlemøde', 'triagetavle', 'morgentavle', 'stå-op-møde'],
    byPersonId: personId('fjordby-administrative-1'),
    at: noonOf(addDays(today, -94)),
  })
  const [a, b] = ['nursing-medicine-course', 'across-data-course'].map(requirementId)
  if (a === undefined || b === undefined) return
  await tx.insert(likenessCorrection).values({
    firstId: Math.min(a, b),
    secondId: Math.max(a, b),
    says: 'different',
    byPersonId: personId('sundhed-manager-1'),
    at: noonOf(addDays(today, -20)),
  })
}
