import { LegendItem } from '@/components/charts/legend'
import { TextureSample } from '@/components/charts/textures'
import { WeekCalendar } from '@/components/charts/week-calendar'
import { Table } from '@/components/ui/table'
import type { Week } from '@/lib/pictures/week'
import { pictureListAddress } from './list-address'
import { kindTextures } from './picture-textures'
import { type PictureSpeech, sayTime } from './speech'

type WeekProps = { speech: PictureSpeech; week: Week; unit: { id: number; name: string } }

const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

/** A working week for each full-time position, with what requirements take of it. */
export function WeekView({ speech, week, unit }: WeekProps) {
  const { t, register, format } = speech
  return (
    <>
      <WeekCalendar
        id="week"
        fullWeek={week.fullWeek}
        parts={week.parts.map(part => ({
          key: part.kind,
          label: register(`kinds.${part.kind}`),
          hours: part.each,
          texture: kindTextures[part.kind],
          href: pictureListAddress(unit.id, part.kind),
          name: t('week.part', {
            kind: register(`kinds.${part.kind}`),
            each: sayTime(speech, part.each),
            count: part.count,
            number: format.number(part.count),
          }),
        }))}
        texts={{
          title: t('week.picture', { unit: unit.name }),
          desc: t('week.desc'),
          days: days.map(day => t(`week.days.${day}`)),
          rest: t('week.rest'),
        }}
      />
      <ul className="legend">
        {week.parts.map(part => (
          <li key={part.kind}>
            <LegendItem
              mark={<TextureSample texture={kindTextures[part.kind]} id="week" />}
              word={`${register(`kinds.${part.kind}`)}, ${sayTime(speech, part.each)}`}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

export function WeekTable({ speech, week, unit }: WeekProps) {
  const { t, register, format } = speech
  return (
    <Table
      caption={t('week.table')}
      columns={[
        { key: 'kind', head: t('unit.kind') },
        { key: 'count', head: t('unit.count'), number: true },
        { key: 'each', head: t('week.each'), number: true },
        { key: 'all', head: t('week.all'), number: true },
      ]}
      rows={[
        ...week.parts.map(part => ({
          key: part.kind as string,
          cells: {
            kind: { text: register(`kinds.${part.kind}`), href: pictureListAddress(unit.id, part.kind) },
            count: format.number(part.count),
            each: sayTime(speech, part.each),
            all: sayTime(speech, part.all),
          },
        })),
        {
          key: 'sum',
          cells: {
            kind: t('week.sum'),
            count: format.number(week.count),
            each: sayTime(speech, week.each),
            all: sayTime(speech, week.all),
          },
        },
      ]}
    />
  )
}
