import type { Metadata } from 'next'
import { TextParts } from '@/components/method/text-parts'
import { PageHeader } from '@/components/ui/page-header'
import { requirePermission } from '@/lib/access/require-permission'
import { anchorOf, methodText } from '@/lib/method/read-method'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('method')
  return { title: t('title'), description: t('description') }
}

export default async function MethodPage() {
  await requirePermission('register.read')
  const [t, guides, signs, locale] = await Promise.all([
    sentences('method'),
    sentences('guidance'),
    sentences('signals'),
    requestLocale(),
  ])
  const { title, sections, parts } = methodText(locale)
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <nav aria-label={t('contents')} className="no-print mt-6">
        <ol className="flex flex-wrap gap-x-6">
          {sections.map(({ anchor, heading }) => (
            <li key={anchor}>
              <a href={`#${anchor}`} className="inline-flex min-h-11 items-center">
                {heading}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <ul className="no-print mt-2 flex flex-wrap gap-x-6">
        <li>
          <a href="/method/guidance" className="inline-flex min-h-11 items-center">
            {guides('table.title')}
          </a>
        </li>
        <li>
          <a href="/method/signals" className="inline-flex min-h-11 items-center">
            {signs('table.title')}
          </a>
        </li>
      </ul>
      <TextParts parts={parts} anchorOf={anchorOf} />
    </>
  )
}
