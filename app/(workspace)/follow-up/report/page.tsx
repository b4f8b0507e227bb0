import type { Metadata } from 'next'
import { DocumentFiles, DocumentView } from '@/components/documents/document-view'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/access/require-permission'
import { followUpReport } from '@/lib/follow-up/report-queries'
import { sentences } from '@/lib/platform/i18n/request'

type Props = { searchParams: Promise<{ unit?: string }> }

async function readPage({ searchParams }: Props) {
  const actor = await requirePermission('case.read')
  return followUpReport(actor, (await searchParams).unit)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await readPage(props)).document.title }
}

/** One sheet for the works council and the committee (§8); its files say the same. */
export default async function ReportPage(props: Props) {
  const { unitId, document } = await readPage(props)
  const t = await sentences('followUp')
  const file = (ending: string) => `/follow-up/report/file.${ending}?unit=${unitId}`
  return (
    <article>
      <PageHeader
        title={document.title}
        above={
          <a href={`/follow-up?unit=${unitId}`} className="no-print inline-flex min-h-11 items-center">
            {t('report.back')}
          </a>
        }
      />
      <DocumentFiles
        label={t('report.download')}
        files={[
          { href: file('docx'), text: t('report.docx') },
          { href: file('pdf'), text: t('report.pdf') },
        ]}
      />
      <div className="mt-6">
        <DocumentView document={document} />
      </div>
    </article>
  )
}
