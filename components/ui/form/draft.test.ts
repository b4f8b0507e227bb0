import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftValues, readDraft, sameValues } from './draft'

const now = new Date('2026-11-23T12:00:00Z')
const stored = (savedAt: string, values: unknown) => JSON.stringify({ savedAt, values })

describe('a draft', () => {
  it('keeps what was typed and ticked, and leaves out secrets, files and what the page put there', () => {
    expect(
      draftValues([
        { name: 'title', type: 'text', value: 'To underskrifter' },
        { name: 'effects', type: 'checkbox', value: 'tunnel' },
        { name: 'effects', type: 'checkbox', value: 'creaming' },
        { name: 'password', type: 'password', value: 'hemmeligt' },
        { name: '_form', type: 'hidden', value: 'k' },
        { name: '$ACTION_1', type: 'text', value: 'x' },
        { name: '', type: 'text', value: 'unnamed' },
      ]),
    ).toEqual({ title: ['To underskrifter'], effects: ['tunnel', 'creaming'] })
  })

  it('comes back as it was stored', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(fc.string())), values => {
        // JSON has no own property of this name to give back.
        fc.pre(!Object.hasOwn(values, '__proto__'))
        const draft = readDraft(stored('2026-11-22T12:00:00Z', values), now)
        expect(draft?.values).toEqual({ ...values })
      }),
    )
  })

  it('is forgotten after thirty days, and when it cannot be read', () => {
    expect(readDraft(stored('2026-10-25T12:00:00Z', {}), now)).not.toBeNull()
    expect(readDraft(stored('2026-10-24T11:00:00Z', {}), now)).toBeNull()
    expect(readDraft(null, now)).toBeNull()
    expect(readDraft('{', now)).toBeNull()
    expect(readDraft('null', now)).toBeNull()
    expect(readDraft(stored('yesterday', {}), now)).toBeNull()
    expect(readDraft(stored('2026-11-22T12:00:00Z', { a: [1] }), now)?.values).toEqual({})
  })

  it('is the same as the form when only empty fields differ', () => {
    expect(sameValues({ a: ['x'], b: [''] }, { a: ['x'] })).toBe(true)
    expect(sameValues({ a: ['x'] }, { a: ['y'] })).toBe(false)
    expect(sameValues({ a: ['x', 'y'] }, { a: ['x'] })).toBe(false)
  })
})
