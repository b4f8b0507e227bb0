import type { Metadata } from 'next'
import { RulesList } from '@/components/signals/rules-list'
import { PageHeader } from '@/components/ui/page-header'
import { mayAnywhere } from '@/lib/access/actor'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { currentActor } from '@/lib/access/session'
import { sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('signals')
  return { title: t('table.title'), description: t('table.lead') }
}

/** When signals come and go, for everybody to read, signed in or not (§6, §7). */
export default async function SignalRulesPage() {
  await requireMunicipality()
  const [t, actor] = await Promise.all([sentences('signals'), currentActor()])
  return (
    <>
      <PageHeader title={t('table.title')} lead={t('table.lead')} />
      {actor && mayAnywhere(actor, 'signal.read') ? (
        <p className="no-print mt-4">
          <a href="/signals" className="inline-flex min-h-11 items-center">
            {t('table.toSignals')}
          </a>
        </p>
      ) : null}
      <div className="mt-6">
        <RulesList />
      </div>
    </>
  )
}
