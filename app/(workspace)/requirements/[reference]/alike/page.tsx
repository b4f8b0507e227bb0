import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LikenessPart } from '@/components/register/likeness-part'
import { PageHeader } from '@/components/ui/page-header'
import { may } from '@/lib/access/actor'
import { requirePermission } from '@/lib/access/require-permission'
import { likenessOf } from '@/lib/overlap/overlap-queries'
import { sentences } from '@/lib/platform/i18n/request'
import { requirementPage } from '@/lib/register/page-queries'
import { formatReference, parseReference, requirementPath } from '@/lib/register/reference'

interface Props {
  params: Promise<{ reference: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await sentences('overlap')
  const number = parseReference((await params).reference) ?? 0
  const actor = await requirePermission('register.read')
  if (!(await requirementPage(actor, number))) notFound()
  return { title: `${t('part.title')} (${formatReference(number)})` }
}

/** What resembles a requirement, and what people say of it: a page of its own, since it is looked for anew each time. */
export default async function AlikePage({ params }: Props) {
  const actor = await requirePermission('register.read')
  const page = await requirementPage(actor, parseReference((await params).reference) ?? 0)
  if (!page) notFound()
  const { row } = page
  const [t, likeness] = await Promise.all([sentences('overlap'), likenessOf(row)])
  return (
    <>
      <PageHeader
        above={<a href={requirementPath(row.referenceNumber)}>{row.title}</a>}
        title={t('part.title')}
        lead={t('part.gist', { count: likeness.alike.length })}
      />
      <LikenessPart
        requirementId={row.id}
        likeness={likeness}
        mayCorrect={may(actor, 'likeness.correct', {
          unitId: row.ownerUnitId,
          requirementOwnerId: row.ownerPersonId,
        })}
      />
    </>
  )
}
