import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HistoryEntries } from '@/components/register/history-entries'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/access/require-permission'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { requirementHistory } from '@/lib/register/history-queries'
import { requirementPage } from '@/lib/register/page-queries'
import { formatReference, parseReference, requirementPath } from '@/lib/register/reference'

interface Props {
  params: Promise<{ reference: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await sentences('register')
  const number = parseReference((await params).reference) ?? 0
  const actor = await requirePermission('register.read')
  if (!(await requirementPage(actor, number))) notFound()
  return { title: t('history.title', { reference: formatReference(number) }) }
}

export default async function HistoryPage({ params }: Props) {
  const actor = await requirePermission('register.read')
  const [t, format] = await Promise.all([sentences('register'), requestFormat()])
  const found = await requirementHistory(actor, parseReference((await params).reference) ?? 0, { t, format })
  if (!found) notFound()
  const { row, entries } = found
  return (
    <>
      <PageHeader
        above={<a href={requirementPath(row.referenceNumber)}>{row.title}</a>}
        title={t('history.title', { reference: formatReference(row.referenceNumber) })}
        lead={t('history.lead')}
      />
      <HistoryEntries entries={entries} />
    </>
  )
}
