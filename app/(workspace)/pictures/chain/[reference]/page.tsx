import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChainPicture, ChainTable } from '@/components/pictures/chain-picture'
import { chainPath } from '@/components/pictures/laws-picture'
import { PicturePage } from '@/components/pictures/picture-page'
import { sayHours } from '@/components/pictures/speech'
import { EmptyState } from '@/components/ui/empty-state'
import { requirePermission } from '@/lib/access/require-permission'
import { readPictureFilters } from '@/lib/pictures/picture-filters'
import { pictureUnit, readChain } from '@/lib/pictures/queries'
import { pictureSpeech } from '@/lib/pictures/speech-queries'
import { sentences } from '@/lib/platform/i18n/request'
import { formatReference, parseReference } from '@/lib/register/reference'

type Props = {
  params: Promise<{ reference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await sentences('pictures')
  const number = parseReference((await params).reference) ?? 0
  return { title: t('tree.title', { reference: formatReference(number) }) }
}

/** A law and everything that municipality and institutions built on it. */
export default async function ChainPage({ params, searchParams }: Props) {
  const actor = await requirePermission('register.read')
  const number = parseReference((await params).reference) ?? 0
  const asked = readPictureFilters(await searchParams)
  // The whole chain is what one comes for, wherever one belongs.
  const filters = { ...asked, unitId: asked.unitId ?? actor.tree.root.id }
  const unit = pictureUnit(actor, filters)
  const [speech, chain] = await Promise.all([pictureSpeech(), readChain(actor, number, unit.id, filters)])
  if (!chain) notFound()
  const { t, format } = speech
  const { row, found } = chain
  const law = found?.law
  const count = law?.node.count ?? 0
  const lead = law
    ? t(law.node.row.level === 'state' ? 'tree.lead' : 'tree.leadLocal', {
        total: sayHours(speech, law.node.total),
        own: sayHours(speech, law.state),
        count,
        number: format.number(count),
        hours: sayHours(speech, law.additions.hours),
      })
    : undefined
  const parts = law && { speech, node: law.node, currentId: row.id, tree: actor.tree, unit }
  return (
    <PicturePage
      speech={speech}
      name="chain"
      path={chainPath(row.referenceNumber)}
      filters={filters}
      narrowBy={['unitId']}
      unit={unit}
      title={t('tree.heading', { title: law?.node.row.title ?? row.title })}
      lead={
        law?.node.row.lawLink ? (
          <>
            {lead} {t('tree.law', { law: law.node.row.lawLink })}.
          </>
        ) : (
          lead
        )
      }
      picture={
        parts ? (
          <ChainPicture {...parts} />
        ) : (
          <EmptyState title={t('tree.notHere', { unit: unit.name })}>{t('tree.notHereText')}</EmptyState>
        )
      }
      table={parts ? <ChainTable {...parts} /> : null}
      method={{ text: t('tree.method'), section: 6 }}
    />
  )
}
