import { requireActor } from '@/lib/access/session'

export default async function OverviewPage() {
  const actor = await requireActor()
  return <h1>{actor.name}</h1>
}
