import { FlowPicture } from '@/components/charts/flow-picture'
import { Table } from '@/components/ui/table'
import type { Flow } from '@/lib/pictures/flow'
import type { PictureFilters } from '@/lib/pictures/picture-filters'
import { type Kind, kinds, type Level, levels } from '@/lib/register/vocabulary'
import { pictureListAddress } from './list-address'
import { type PictureSpeech, sayHours } from './speech'

type FlowViewProps = {
  speech: PictureSpeech
  flow: Flow
  filters: PictureFilters
  unit: { id: number; name: string; below: readonly unknown[] }
}

type Part = Flow['parts'][number]

const partName = ({ t, format }: PictureSpeech, part: Part, { id, below, name }: FlowViewProps['unit']) => {
  if (part.unitId === null) return t('flow.rest', { count: part.units, number: format.number(part.units) })
  return part.unitId === id && below.length > 0 ? t('flow.own', { unit: name }) : part.name
}

/** Hours a year from who decided, through what kind, to where they are spent. */
export function FlowView({ speech, flow, filters, unit }: FlowViewProps) {
  const { t, register, format } = speech
  const node = (key: string, label: string, href: string, stream: { hours: number; count: number }) => ({
    key,
    value: stream.hours,
    label,
    href,
    name: t('flow.node', {
      name: label,
      hours: sayHours(speech, stream.hours),
      count: stream.count,
      number: format.number(stream.count),
    }),
  })
  const link = (
    from: { key: string; name: string },
    to: { key: string; name: string },
    href: string,
    stream: { hours: number; count: number },
  ) => ({
    from: from.key,
    to: to.key,
    value: stream.hours,
    href,
    name: t('flow.stream', {
      from: from.name,
      to: to.name,
      hours: sayHours(speech, stream.hours),
      count: stream.count,
      number: format.number(stream.count),
    }),
  })
  const list = (narrowed: Record<string, string>, unitId = unit.id) =>
    pictureListAddress(unitId, filters.kind, narrowed)
  const levelEnd = (level: Level) => ({ key: `level ${level}`, name: t(`levels.${level}`) })
  const kindEnd = (kind: Kind) => ({ key: `kind ${kind}`, name: register(`kinds.${kind}`) })
  const partOf = new Map(flow.parts.map(part => [part.key, part]))
  return (
    <FlowPicture
      columns={[
        {
          key: 'who',
          head: t('flow.who'),
          nodes: levels.flatMap(level => {
            const stream = flow.levels.get(level)
            return stream ? [node(levelEnd(level).key, levelEnd(level).name, list({ level }), stream)] : []
          }),
        },
        {
          key: 'kinds',
          head: t('flow.kinds'),
          nodes: kinds.flatMap(kind => {
            const stream = flow.kinds.get(kind)
            return stream ? [node(kindEnd(kind).key, kindEnd(kind).name, list({ kind }), stream)] : []
          }),
        },
        {
          key: 'units',
          head: t('flow.units'),
          nodes: flow.parts.map(part =>
            node(`unit ${part.key}`, partName(speech, part, unit), list({}, part.unitId ?? unit.id), part),
          ),
        },
      ]}
      links={[
        ...flow.decided.map(stream =>
          link(
            levelEnd(stream.level),
            kindEnd(stream.kind),
            list({ level: stream.level, kind: stream.kind }),
            stream,
          ),
        ),
        ...flow.landed.flatMap(stream => {
          const part = partOf.get(stream.part)
          if (!part) return []
          const to = { key: `unit ${part.key}`, name: partName(speech, part, unit) }
          return [link(kindEnd(stream.kind), to, list({ kind: stream.kind }, part.unitId ?? unit.id), stream)]
        }),
      ]}
      texts={{ title: t('flow.picture', { unit: unit.name }), desc: t('flow.desc') }}
    />
  )
}

/** The same streams as two tables: who decided which kind, and where each kind is spent. */
export function FlowTables({ speech, flow, filters, unit }: FlowViewProps) {
  const { t, register, format } = speech
  const decided = new Map(flow.decided.map(each => [`${each.level}/${each.kind}`, each.hours]))
  const landed = new Map(flow.landed.map(each => [`${each.kind}/${each.part}`, each.hours]))
  const shown = kinds.filter(kind => flow.kinds.has(kind))
  const hours = (figure: number | undefined) => (figure ? format.hours(figure) : '')
  const columns = (first: string) => [
    { key: 'name', head: first },
    ...shown.map(kind => ({ key: kind, head: register(`kinds.${kind}`), number: true })),
    { key: 'sum', head: t('unit.hours'), number: true },
  ]
  return (
    <div className="space-y-8">
      <Table
        caption={t('flow.tableDecided')}
        captionShown
        onPhone="scroll"
        columns={columns(t('flow.who'))}
        rows={levels.flatMap(level => {
          const stream = flow.levels.get(level)
          if (!stream) return []
          return [
            {
              key: level,
              cells: {
                name: {
                  text: t(`levels.${level}`),
                  href: pictureListAddress(unit.id, filters.kind, { level }),
                },
                ...Object.fromEntries(shown.map(kind => [kind, hours(decided.get(`${level}/${kind}`))])),
                sum: hours(stream.hours),
              },
            },
          ]
        })}
      />
      <Table
        caption={t('flow.tableLanded')}
        captionShown
        onPhone="scroll"
        columns={columns(t('flow.units'))}
        rows={flow.parts.map(part => ({
          key: part.key,
          cells: {
            name: {
              text: partName(speech, part, unit),
              href: pictureListAddress(part.unitId ?? unit.id, filters.kind),
            },
            ...Object.fromEntries(shown.map(kind => [kind, hours(landed.get(`${kind}/${part.key}`))])),
            sum: hours(part.hours),
          },
        }))}
      />
    </div>
  )
}
