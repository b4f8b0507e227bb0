import { type ChainNode, ChainTree } from '@/components/charts/chain-tree'
import { Fold } from '@/components/ui/fold'
import { pageSentences } from '@/lib/platform/i18n/request'
import type { ChainLink, RequirementPage } from '@/lib/register/page-queries'
import { formatReference, requirementPath } from '@/lib/register/reference'

/** What it derives from and what hangs below it. */
export function RequirementChain({ page }: { page: RequirementPage }) {
  const t = pageSentences('register')
  const alone = page.chain.id === page.row.id && page.chain.below.length === 0
  const node = (link: ChainLink): ChainNode => ({
    key: String(link.id),
    label: link.title,
    href: requirementPath(link.referenceNumber),
    meta: [
      formatReference(link.referenceNumber),
      t(`levels.${link.level}`),
      ...(link.status === 'active' ? [] : [t(`statuses.${link.status}`)]),
    ].join(' · '),
    current: link.id === page.row.id,
    below: link.below.map(node),
  })
  return (
    <Fold title={t('page.chain')}>
      {alone ? (
        <p className="text-quiet">{t('page.chainAlone')}</p>
      ) : (
        <ChainTree label={t('page.chain')} currentWord={t('page.chainCurrent')} roots={[node(page.chain)]} />
      )}
    </Fold>
  )
}
