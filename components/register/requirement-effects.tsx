import { ItemList } from '@/components/ui/item-list'
import { Section } from '@/components/ui/section'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import type { RequirementPage } from '@/lib/register/page-queries'

/** Side effects that its design leads one to expect (§7). */
export async function RequirementEffects({ page }: { page: RequirementPage }) {
  const [t, format] = await Promise.all([sentences('register'), requestFormat()])
  return (
    <Section title={t('page.sideEffects')}>
      {page.predicted.length === 0 ? (
        <p className="text-quiet">{t('page.noSideEffects')}</p>
      ) : (
        <ItemList
          items={page.predicted.map(({ effect, because }) => ({
            key: effect,
            text: t(`sideEffects.${effect}`),
            meta: t('page.expected', { traits: format.list(because.map(trait => t(`traits.${trait}`))) }),
          }))}
        />
      )}
    </Section>
  )
}
