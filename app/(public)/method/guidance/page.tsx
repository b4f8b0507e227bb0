import type { Metadata } from 'next'
import { GuidanceRows } from '@/components/guidance/guidance-rows'
import { PageHeader } from '@/components/ui/page-header'
import { mayAnywhere } from '@/lib/access/actor'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { currentActor } from '@/lib/access/session'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('guidance')
  return { title: t('table.title') }
}

/** How guidance suggests, for everybody to read, signed in or not (§8). */
export default async function GuidanceTablePage() {
  await requireMunicipality()
  const [t, actor] = await Promise.all([sentences('guidance'), currentActor()])
  return (
    <>
      <PageHeader title={t('table.title')} lead={t('table.lead')} />
      <p className="mt-4 mb-6 max-w-read text-ui text-quiet">{t('table.unknown')}</p>
      {actor ? (
        <ul className="no-print mb-6 flex flex-wrap gap-x-6">
          <li>
            <a href="/method#8" className="inline-flex min-h-11 items-center">
              {t('table.toMethod')}
            </a>
          </li>
          {mayAnywhere(actor, 'guidance.learn') ? (
            <li>
              <a href="/decisions/guidance" className="inline-flex min-h-11 items-center">
                {t('table.toLearning')}
              </a>
            </li>
          ) : null}
        </ul>
      ) : null}
      <GuidanceRows />
    </>
  )
}
