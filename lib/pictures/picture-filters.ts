import { addressOf } from '@/lib/platform/address'
import { type Kind, kinds } from '@/lib/register/vocabulary'

/** The pictures of governance, in the order they are told: from the law down to one week. */
export const pictureNames = ['chain', 'flow', 'ledger', 'share', 'week'] as const
export type PictureName = (typeof pictureNames)[number]

const PICTURES_PATH = '/pictures'

/** How far back a picture looks, years. */
export const periods = [1, 2, 3] as const
type Years = (typeof periods)[number]
const usualPeriod: Years = 2

/** What every picture is narrowed to; an address holds it all, also what the picture at hand does not use. */
export interface PictureFilters {
  /** Null: wherever the reader belongs. */
  unitId: number | null
  kind: Kind | null
  years: Years
}

/** The filters that a picture answers to. */
export const answersTo: Record<PictureName, readonly (keyof PictureFilters)[]> = {
  chain: ['unitId', 'kind', 'years'],
  flow: ['unitId', 'kind'],
  ledger: ['unitId', 'kind', 'years'],
  share: ['unitId', 'kind', 'years'],
  week: ['unitId'],
}

type Params = Record<string, string | string[] | undefined>

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** Reads the address of a picture. What it does not know it leaves out: an old bookmark still works. */
export function readPictureFilters(params: Params): PictureFilters {
  const unit = Number(one(params.unit))
  return {
    unitId: Number.isSafeInteger(unit) && unit > 0 ? unit : null,
    kind: kinds.find(kind => kind === one(params.kind)) ?? null,
    years: periods.find(years => String(years) === one(params.years)) ?? usualPeriod,
  }
}

/** The address of a picture with these filters, some of them changed. */
export function pictureAddress(
  path: string,
  filters: PictureFilters,
  change: Partial<PictureFilters> = {},
): string {
  const { unitId, kind, years } = { ...filters, ...change }
  const pairs: [string, string][] = []
  if (unitId !== null) pairs.push(['unit', String(unitId)])
  if (kind !== null) pairs.push(['kind', kind])
  if (years !== usualPeriod) pairs.push(['years', String(years)])
  return addressOf(path, pairs)
}

export const picturePath = (name: PictureName) => `${PICTURES_PATH}/${name}`
