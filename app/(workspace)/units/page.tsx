import type { Metadata } from 'next'
import { UnitTreeList } from '@/components/overview/unit-tree-list'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { overviewSpeech } from '@/lib/overview/speech-queries'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('overview')
  return { title: t('units.title') }
}

/** Every unit, as the tree it is: the way to any fence. */
export default async function UnitsPage() {
  const actor = await requirePermissionSomewhere('unit.read')
  const speech = await overviewSpeech()
  const units = actor.tree.units.filter(unit => unit.closedOn === null)
  return (
    <>
      <PageHeader
        title={speech.t('units.title')}
        lead={speech.t('units.lead', { count: units.length, number: speech.format.number(units.length) })}
      />
      <UnitTreeList
        speech={speech}
        units={units.map(unit => ({ ...unit, depth: actor.tree.depth(unit.id) }))}
        ownUnitId={actor.homeUnitId}
      />
    </>
  )
}
