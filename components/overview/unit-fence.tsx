import type { ReactNode } from 'react'
import { Fence, type FencePicture, fencePicture } from '@/components/charts/fence'
import type { FencePost } from '@/components/charts/fence-layout'
import { isGrowing, standingOf, type UnitOverview, type UnitRequirement } from '@/lib/overview/unit-overview'
import { requirementPath } from '@/lib/register/reference'
import { levels } from '@/lib/register/vocabulary'
import { keptWith } from './kept-with'
import { hoursInWords, type Speech } from './speech'
import { unitListAddress } from './unit-list-address'

type UnitFenceProps = {
  speech: Speech
  unit: { id: number; name: string }
  overview: UnitOverview
  mayReadResults: boolean
  aside?: ReactNode
}

/** The fence around a unit: what binds it, by who decided it. */
export function UnitFence({ speech, unit, overview, mayReadResults, aside }: UnitFenceProps) {
  const { t, format } = speech
  return (
    <Fence
      picture={keptWith(overview, `fence ${format.locale}`, () => pictureOf(speech, unit.id, overview))}
      aside={aside}
      withoutVerdicts={!mayReadResults}
      texts={{
        title: t('fence.title', { unit: unit.name }),
        desc: t('fence.desc'),
        legend: {
          green: t('standing.green'),
          amber: t('standing.amber'),
          red: t('standing.red'),
          split: t('standing.split'),
          none: t(mayReadResults ? 'standing.unrated' : 'standing.not_shown'),
          height: t('fence.legend.height'),
          growing: t('fence.legend.growing'),
        },
      }}
    />
  )
}

function pictureOf(speech: Speech, unitId: number, overview: UnitOverview): FencePicture {
  const { t, format } = speech
  const rows = levels.map(level => {
    const { count, posts, rest } = overview.fence[level]
    const [largest] = posts
    return {
      key: level,
      label: t(`fence.rows.${level}.label`),
      sub: t(`fence.rows.${level}.sub`, { count, number: format.number(count) }),
      posts: posts.map(row => postOf(speech, row)),
      rest,
      note:
        largest && largest.hours > 0
          ? t('fence.note', { title: largest.title, hours: hoursInWords(speech, largest.hours) })
          : undefined,
      restHref: unitListAddress(unitId, { level }),
    }
  })
  return fencePicture(rows, (count, hours) =>
    t('fence.rest', { number: format.number(count), hours: hoursInWords(speech, hours) }),
  )
}

function postOf(speech: Speech, row: UnitRequirement): FencePost {
  const { t, format } = speech
  const standing = standingOf(row)
  return {
    // Padded, so that the order of ids is the order of references.
    id: String(row.referenceNumber).padStart(8, '0'),
    hours: row.hours,
    verdict: row.verdict?.verdict ?? 'none',
    split: row.verdict?.split ?? false,
    mushrooming: isGrowing(row),
    href: requirementPath(row.referenceNumber),
    name: t('fence.post', {
      title: row.title,
      standing: (row.verdict?.split
        ? `${t(`standing.${standing}`)}, ${t('standing.split')}`
        : t(`standing.${standing}`)
      ).toLocaleLowerCase(format.locale),
      hours: hoursInWords(speech, row.hours),
      growing: isGrowing(row) ? 'yes' : 'no',
    }),
  }
}
