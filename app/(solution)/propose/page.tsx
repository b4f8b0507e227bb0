import type { Metadata } from 'next'
import { OpenPage } from '@/components/shell/open-page'
import { Propose } from '@/components/solution/propose'
import { PageHeader } from '@/components/ui/page-header'
import { WithoutScripts } from '@/components/ui/without-scripts'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('solution')
  return { title: t('propose.tab'), robots: { index: false }, referrer: 'no-referrer' }
}

/** A solution, or an addition to one, without a name. The page is the same for everybody: what it is about stands only in the browser. */
export default async function ProposeWithoutNamePage() {
  await requireMunicipality()
  const [t, locale] = await Promise.all([sentences('solution'), requestLocale()])
  return (
    <OpenPage>
      <PageHeader title={t('title')} lead={t('lead')} />
      <WithoutScripts className="mt-6">{t('propose.noScript')}</WithoutScripts>
      <Propose
        locale={locale}
        texts={{
          opening: t('propose.opening'),
          noKey: t('propose.noKey'),
          signIn: t('propose.signIn'),
          addsTo: t('propose.addsTo'),
          choice: t('form.choice'),
          choose: t('form.choose'),
          body: t('form.body'),
          bodyHint: t('form.bodyHint'),
          addBody: t('propose.addBody'),
          addHint: t('propose.addHint'),
          hopedEffect: t('form.hopedEffect'),
          hopedEffectHint: t('form.hopedEffectHint'),
          knownBy: t('form.knownBy'),
          knownByHint: t('form.knownByHint'),
          namesMeant: t('form.namesMeant'),
          send: t('form.send'),
          addSend: t('additions.send'),
          sending: t('form.pending'),
          noNetwork: t('propose.noNetwork'),
          notSecure: t('propose.notSecure'),
          shared: t('propose.shared'),
          thanks: t('propose.thanks'),
          keep: t('propose.keep'),
          linkLabel: t('propose.linkLabel'),
          copy: t('propose.copy'),
          copied: t('propose.copied'),
          see: t('propose.see'),
        }}
      />
      <p className="mt-8">
        <a href="/tell/how-it-works" className="inline-flex min-h-11 items-center">
          {t('propose.how')}
        </a>
      </p>
    </OpenPage>
  )
}
