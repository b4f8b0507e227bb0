import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LetterForms } from '@/components/challenge/letter-forms'
import { DocumentFiles, DocumentView } from '@/components/documents/document-view'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ItemList } from '@/components/ui/item-list'
import { PageHeader } from '@/components/ui/page-header'
import { Columns, Section } from '@/components/ui/section'
import { requirePermission } from '@/lib/access/require-permission'
import { letterView } from '@/lib/challenge/challenge-queries'
import { addressId } from '@/lib/platform/address-id'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { formatReference, requirementPath } from '@/lib/register/reference'

type Props = { params: Promise<{ id: string }> }

async function readPage({ params }: Props) {
  const actor = await requirePermission('case.read')
  const { id } = await params
  return (await letterView(actor, addressId(id))) ?? notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { document } = await readPage(props)
  return { title: document.title }
}

/** A letter to those above: what it says, which cases it gathers, and how far it has come (§8). */
export default async function ChallengePage(props: Props) {
  const view = await readPage(props)
  const t = await sentences('challenge')
  const format = await requestFormat()
  const { row, document, about, cases } = view
  const day = row.answeredOn ?? row.sentOn
  return (
    <>
      <PageHeader
        title={document.title}
        above={
          <Breadcrumb
            label={t('page.crumb')}
            items={[
              { href: '/decisions#upward', label: t('page.crumb') },
              {
                href: requirementPath(about.referenceNumber),
                label: formatReference(about.referenceNumber),
              },
            ]}
          />
        }
        lead={t(`page.lead.${row.state}`, {
          count: cases.length,
          recipient: row.recipient,
          date: day === null ? '' : format.date(day),
        })}
      />
      <Columns shape="main-aside">
        {/* What is to be done comes first, as it stands on a phone: the letter that comes later must not move it. */}
        <div className="no-print flex min-w-0 flex-col gap-10 lg:col-start-2">
          <LetterForms view={view} />
          <Section title={t('page.cases')} id="cases">
            <ItemList
              items={cases.map(each => ({
                key: String(each.id),
                href: `/cases/${each.id}`,
                text: each.title,
                meta: each.wroteTo
                  ? t('page.wroteTo', { unit: each.unitName, recipient: each.wroteTo })
                  : each.unitName,
              }))}
            />
          </Section>
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          <Section title={t('page.letter')} id="letter">
            <DocumentFiles
              label={t('page.download')}
              files={[
                { href: `/challenges/${row.id}/letter.docx`, text: t('page.docx') },
                { href: `/challenges/${row.id}/letter.pdf`, text: t('page.pdf') },
              ]}
            />
            <div className="mt-3">
              <DocumentView document={document} />
            </div>
          </Section>
        </div>
      </Columns>
    </>
  )
}
