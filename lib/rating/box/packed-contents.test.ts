import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PackedContents } from './packed-contents'

describe('packed contents', () => {
  it('gives back what was added, in order, whatever its length', () => {
    const content = fc.uint8Array({ maxLength: 3000 })
    fc.assert(
      fc.property(fc.array(content, { maxLength: 40 }), contents => {
        const packed = new PackedContents()
        for (const each of contents) packed.add(each)
        expect([...packed].map(each => Uint8Array.from(each))).toEqual(contents)
      }),
    )
  })

  it('holds a hundred thousand without a thousand objects', () => {
    const packed = new PackedContents()
    const content = new TextEncoder().encode(
      JSON.stringify([9, [[1, 2, 3, 4], [], 0, [], '', 3, 5, 1, 2, '']]),
    )
    const before = process.memoryUsage().heapUsed
    for (let i = 0; i < 100_000; i++) packed.add(content)
    // As an array each they take more than 10 MB of the heap; in one piece they lie outside it.
    expect((process.memoryUsage().heapUsed - before) / 2 ** 20).toBeLessThan(4)
    expect([...packed]).toHaveLength(100_000)
  })
})
