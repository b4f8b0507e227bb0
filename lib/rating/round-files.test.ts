import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { publication, requirement } from '@/db/schema'
import { actAs, actorOf } from '@/lib/platform/testing/act-as'
import { aPerson, type Person, type Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { resultsFile } from './round-download-queries'
import { roundResults } from './round-results-queries'
import { aClosedRound, aWideRound } from './testing/closed-rounds'
import { someFigures } from './testing/publications'
import { aDraftRound } from './testing/rounds'

withFreshDatabase()

let scene: Awaited<ReturnType<typeof aClosedRound>>
let wide: Awaited<ReturnType<typeof aWideRound>>

beforeAll(async () => {
  scene = await aClosedRound()
  wide = await aWideRound(scene.units.root)
})

const seen = async (person: Person, unit?: Unit) =>
  roundResults(await actorOf(person), { id: scene.roundId, k: 5 }, { unitId: unit?.id })
const file = async (person: Person | null, kind: 'csv' | 'json', id = String(scene.roundId)) => {
  await actAs(person)
  const response = await resultsFile(kind, id)
  return {
    status: response.status,
    headers: response.headers,
    body: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()),
  }
}

describe('a download', () => {
  it('holds what the page shows, and for each no more than that', async () => {
    for (const person of Object.values(scene.people)) {
      const { status, body } = await file(person, 'json')
      if (
        ['administrator', 'outside'].some(key => scene.people[key as keyof typeof scene.people] === person)
      ) {
        expect([status, body]).toEqual([404, ''])
        continue
      }
      expect(status).toBe(200)
      const { units: inSight, rows } = await seen(person)
      const { results } = JSON.parse(body) as { results: { unit: string; requirement: string }[] }
      const nameOf = new Map(inSight.map(unit => [unit.id, unit.name]))
      expect(results.map(row => [row.requirement, row.unit])).toEqual(
        rows.flatMap(row => row.cells.map(cell => [row.title, nameOf.get(cell.unitId)])),
      )
    }
  })

  it('leaves empty what is not shown', async () => {
    const { body } = await file(scene.people.employee, 'json')
    const { results } = JSON.parse(body)
    const nobody = { n: null, N: null, split: null }
    expect(results).toMatchObject([
      { level: 'detail', n: 12, N: 20, score: 50, low: 40, high: 60, verdict: 'amber', split: false },
      {
        ...{ level: 'overview', ...nobody, score: 25, verdict: 'red' },
        factors: { values: null, involvement: { role: 'opponent', low: null, high: null } },
        sideEffects: { tunnel_vision: { reported: true, count: null } },
      },
      { level: 'hidden', ...nobody, score: null, low: null, high: null, verdict: null },
    ])
    expect(body).not.toContain('Fra nord')
    expect(body).not.toMatch(/"(sum|squares|distribution|statements)"/)
  })

  it('is a CSV that a Danish Excel opens, and runs nothing in it', async () => {
    const { body, headers } = await file(scene.people.above, 'csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="raaderum-${scene.roundId}-2026-10-01.csv"`,
    )
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body.startsWith('\uFEFF"Reference";"Krav";"Enhed"')).toBe(true)
    expect(body).toContain(`"'=HYPERLINK(""x"")"`)
    expect(body).toContain('"Syd; ""den gode"""')
    const lines = body.trimEnd().split('\r\n')
    expect(lines).toHaveLength(6)
    for (const line of lines) expect(line.replace(/"(?:[^"]|"")*"/g, '').split(';')).toHaveLength(34)
    expect(lines[1]).toContain(';"detaljer";12;20;50;40;60;"Uafklaret";"nej";')
    expect(lines.at(-1)).toMatch(/"vises ikke";;;;;;;;+$/)
  })

  it('is in the language of the person, with its decimal mark', async () => {
    const { write } = await database()
    await write(tx => tx.update(requirement).set({ title: '@cmd' }).where(eq(requirement.id, scene.first.id)))
    const english = await aPerson(scene.units.care, { locale: 'en' })
    const { body } = await file(english, 'csv')
    expect(body).toContain('"Reference";"Requirement";"Unit"')
    expect(body).toContain(`"'@cmd"`)
  })

  it('is for nobody who is signed out, and of no round that is not there, not closed or not theirs', async () => {
    for (const kind of ['csv', 'json'] as const) {
      expect(await file(null, kind)).toMatchObject({ status: 401, body: '' })
      for (const id of [
        '0',
        '99999',
        'x',
        `${scene.roundId}.0`,
        '../1',
        String(await aDraftRound([scene.units.care], [scene.first])),
      ])
        expect(await file(scene.people.above, kind, id), id).toMatchObject({ status: 404, body: '' })
      expect(await file(scene.people.outside, kind)).toMatchObject({ status: 404, body: '' })
    }
  })

  it('holds of a round of many units what its page shows of each', async () => {
    await actAs(wide.leader)
    const response = await resultsFile('json', String(wide.roundId))
    const { results } = (await response.json()) as { results: Record<string, unknown>[] }
    const leader = await actorOf(wide.leader)
    const onPages: unknown[] = []
    for (const unit of [wide.large, ...wide.teams])
      for (const { title, cells } of (
        await roundResults(leader, { id: wide.roundId, k: 5 }, { unitId: unit.id })
      ).rows)
        for (const { unitId, result } of cells)
          if (unitId === unit.id)
            onPages.push([title, unit.name, result?.level ?? 'hidden', result?.score ?? null])
    const inFile = results.map(row => [row.requirement, row.unit, row.level, row.score])
    expect(inFile).toHaveLength(3 * (wide.teams.length + 1))
    expect(new Set(inFile.map(String))).toEqual(new Set(onPages.map(String)))
  })

  it.each(['csv', 'json'] as const)(
    'is sent a part at a time as %s, and the rest is not read before it is asked for',
    async kind => {
      await actAs(wide.leader)
      const { body } = await resultsFile(kind, String(wide.roundId))
      const parts = body?.getReader()
      const next = async () => new TextDecoder().decode((await parts?.read())?.value)
      await next()
      const first = await next()
      expect([first.includes('Et sted'), first.includes('Overalt')]).toEqual([true, false])
      const { write } = await database()
      await write(tx =>
        tx
          .update(publication)
          .set({ figures: someFigures(wide.large.id, { score: 77 }) })
          .where(eq(publication.unitId, wide.large.id)),
      )
      expect(await next()).toContain('77')
      await parts?.cancel()
    },
  )
})
