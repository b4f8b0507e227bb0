import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Duties } from '@/components/trust-repair/duties'
import { FinishPart, PeoplePart, SidesPart } from '@/components/trust-repair/room-parts'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { Columns } from '@/components/ui/section'
import { requirePermissionSomewhere } from '@/lib/access/require-permission'
import { addressId } from '@/lib/platform/address-id'
import { sentences } from '@/lib/platform/i18n/request'
import { repairRoom } from '@/lib/trust-repair/repair-queries'

type Props = { params: Promise<{ repair: string }> }

/** For those involved alone; everybody else, and everybody when it is finished, finds nothing here. */
const asked = cache(async (repair: string) => {
  const actor = await requirePermissionSomewhere('self.manage')
  const id = addressId(repair)
  const room = Number.isSafeInteger(id) ? await repairRoom(actor, id) : null
  return room ?? notFound()
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { row } = await asked((await params).repair)
  return { title: row.title }
}

/** The room of a learning review while it runs (§10). */
export default async function TrustRepairPage({ params }: Props) {
  const room = await asked((await params).repair)
  const [t, tests] = await Promise.all([sentences('trustRepair'), sentences('trustTest')])
  const { row } = room
  return (
    <>
      <PageHeader
        above={<Breadcrumb label={t('title')} items={[{ href: '/trust-repairs', label: t('crumb') }]} />}
        title={row.title}
        lead={`${t('room.lead', { unit: room.unitName })} ${tests(`relations.${row.relation}`)}. ${tests(`stakes.${row.stake}`)}.`}
      />
      <Columns shape="main-aside">
        <div className="min-w-0 space-y-10">
          <SidesPart room={room} />
          <FinishPart room={room} />
        </div>
        <div className="min-w-0 space-y-10">
          <PeoplePart room={room} />
          <Duties />
        </div>
      </Columns>
    </>
  )
}
