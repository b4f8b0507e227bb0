import { describe, expect, it } from 'vitest'
import { saidAt, withoutSaid } from './said'

describe('the address a form leads to', () => {
  it('carries the form that led there, and leads to the message', () => {
    expect(saidAt('/cases/7', 'a-key')).toBe('/cases/7?said=a-key#said')
    expect(saidAt('/rounds/7?unit=3', 'a-key')).toBe('/rounds/7?unit=3&said=a-key#said')
  })

  it('is the plain one again once it has been said', () => {
    for (const path of ['/cases/7', '/rounds/7?unit=3', '/'])
      expect(withoutSaid(saidAt(path, 'a-key'))).toBe(path)
    expect(withoutSaid('/cases/7?said=a-key#checklist')).toBe('/cases/7#checklist')
  })
})
