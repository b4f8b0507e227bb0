import type { Metadata } from 'next'
import { Answer } from '@/components/rating/answer'
import { LanguageForm } from '@/components/shell/language-form'
import { requireMunicipality } from '@/lib/access/require-beginning'
import { requestLocale, sentences } from '@/lib/platform/i18n/request'

export async function generateMetadata(): Promise<Metadata> {
  const t = await sentences('rating')
  return { title: t('answer.title'), referrer: 'no-referrer' }
}

/** Where one answers a round without an account. The page is the same for everybody: what opens a round is only in the browser. */
export default async function AnswerPage() {
  await requireMunicipality()
  const [t, access, platform, locale] = await Promise.all([
    sentences('rating'),
    sentences('access'),
    sentences('platform'),
    requestLocale(),
  ])
  return (
    <Answer
      locale={locale}
      end={<LanguageForm />}
      texts={{
        product: platform('productName'),
        skip: access('frame.skip'),
        title: t('answer.title'),
        lead: t('answer.lead'),
        code: t('answer.code'),
        codeHint: t('answer.codeHint'),
        open: t('answer.open'),
        opening: t('answer.opening'),
        wrong: t('answer.wrong'),
        noNetwork: t('begin.noNetwork'),
        notSecure: t('begin.notSecure'),
        noScript: t('form.noScript'),
        ended: t('form.forgotten'),
        done: t('answer.done'),
        how: t('form.promiseLink'),
        privacy: t('how.privacy'),
        left: {
          waiting: t('answer.left.waiting'),
          arrived: t('answer.left.arrived'),
          refused: t('answer.left.refused'),
          tooLate: t('answer.left.tooLate'),
        },
      }}
    />
  )
}
