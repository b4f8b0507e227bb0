import { Breadcrumb } from '@/components/ui/breadcrumb'
import type { Translate } from '@/lib/platform/i18n/translator'

/** The way back from a page below a round. */
export function RoundTrail({ round, t }: { round: { id: number; name: string }; t: Translate<'rating'> }) {
  return (
    <Breadcrumb
      label={t('rounds.title')}
      items={[
        { href: '/rounds', label: t('rounds.title') },
        { href: `/rounds/${round.id}`, label: round.name },
      ]}
    />
  )
}
