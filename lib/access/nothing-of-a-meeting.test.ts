import { afterAll, expect, it, vi } from 'vitest'
import { database } from '@/db/client'
import { endMeeting } from '@/lib/meeting/ending-writes'
import { heapWhatIsLoose } from '@/lib/meeting/example-writes'
import { comeIn, writeExample } from '@/lib/meeting/phone-door'
import { aMeeting } from '@/lib/meeting/testing/meetings'
import { openFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { aWorld, differences, look } from './testing/curious-world'

/*
 * The small edition of the curious administrator for a staff meeting: in two worlds that differ only in which phone wrote what, everything that the
 * curious can open must be the same, though one of them holds the meeting.
 */

afterAll(() => vi.useRealTimers())

const EXAMPLES = Array.from({ length: 9 }, (_, at) => `Vi skriver det samme ${'igen og '.repeat(at)}igen`)

/**
 * A meeting of the team of three, held by one of the curious: four phones write nine examples; then it comes to its last phase with one taken up,
 * and ends. In the other world each example is from another phone.
 */
async function meeting(isOther: boolean) {
  vi.setSystemTime(new Date('2026-11-26T10:00:00Z'))
  const close = await openFreshDatabase()
  try {
    const world = await aWorld()
    const [, , , three = 0] = world.unitIds
    const held = await aMeeting({ id: three }, { code: 'BCDFGH' })
    const { pass } = await comeIn('BCDFGH')
    const examples = isOther ? EXAMPLES.toReversed() : EXAMPLES
    for (const [at, body] of examples.entries()) {
      // Three in a row are three phones in both worlds.
      const phone = String((at + (isOther ? Math.floor(at / 4) : 0)) % 4).padStart(32, '0')
      await writeExample({ pass, phone, exampleId: null, namesMeant: false, colour: 'red', body })
      vi.setSystemTime(Date.now() + 60_000)
    }
    const { client, write } = await database()
    // Their numbers are drawn by chance, and their order with them.
    await client.execute('update meeting_example set id = 100000000 + length(body) where 1')
    const writes = await look(world)
    await client.execute('update meeting_example set is_up = 1, heap_id = null')
    await write(tx => heapWhatIsLoose(tx, held.id))
    await client.execute("update meeting set phase = 'leave'")
    await client.execute(`update meeting_heap set outcome = 'linked', requirement_id = ${world.requirementId}
      where id = (select max(id) from meeting_heap)`)
    const leaves = await look(world)
    await write(tx => endMeeting(tx, held))
    return { writes, leaves, over: await look(world) }
  } finally {
    close()
  }
}

it('sees the same, whoever wrote what at a staff meeting, while it runs and when it is over', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26T10:00:00Z') })
  try {
    const one = await meeting(false)
    const two = await meeting(true)
    const holding = (sight: ReadonlyMap<string, string>, words: string) =>
      [...sight].filter(([, content]) => content.includes(words)).map(([page]) => page)
    for (const phase of ['writes', 'leaves', 'over'] as const)
      expect(differences(one[phase], two[phase]), phase).toEqual([])
    // Whoever holds it reads it, and when it is over what was taken up is read by those in its chain, the rest by nobody.
    expect(holding(one.writes, 'Vi skriver det samme')).toEqual(['1 /meetings/[meeting]/screen 1'])
    expect(holding(one.over, EXAMPLES[8] ?? '')).toContain('1 /meetings/[meeting] 1')
    expect(holding(one.over, `"${EXAMPLES[0]}"`)).toEqual([])
  } finally {
    vi.useRealTimers()
  }
}, 300_000)
