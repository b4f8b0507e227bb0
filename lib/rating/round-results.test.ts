import type { ResultSet } from '@libsql/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { actorOf } from '@/lib/platform/testing/act-as'
import type { Person, Unit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { roundResults } from './round-results-queries'
import { aClosedRound, aWideRound } from './testing/closed-rounds'
import { publish } from './testing/publications'

withFreshDatabase()

let scene: Awaited<ReturnType<typeof aClosedRound>>
let wide: Awaited<ReturnType<typeof aWideRound>>

beforeAll(async () => {
  scene = await aClosedRound()
  wide = await aWideRound(scene.units.root)
})

const seen = async (person: Person, unit?: Unit) =>
  roundResults(await actorOf(person), { id: scene.roundId, k: 5 }, { unitId: unit?.id })
const namesSeen = async (person: Person) => (await seen(person)).units.map(unit => unit.name)

describe('a closed round’s results', () => {
  it('are seen by each in their own chain of units, and by nobody else', async () => {
    const { care, north, south } = scene.units
    expect(await namesSeen(scene.people.employee)).toEqual([care.name, north.name])
    expect(await namesSeen(scene.people.beside)).toEqual([care.name, south.name])
    expect(await namesSeen(scene.people.above)).toEqual([care.name, north.name, south.name])
    expect(await namesSeen(scene.people.med)).toEqual([care.name, north.name, south.name])
    expect(await namesSeen(scene.people.administrator)).toEqual([])
    expect(await namesSeen(scene.people.outside)).toEqual([])
  })

  it('bring comments only from units in sight', async () => {
    const said = async (person: Person) =>
      (await seen(person)).rows.flatMap(row => row.said.flatMap(place => place.texts.map(each => each.text)))
    expect(await said(scene.people.employee)).toEqual(['Fra alle', 'Fra nord'])
    expect(await said(scene.people.beside)).toEqual(['Fra alle', 'Fra syd'])
  })

  it('say what changed since the round before, never the one after, and nothing where intervals meet', async () => {
    const change = async (unit?: Unit) => {
      const behind = (await seen(scene.people.above, unit)).rows[0]?.behind
      return [behind?.unitId, behind?.since?.change, behind?.since?.roundName]
    }
    expect(await change()).toEqual([scene.units.care.id, 'better', 'Forår'])
    expect(await change(scene.units.care)).toEqual([scene.units.care.id, 'better', 'Forår'])
    expect(await change(scene.units.north)).toEqual([scene.units.north.id, 'unclear', 'Forår'])
    expect(await change(scene.units.south)).toEqual([scene.units.south.id, 'worse', 'Forår'])
  })

  it('show a unit that could answer and has no figures as hidden', async () => {
    const { rows } = await seen(scene.people.employee)
    expect(rows[1]).toMatchObject({
      requirementId: scene.second.id,
      cells: [{ unitId: scene.units.north.id, result: null }],
      behind: null,
      topmost: null,
    })
  })
})

describe('texts of a large round', () => {
  it('are read a unit at a time, since nobody reads hundreds in one place', async () => {
    const place = { requirementId: scene.second.id, roundId: scene.roundId, on: '2026-10-01' }
    const many = Array.from({ length: 198 }, (_, at) => `Nummer ${at}`)
    await publish({ ...place, unitId: scene.units.south.id, comments: many })
    const textsIn = (results: Awaited<ReturnType<typeof roundResults>>) =>
      results.rows.flatMap(row => row.said.flatMap(place => place.texts)).length
    const all = await seen(scene.people.above)
    expect([textsIn(all), all.tooManyTexts]).toEqual([0, 201])
    const one = await seen(scene.people.above, scene.units.south)
    expect([textsIn(one), one.tooManyTexts]).toEqual([199, null])
    // Who sees fewer units may see few enough.
    const few = await seen(scene.people.employee)
    expect([textsIn(few), few.tooManyTexts]).toEqual([2, null])
  })
})

describe('a round of many units', () => {
  const rowsOf = async (unit?: Unit) => {
    const { beside, rows } = await roundResults(
      await actorOf(wide.leader),
      { id: wide.roundId, k: 5 },
      { unitId: unit?.id },
    )
    const titled = (title: string) => {
      const row = rows.find(each => each.title === title)
      if (!row) throw new Error(`There is no row ${title}`)
      return row
    }
    return { beside, rows, titled }
  }

  it('shows the upper ones beside each other, and of each requirement the topmost result wherever it is', async () => {
    const { beside, rows, titled } = await rowsOf()
    expect(beside.map(unit => unit.id)).toEqual([wide.large.id])
    expect(rows.map(row => row.title)).toEqual(['Et sted', 'Overalt', 'Kun lidt'])
    const seventh = wide.teams[7]?.id
    expect(titled('Overalt')).toMatchObject({
      cells: [{ unitId: wide.large.id, result: { verdict: 'amber', level: 'detail' } }],
      topmost: { unitId: wide.large.id },
      behind: { unitId: wide.large.id },
    })
    expect(titled('Et sted')).toMatchObject({
      cells: [{ unitId: wide.large.id, result: null }],
      topmost: { unitId: seventh, verdict: 'red', score: 10 },
      topmostHere: { unitId: seventh },
      behind: { unitId: seventh },
    })
    expect(titled('Kun lidt')).toMatchObject({
      topmost: null,
      behind: { unitId: wide.teams[3]?.id, figures: { result: { level: 'hidden' } }, since: null },
    })
  })

  it('shows of a chosen one only what is there and below, and places by what is in sight', async () => {
    const { beside, rows, titled } = await rowsOf(wide.teams[3])
    expect(beside.map(unit => unit.id)).toEqual([wide.teams[3]?.id])
    expect(rows.map(row => row.title)).toEqual(['Et sted', 'Overalt', 'Kun lidt'])
    expect(titled('Et sted')).toMatchObject({
      ...{ isHere: true, topmost: { unitId: wide.teams[7]?.id } },
      ...{ topmostHere: null, behind: null },
    })
    expect(titled('Kun lidt')).toMatchObject({ topmostHere: null, behind: { unitId: wide.teams[3]?.id } })
  })

  it('reads only what it shows of what is published', async () => {
    const { client } = await database()
    const execute = client.execute
    let read = 0
    client.execute = (async (statement: unknown) => {
      const result = await (execute as (statement: unknown) => Promise<ResultSet>).call(client, statement)
      for (const row of result.rows)
        read += Object.values(row).filter(
          value => typeof value === 'string' && value.includes('"factors"'),
        ).length
      return result
    }) as typeof client.execute
    try {
      await rowsOf()
      expect(read).toBe(wide.asked.length)
      read = 0
      await rowsOf(wide.teams[0])
      expect(read).toBe(1)
    } finally {
      client.execute = execute
    }
  })
})
