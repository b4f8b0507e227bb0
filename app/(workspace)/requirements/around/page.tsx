import type { Metadata } from 'next'
import { aroundInWords } from '@/components/register/around-words'
import { ItemList } from '@/components/ui/item-list'
import { Marked } from '@/components/ui/marked'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/access/require-permission'
import { requirementsAlike } from '@/lib/overlap/overlap-queries'
import { requestFormat, requestLocale, sentences } from '@/lib/platform/i18n/request'
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
  const [t, format, locale, around, alike] = await Promise.all([
    sentences('register'),
    requestFormat(),
    requestLocale(),
    requirementsAround(asked.unitIds, asked.groupIds, asked.risk),
    requirementsAlike(asked),
  ])
  const answer = aroundInWords({ t, format, locale }, around, alike)
  return (
    <>
      <PageHeader title={t('around.title')} lead={answer.sentence} />
      {answer.alike ? (
        <section className="mt-8 max-w-[44rem]">
          <h2 className="mb-3">{answer.alike.sentence}</h2>
          <ItemList
            items={answer.alike.lines.map(line => ({
              key: line.href,
              text: <Marked text={line.title} marks={line.marks} />,
              href: line.href,
              meta: line.note,
            }))}
          />
        </section>
      ) : null}
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
