import { expect, it } from 'vitest'
import { pictureAddress, picturePath, readPictureFilters } from './picture-filters'

it('an address holds what is chosen, and reading it gives the same again', () => {
  const filters = { unitId: 12, kind: 'oversight', years: 3 } as const
  const address = pictureAddress(picturePath('ledger'), filters)
  expect(address).toBe('/pictures/ledger?unit=12&kind=oversight&years=3')
  expect(readPictureFilters(Object.fromEntries(new URL(address, 'https://x.invalid').searchParams))).toEqual(
    filters,
  )
  expect(pictureAddress(picturePath('flow'), filters, { kind: null, years: 2 })).toBe(
    '/pictures/flow?unit=12',
  )
})

it('what an old or odd address says is left out', () => {
  const none = { unitId: null, kind: null, years: 2 }
  expect(readPictureFilters({ unit: 'x', kind: 'gone', years: '9' })).toEqual(none)
  expect(readPictureFilters({ unit: ['-3', '4'], kind: ['values'] })).toEqual({ ...none, kind: 'values' })
})
