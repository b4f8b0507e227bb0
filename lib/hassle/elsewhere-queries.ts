import 'server-only'
import { reader } from '@/db/client'
import { hassleElsewhere } from '@/db/schema'
import { type ElsewhereKind, elsewhereKinds } from './vocabulary'

/** Where each thing that does not belong here is taken in, and the municipality's own address for it, '' where it has given none. Everybody may see it. */
export async function elsewhere(): Promise<{ kind: ElsewhereKind; address: string }[]> {
  const rows = await (await reader()).select().from(hassleElsewhere)
  return elsewhereKinds.map(kind => ({ kind, address: rows.find(row => row.kind === kind)?.address ?? '' }))
}
