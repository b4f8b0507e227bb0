import { describe, expect, it } from 'vitest'
import { formatReference, parseReference, requirementPath } from './reference'

describe('a reference', () => {
  it('is written with at least four digits', () => {
    expect(formatReference(42)).toBe('STY-0042')
    expect(formatReference(12345)).toBe('STY-12345')
    expect(requirementPath(7)).toBe('/requirements/STY-0007')
  })
  it.each(['STY-0042', 'sty-42', 'Sty 0042', 'sty0042', ' 42 ', '0042'])('is read from %j', text => {
    expect(parseReference(text)).toBe(42)
  })
  it.each(['', 'sty', 'medicin', '42 timer', 'STY-', '0', 'x42', '123456789'])(
    'is not read from %j',
    text => {
      expect(parseReference(text)).toBeNull()
    },
  )
})
