import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { type Waiting, waitingBox } from './waiting-box'

const box = waitingBox('hassle', { full: 'hassle.errors.full', unreadable: 'hassle.errors.unreadable' })

const folder = () => join(dirname((process.env.DATABASE_URL ?? '').slice('file:'.length)), 'ballots')

const aWaiting = (given: Partial<Waiting> = {}): Waiting => ({
  followHash: new Uint8Array(randomBytes(32)),
  classUnitId: 9,
  week: '2026-W48',
  fields: ['Vi skriver det samme tre steder.', ''],
  ...given,
})

/** The box's file without SQLite's own count of writes (bytes 24 to 27, again at 92 to 95). */
function bytesOf(): Buffer {
  const bytes = readFileSync(join(folder(), 'hassle.db'))
  bytes.fill(0, 24, 28).fill(0, 92, 96)
  return bytes
}

/** Puts reports in a new box one by one, and gives the bytes of its file. */
async function bytesAfter(reports: readonly Waiting[], taken: readonly Waiting[] = []) {
  const close = await openFreshDatabase()
  try {
    for (const report of reports) await box.put(report, 1000)
    if (taken.length > 0) await box.take(taken.map(each => each.followHash))
    expect(readdirSync(folder())).toEqual(['hassle.db'])
    return bytesOf()
  } finally {
    rmSync(folder(), { recursive: true, force: true })
    close()
  }
}

describe('the box where what is said without a name waits', () => {
  it('has the same bytes in whatever order they came', async () => {
    const reports = Array.from({ length: 60 }, (_, at) =>
      aWaiting({ fields: [`Bøvl ${'x'.repeat(at * 8)}`] }),
    )
    const first = await bytesAfter(reports)
    expect(first.equals(await bytesAfter(reports.toReversed()))).toBe(true)
    const [early, late] = [reports.slice(0, 30), reports.slice(30)]
    expect(first.equals(await bytesAfter([...late, ...early]))).toBe(true)
  })

  it('keeps no copy of what was delivered', async () => {
    const [gone, stays] = [
      aWaiting({ fields: ['Det er sagt nu.'] }),
      aWaiting({ fields: ['Det venter endnu.'] }),
    ]
    const bytes = await bytesAfter([gone, stays], [gone])
    expect(bytes.includes('Det er sagt nu.')).toBe(false)
    expect(bytes.includes('Det venter endnu.')).toBe(true)
    expect(bytes.equals(await bytesAfter([stays]))).toBe(true)
  })

  it('grows when it is full, gives each back to whoever knows its handle, and has room for so many of a class in a week', async () => {
    const close = await openFreshDatabase()
    try {
      const many = Array.from({ length: 150 }, () => aWaiting({ fields: ['æ'.repeat(500)] }))
      await Promise.all(many.map(each => box.put(each, 150)))
      expect(await box.all()).toHaveLength(150)
      expect(await box.find(many[7]?.followHash ?? new Uint8Array(32))).toEqual(many[7])
      expect(await box.find(new Uint8Array(32))).toBeNull()
      await expect(box.put(aWaiting(), 150)).rejects.toThrow('hassle.errors.full')
      // The same one again, after a reply that was lost, is stored already.
      await box.put(many[3] ?? aWaiting(), 150)
      await box.put(aWaiting({ classUnitId: 10 }), 150)
      await box.put(aWaiting({ week: '2026-W49' }), 150)
      expect(await box.all()).toHaveLength(152)
      // And where its words were changed before it was sent again, it is those that lie there, once.
      await box.put(
        { ...aWaiting(), followHash: many[3]?.followHash ?? new Uint8Array(32), fields: ['Andre ord.'] },
        152,
      )
      expect(await box.all()).toHaveLength(152)
      expect(await box.find(many[3]?.followHash ?? new Uint8Array(32))).toMatchObject({
        fields: ['Andre ord.'],
      })
    } finally {
      close()
    }
  })
})
