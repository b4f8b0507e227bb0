import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentFiles, DocumentView } from '@/components/documents/document-view'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/access/require-permission'
import { addressId } from '@/lib/platform/address-id'
import { sentences } from '@/lib/platform/i18n/request'
import { casePresentation } from '@/lib/presentation/presentation-queries'

type Props = { params: Promise<{ id: string }> }

async function readPage({ params }: Props) {
  const actor = await requirePermission('case.read')
  const { id } = await params
  return (await casePresentation(actor, addressId(id))) ?? notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await readPage(props)
  const t = await sentences('presentation')
  return { title: t('metaTitle', { title }) }
}

/** The case on one page for the level that decides (§8); its files say the same. */
export default async function PresentationPage(props: Props) {
  const { caseId, document } = await readPage(props)
  const t = await sentences('presentation')
  const path = `/cases/${caseId}`
  return (
    <article>
      <PageHeader
        title={document.title}
        above={
          <a href={path} className="no-print inline-flex min-h-11 items-center">
            {t('back')}
          </a>
        }
      />
      <DocumentFiles
        label={t('download')}
        files={[
          { href: `${path}/presentation/file.docx`, text: t('docx') },
          { href: `${path}/presentation/file.pdf`, text: t('pdf') },
        ]}
      />
      <div className="mt-6">
        <DocumentView document={document} />
      </div>
    </article>
  )
}
