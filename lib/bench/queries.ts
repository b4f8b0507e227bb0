import 'server-only'
import { reader } from '@/db/client'
import { requirement } from '@/db/schema'
import { formatReference } from '@/lib/register/reference'

/** The first fifty requirements, for the bare page that `npm run bench` compares every other page with. */
export async function benchRows() {
  const db = await reader()
  const rows = await db
    .select({
      id: requirement.id,
      referenceNumber: requirement.referenceNumber,
      title: requirement.title,
      kind: requirement.kind,
      level: requirement.level,
      minutes: requirement.minutes,
    })
    .from(requirement)
    .orderBy(requirement.id)
    .limit(50)
  return rows.map(row => ({ ...row, reference: formatReference(row.referenceNumber) }))
}
