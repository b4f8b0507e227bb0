import type { Metadata } from 'next'
import { ElsewhereList } from '@/components/hassle/elsewhere-list'
import { Tell } from '@/components/hassle/tell'
import { OpenPage } from '@/components/shell/open-page'
import { PageHeader } from '@/components/ui/page-header'
import { WithoutScripts } from '@/components/ui/without-scripts'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { elsewhere } from '@/lib/hassle/elsewhere-queries'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('hassle')
  return { title: t('tell.tab'), referrer: 'no-referrer' }
}

/** The hassle box without a name, by the unit's link. The page is the same for everybody: which unit's it is stands only in the browser. */
export default async function TellPage() {
  await requireMunicipality()
  const [t, locale, places] = await Promise.all([sentences('hassle'), requestLocale(), elsewhere()])
  return (
    <OpenPage>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ElsewhereList places={places} />
      <WithoutScripts className="mt-6">{t('tell.noScript')}</WithoutScripts>
      <Tell
        locale={locale}
        texts={{
          opening: t('tell.opening'),
          noKey: t('tell.noKey'),
          signIn: t('tell.signIn'),
          body: t('form.body'),
          bodyHint: t('form.bodyHint'),
          name: t('tell.name'),
          nameOptional: t('tell.nameOptional'),
          nameHint: t('tell.nameHint'),
          namesMeant: t('form.namesMeant'),
          send: t('form.send'),
          sending: t('form.pending'),
          noNetwork: t('tell.noNetwork'),
          notSecure: t('tell.notSecure'),
          shared: t('tell.shared'),
          again: t('tell.again'),
          thanks: t('tell.thanks'),
          keep: t('tell.keep'),
          linkLabel: t('tell.linkLabel'),
          copy: t('tell.copy'),
          copied: t('tell.copied'),
          see: t('tell.see'),
        }}
      />
      <p className="mt-8">
        <a href="/tell/how-it-works" className="inline-flex min-h-11 items-center">
          {t('tell.how')}
        </a>
      </p>
    </OpenPage>
  )
}
