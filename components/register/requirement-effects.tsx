import { Fold } from '@/components/ui/fold'
import { ItemList } from '@/components/ui/item-list'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import { type PublishedFigures, publishedFactor, publishedSideEffects } from '@/lib/rating/published-figures'
import { designTraits } from '@/lib/register/design-traits'
import type { RequirementPage } from '@/lib/register/page-queries'
import { sideEffectsOf } from '@/lib/side-effects/standing'

/** Side effects: expected from its design and how it is experienced, confirmed or not by employees, or mentioned by them alone (§7). */
export function RequirementEffects({
  page,
  figures,
}: {
  page: RequirementPage
  /** The newest result in sight; null without one. */
  figures: PublishedFigures | null
}) {
  const t = pageSentences('register')
  const format = pageFormat()
  const traits = designTraits(page.row)
  if (figures && publishedFactor(figures, 'values') === 'opponent') traits.add('values_opponent')
  if (figures && publishedFactor(figures, 'effort') === 'opponent') traits.add('effort_opponent')
  const reported = figures ? publishedSideEffects(figures) : 'unknown'
  const effects = sideEffectsOf(traits, reported === 'unknown' ? reported : new Set(reported))
  return (
    <Fold
      title={t('page.sideEffects')}
      gist={format.list(
        effects.map(({ effect }) => t(`sideEffects.${effect}`).toLocaleLowerCase(format.locale)),
      )}
    >
      {effects.length === 0 ? (
        <p className="text-quiet">{t(reported === 'unknown' ? 'page.noneExpected' : 'page.noSideEffects')}</p>
      ) : (
        <ItemList
          items={effects.map(({ effect, standing, because }) => ({
            key: effect,
            text: t(`sideEffects.${effect}`),
            meta: t(`page.effect.${standing}`, {
              traits: format.list(because.map(trait => t(`traits.${trait}`))),
            }),
          }))}
        />
      )}
    </Fold>
  )
}
