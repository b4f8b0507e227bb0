import { HoursTree, type HoursTreeNode } from '@/components/charts/hours-tree'
import { LegendItem } from '@/components/charts/legend'
import { TextureSample } from '@/components/charts/textures'
import { Table } from '@/components/ui/table'
import type { UnitTree } from '@/lib/organisation/unit-tree'
import { allIn, type ChainNode, type TrimmedNode, trimmed } from '@/lib/pictures/chain'
import { requirementPath } from '@/lib/register/reference'
import { levels } from '@/lib/register/vocabulary'
import { levelTextures } from './picture-textures'
import { type PictureSpeech, sayHours } from './speech'

type ChainProps = {
  speech: PictureSpeech
  node: ChainNode
  /** The requirement one came for. */
  currentId: number
  tree: UnitTree
  unit: { name: string }
}

/** As many requirements as are drawn, and as many as the table holds. */
const MOST_DRAWN = 60
const MOST_IN_TABLE = 200

/** A law and everything that was built on it, as a tree with branches as thick as their hours. */
export function ChainPicture({ speech, node, currentId, tree, unit }: ChainProps) {
  const { t, format } = speech
  const drawn = ({ row, below, rest }: TrimmedNode): HoursTreeNode => ({
    key: String(row.id),
    hours: row.hours,
    label: row.title,
    href: requirementPath(row.referenceNumber),
    current: row.id === currentId,
    texture: levelTextures[row.level],
    meta: t('tree.meta', {
      hours: sayHours(speech, row.hours),
      level: t(`levels.${row.level}`),
      unit: tree.find(row.ownerUnitId)?.name ?? '',
    }),
    below: [
      ...below.map(drawn),
      ...(rest.count > 0
        ? [
            {
              key: `${row.id} rest`,
              hours: rest.hours,
              label: t('tree.rest', { count: rest.count, number: format.number(rest.count) }),
              meta: sayHours(speech, rest.hours),
              texture: 'hollow' as const,
              below: [],
            },
          ]
        : []),
    ],
  })
  return (
    <figure aria-label={t('tree.picture', { unit: unit.name })}>
      <HoursTree
        id="chain"
        label={t('tree.list')}
        currentWord={t('tree.current')}
        root={drawn(trimmed(node, MOST_DRAWN))}
      />
      <figcaption className="legend">
        <LegendItem word={`${t('tree.legend')}:`} />
        {levels.map(level => (
          <LegendItem
            key={level}
            mark={<TextureSample texture={levelTextures[level]} id="chain" />}
            word={t(`levels.${level}`)}
          />
        ))}
      </figcaption>
    </figure>
  )
}

/** The same chain as a table, each requirement before what hangs on it. */
export function ChainTable({ speech, node, currentId, tree }: ChainProps) {
  const { t, register, format } = speech
  const depths = new Map([[node.row.id, 1]])
  const deepen = (each: ChainNode, depth: number) => {
    depths.set(each.row.id, depth)
    for (const child of each.below) deepen(child, depth + 1)
  }
  deepen(node, 1)
  return (
    <Table
      caption={t('tree.table')}
      columns={[
        { key: 'requirement', head: t('unit.requirement') },
        { key: 'step', head: t('tree.step'), number: true },
        { key: 'level', head: t('tree.level') },
        { key: 'kind', head: t('unit.kind') },
        { key: 'where', head: t('tree.decidedIn') },
        { key: 'since', head: t('tree.since') },
        { key: 'hours', head: t('unit.hours'), number: true },
      ]}
      rows={allIn(node)
        .slice(0, MOST_IN_TABLE)
        .map(row => ({
          key: String(row.id),
          current: row.id === currentId,
          cells: {
            requirement: { text: row.title, href: requirementPath(row.referenceNumber) },
            step: format.number(depths.get(row.id) ?? 1),
            level: t(`levels.${row.level}`),
            kind: register(`kinds.${row.kind}`),
            where: tree.find(row.ownerUnitId)?.name ?? '',
            since: row.introducedOn ? format.shortDate(row.introducedOn) : '',
            hours: format.hours(row.hours),
          },
        }))}
    />
  )
}
