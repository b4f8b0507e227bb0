import { ButtonLink } from '@/components/ui/button'
import { pageSentences } from '@/lib/platform/i18n/request'
import type { WaysToPropose } from '@/lib/solution/solution-queries'

/** The way to the door without a name, with the label it will carry; or why there is none. */
export function WithoutName({ ways, button }: { ways: WaysToPropose; button: string }) {
  const t = pageSentences('solution')
  const { without, k } = ways
  if (!without) return <p>{t('without.tooFew', { k })}</p>
  return (
    <>
      <p className="mb-4">{t('without.text', { label: without.labelName, people: without.people })}</p>
      <ButtonLink look="ghost" href={`/propose#${without.key}`}>
        {button}
      </ButtonLink>
    </>
  )
}
