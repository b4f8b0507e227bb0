import { type DrawnLaw, LawBars } from '@/components/charts/law-bars'
import { LegendItem } from '@/components/charts/legend'
import { TextureSample } from '@/components/charts/textures'
import { keptWith } from '@/components/overview/kept-with'
import { Table } from '@/components/ui/table'
import type { TextRow } from '@/components/ui/table-markup'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import type { Law } from '@/lib/pictures/chain'
import { type PictureFilters, pictureAddress } from '@/lib/pictures/picture-filters'
import { packed } from '@/lib/platform/packed'
import { formatReference } from '@/lib/register/reference'
import { levelTextures } from './picture-textures'
import { type PictureSpeech, sayHours } from './speech'

type LawsProps = {
  speech: PictureSpeech
  laws: readonly Law[]
  filters: PictureFilters
  unit: { id: number; name: string }
  tree: UnitTree
}

/** As many laws as are drawn, and as many as the table holds. */
const MOST_DRAWN = 12
const MOST_IN_TABLE = 100
/** Units named under a bar. */
const MOST_PLACES = 3

export const chainPath = (referenceNumber: number) => `/pictures/chain/${formatReference(referenceNumber)}`

/** State requirements as bars: what the law itself takes, and what was built on it. */
export function LawsPicture(props: LawsProps) {
  const { speech, laws, unit } = props
  const { t, format } = speech
  return (
    <figure aria-label={t('chain.picture', { unit: unit.name })}>
      <p className="sr-only">{t('chain.desc')}</p>
      <LawBars id="law" laws={keptWith(laws, `bars ${format.locale}`, () => drawnLaws(props))} />
      <figcaption className="legend">
        <LegendItem mark={<TextureSample texture="solid" id="law" />} word={t('chain.legendState')} />
        <LegendItem
          mark={<TextureSample texture={levelTextures.municipality} id="law" />}
          word={t('chain.legendMunicipality')}
        />
        <LegendItem
          mark={<TextureSample texture={levelTextures.institution} id="law" />}
          word={t('chain.legendInstitution')}
        />
      </figcaption>
      {laws.length > MOST_DRAWN ? (
        <p className="mt-3 text-ui text-quiet">
          {t('chain.more', {
            count: laws.length - MOST_DRAWN,
            number: format.number(laws.length - MOST_DRAWN),
          })}
        </p>
      ) : null}
    </figure>
  )
}

function drawnLaws({ speech, laws, filters, tree }: LawsProps): DrawnLaw[] {
  const { t, format } = speech
  const drawn = laws.slice(0, MOST_DRAWN)
  const most = Math.max(...drawn.map(law => law.state + law.additions.hours), 1)
  return drawn.map(law => ({
    key: String(law.node.row.id),
    title: law.node.row.title,
    href: pictureAddress(chainPath(law.node.row.referenceNumber), filters),
    meta: t('chain.meta', {
      count: law.additions.count,
      number: format.number(law.additions.count),
      hours: sayHours(speech, law.additions.hours),
      own: sayHours(speech, law.state),
      where: sayWhere(speech, tree, law),
    }),
    name: t('chain.bar', {
      title: law.node.row.title,
      state: sayHours(speech, law.state),
      municipality: sayHours(speech, law.municipality.hours),
      institution: sayHours(speech, law.institution.hours),
    }),
    pieces: piecesOf(law, most),
  }))
}

/** The units that decided the additions, in the order of the organisation: they are not ranked against each other. */
const placesOf = (tree: UnitTree, law: Law) => tree.units.filter(each => law.where.has(each.id))

/** "besluttet i Sundhed og Omsorg og 3 enheder mere" */
function sayWhere({ t, format }: PictureSpeech, tree: UnitTree, law: Law): string {
  const places = placesOf(tree, law)
  const more = places.length - MOST_PLACES
  const named = places.slice(0, MOST_PLACES).map(place => place.name)
  return t('chain.wherePlaces', {
    places: format.list(
      more > 0 ? [...named, t('chain.whereMore', { count: more, number: format.number(more) })] : named,
    ),
  })
}

/** What the law itself takes, then what the municipality and the workplaces have built on it, in percent of the widest bar. */
function piecesOf(law: Law, most: number): DrawnLaw['pieces'] {
  const parts = [
    { level: 'state' as const, hours: law.state },
    { level: 'municipality' as const, hours: law.municipality.hours },
    { level: 'institution' as const, hours: law.institution.hours },
  ]
  let at = 0
  return parts.flatMap(({ level, hours }) => {
    const from = at
    at += (hours / most) * 100
    return hours > 0
      ? [{ texture: levelTextures[level], from: from.toFixed(2), width: ((hours / most) * 100).toFixed(2) }]
      : []
  })
}

/** The same laws as a table, with where each addition was decided. */
export function LawsTable(props: LawsProps & { since: string }) {
  const { speech, laws, since } = props
  const { t, format } = speech
  return (
    <>
      <Table
        caption={t('chain.table')}
        columns={[
          { key: 'law', head: t('chain.law') },
          { key: 'additions', head: t('chain.additions'), number: true },
          { key: 'fresh', head: t('chain.freshSince', { day: format.shortDate(since) }), number: true },
          { key: 'own', head: t('chain.own'), number: true },
          { key: 'municipality', head: t('chain.legendMunicipality'), number: true },
          { key: 'institution', head: t('chain.legendInstitution'), number: true },
          { key: 'where', head: t('chain.where') },
        ]}
        drawn={keptWith(laws, `table ${format.locale}`, () => packed(tableRows(props)))}
      />
      {laws.length > MOST_IN_TABLE ? (
        <p className="mt-3 text-small text-quiet">
          {t('chain.moreTable', { number: format.number(MOST_IN_TABLE) })}
        </p>
      ) : null}
    </>
  )
}

function tableRows({ speech, laws, filters, unit, tree }: LawsProps): TextRow[] {
  const { t, format } = speech
  return laws.slice(0, MOST_IN_TABLE).map(law => {
    const { referenceNumber, title, lawLink } = law.node.row
    const address = (unitId: number) => pictureAddress(chainPath(referenceNumber), filters, { unitId })
    const [before = '', after = ''] = address(0).split(/(?<=unit=)0/)
    const links = placesOf(tree, law).map(({ id, name }): [number, string] => [
      id,
      t('chain.whereOne', { unit: name, count: format.number(law.where.get(id)?.count ?? 0) }),
    ])
    return {
      cells: [
        [title, address(unit.id), lawLink],
        format.number(law.additions.count),
        format.number(law.fresh),
        format.hours(law.state),
        format.hours(law.municipality.hours),
        format.hours(law.institution.hours),
        { before, after, links },
      ],
    }
  })
}
