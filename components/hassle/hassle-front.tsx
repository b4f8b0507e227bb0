import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { pageSentences } from '@/lib/platform/i18n/request'

/** On an employee's front page: one tap to where one says what gets in the way. */
export function HassleFront() {
  const t = pageSentences('hassle')
  return (
    <Section title={t('front.heading')} line>
      <p className="mb-4 max-w-read">{t('front.text')}</p>
      <ButtonLink look="ghost" href="/hassle">
        {t('front.button')}
      </ButtonLink>
    </Section>
  )
}
