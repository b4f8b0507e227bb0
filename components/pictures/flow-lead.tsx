import type { Flow } from '@/lib/pictures/flow'
import type { PictureFilters } from '@/lib/pictures/picture-filters'
import { kinds, type Level, levels } from '@/lib/register/vocabulary'
import { pictureListAddress } from './list-address'
import { type PictureSpeech, sayHours } from './speech'

type FlowLeadProps = { speech: PictureSpeech; flow: Flow; filters: PictureFilters; unit: { id: number } }

/** The level that has decided most of the hours, and its share. */
export function mostDecided(flow: Flow): { level: Level; share: number } {
  const [level = 'state'] = [...levels].sort(
    (a, b) => (flow.levels.get(b)?.hours ?? 0) - (flow.levels.get(a)?.hours ?? 0),
  )
  const hours = flow.levels.get(level)?.hours ?? 0
  return { level, share: flow.total.hours > 0 ? hours / flow.total.hours : 0 }
}

/** How many hours, who has decided most of them, and which kind takes most. */
export function FlowLead({ speech, flow, filters, unit }: FlowLeadProps) {
  const { t, register, format } = speech
  const { level, share } = mostDecided(flow)
  const [kind] = [...kinds].sort((a, b) => (flow.kinds.get(b)?.hours ?? 0) - (flow.kinds.get(a)?.hours ?? 0))
  return (
    <>
      {t('flow.lead', {
        hours: sayHours(speech, flow.total.hours),
        count: flow.total.count,
        number: format.number(flow.total.count),
        share: format.percent(share),
        level,
      })}{' '}
      {kind && filters.kind === null
        ? t.rich('flow.biggest', {
            kind: register(`kinds.${kind}`).toLocaleLowerCase(format.locale),
            hours: sayHours(speech, flow.kinds.get(kind)?.hours ?? 0),
            a: chunks => <a href={pictureListAddress(unit.id, kind)}>{chunks}</a>,
          })
        : null}
    </>
  )
}
