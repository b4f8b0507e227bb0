import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeReturnPath, signInPath } from './return-path'

describe('where sign-in leads', () => {
  it('is back to the page one wanted', () => {
    expect(safeReturnPath('/requirements?unit=4&q=tilsyn')).toBe('/requirements?unit=4&q=tilsyn')
    expect(signInPath('/requirements?unit=4')).toBe('/sign-in?to=%2Frequirements%3Funit%3D4')
    expect(signInPath('/')).toBe('/sign-in')
  })

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/..//elsewhere.example',
    'javascript:alert(1)',
    'requirements',
    '',
    null,
    ['/requirements'],
    '/sign-in?to=/sign-in',
    '/api/auth/signout',
    '/invitation/abc',
  ])('is the front page for %j', wanted => {
    expect(safeReturnPath(wanted)).toBe('/')
  })

  it('never leaves the house, whatever the link says', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '@',
      ':',
      '?',
      '#',
      'http:',
      'evil.example',
      '\t',
      '%2f',
      'a',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map(all => `/${all.join('')}`),
        ),
        wanted => {
          const url = new URL(safeReturnPath(wanted), 'https://raaderum.example')
          expect(url.origin).toBe('https://raaderum.example')
        },
      ),
      { numRuns: 2000 },
    )
  })
})
