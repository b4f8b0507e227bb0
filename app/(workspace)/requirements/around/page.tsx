import type { Metadata } from 'next'
import { aroundInWords } from '@/components/register/around-words'
import { ItemList } from '@/components/ui/item-list'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/access/require-permission'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import { aroundAsked, requirementsAround } from '@/lib/register/around-queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('register')
  return { title: t('around.pageTitle') }
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The same as the form shows on demand, as a page: for a browser without scripts. */
export default async function AroundPage({ searchParams }: Props) {
  await requirePermission('register.read')
  const asked = aroundAsked(
    new URLSearchParams(
      Object.entries(await searchParams).flatMap(([name, value]) =>
        [value ?? []].flat().map(each => [name, each] as [string, string]),
      ),
    ),
  )
  const [t, format, around] = await Promise.all([
    sentences('register'),
    requestFormat(),
    requirementsAround(asked.unitIds, asked.groupIds, asked.risk),
  ])
  const answer = aroundInWords(t, format, around)
  return (
    <>
      <PageHeader title={t('around.title')} lead={answer.sentence} />
      <div className="mt-8 max-w-[44rem]">
        <ItemList
          items={answer.lines.map(line => ({
            key: line.href,
            text: line.title,
            href: line.href,
            meta: line.note,
          }))}
        />
      </div>
    </>
  )
}
