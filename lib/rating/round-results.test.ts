import type { ResultSet } from '@libsql/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '@/db/client'
import { partialPublication, requirement, roundClass } from '@/db/schema'
import { actAs, actorOf } from '@/lib/platform/testing/act-as'
import {
  aMunicipality,
  aPerson,
  aRequirement,
  aUnit,
  type Person,
  type Requirement,
  roleOn,
  type Unit,
} from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { resultsFile } from './round-download-queries'
import { roundResults } from './round-results-queries'
import { publish, someFigures } from './testing/publications'
import { aDraftRound } from './testing/rounds'

withFreshDatabase()

let units: Record<'root' | 'care' | 'north' | 'south' | 'school', Unit>
let people: Record<'employee' | 'above' | 'beside' | 'administrator' | 'med' | 'outside', Person>
let first: Requirement
let second: Requirement
let roundId: number

const detail = (unitId: number, low: number, high: number) =>
  someFigures(unitId, { interval: { lower: low, upper: high }, score: (low + high) / 2 })

/** As §5 leaves a unit in P and not in D: rounded, in words, without counts. */
function overview(unitId: number) {
  const figures = someFigures(unitId)
  const hidden = { level: 'hidden', because: 'not_enough_for_detail' } as const
  return {
    ...figures,
    result: {
      ...({ level: 'overview', verdict: 'red', amberBecause: null, score: 25 } as const),
      ...{ interval: { lower: 10, upper: 40 }, answeredAtLeast: 5 },
    },
    factors: { ...figures.factors, involvement: { level: 'overview', verdict: 'opponent' } as const },
    sideEffects: {
      level: 'overview' as const,
      reported: {
        tunnel_vision: true,
        creaming: false,
        undermined_collaboration: false,
        demotivation: false,
      },
    },
    preference: hidden,
  }
}

beforeAll(async () => {
  const root = await aMunicipality()
  const care = await aUnit(root, { name: 'Ældre' })
  const north = await aUnit(care, { name: '=HYPERLINK("x")' })
  const south = await aUnit(care, { name: 'Syd; "den gode"' })
  const school = await aUnit(root, { name: 'Skole' })
  units = { root, care, north, south, school }
  people = {
    employee: await aPerson(north),
    above: await aPerson(school, { roles: [] }),
    beside: await aPerson(south, { roles: ['head'] }),
    administrator: await aPerson(school, { roles: ['administrator'] }),
    med: await aPerson(school),
    outside: await aPerson(school, { roles: ['head', 'management'] }),
  }
  await roleOn(people.above, care, 'head')
  await roleOn(people.administrator, root, 'administrator')
  await roleOn(people.med, care, 'med_representative')
  first = await aRequirement(care, { title: 'Aa besøgsskema' })
  second = await aRequirement(care, { title: 'Bb køreliste' })
  const on = { first: first.id, second: second.id }
  const before = await aDraftRound([care], [first], {
    status: 'closed',
    closedOn: '2026-03-01',
    name: 'Forår',
  })
  const publishBefore = (unit: Unit, low: number, high: number) =>
    publish({
      unitId: unit.id,
      requirementId: on.first,
      roundId: before,
      on: '2026-03-01',
      figures: detail(unit.id, low, high),
    })
  await publishBefore(care, 10, 30)
  await publishBefore(north, 5, 30)
  await publishBefore(south, 80, 90)
  roundId = await aDraftRound([care], [first, second], {
    status: 'closed',
    closedOn: '2026-10-01',
    name: 'Efterår',
  })
  const place = { roundId, on: '2026-10-01' }
  await publish({
    ...place,
    unitId: care.id,
    requirementId: on.first,
    figures: detail(care.id, 40, 60),
    comments: ['Fra alle'],
  })
  await publish({
    ...place,
    unitId: north.id,
    requirementId: on.first,
    figures: overview(north.id),
    comments: ['Fra nord'],
  })
  await publish({
    ...place,
    unitId: south.id,
    requirementId: on.first,
    figures: detail(south.id, 20, 50),
    comments: ['Fra syd'],
  })
  const later = await aDraftRound([care], [first], {
    status: 'closed',
    closedOn: '2026-11-01',
    name: 'Vinter',
  })
  await publish({ unitId: care.id, requirementId: on.first, roundId: later, on: '2026-11-01' })
  const { write } = await database()
  await write(async tx => {
    await tx.insert(roundClass).values([
      { roundId, requirementId: on.second, classUnitId: north.id, entitled: 7 },
      { roundId, requirementId: on.second, classUnitId: south.id, entitled: 7 },
    ])
  })
})

const seen = async (person: Person, unit?: Unit) =>
  roundResults(await actorOf(person), { id: roundId, k: 5 }, { unitId: unit?.id })
const namesSeen = async (person: Person) => (await seen(person)).units.map(unit => unit.name)
const file = async (person: Person | null, kind: 'csv' | 'json', id = String(roundId)) => {
  await actAs(person)
  const response = await resultsFile(kind, id)
  return {
    status: response.status,
    headers: response.headers,
    body: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()),
  }
}

describe('a closed round’s results', () => {
  it('are seen by each in their own chain of units, and by nobody else', async () => {
    const { care, north, south } = units
    expect(await namesSeen(people.employee)).toEqual([care.name, north.name])
    expect(await namesSeen(people.beside)).toEqual([care.name, south.name])
    expect(await namesSeen(people.above)).toEqual([care.name, north.name, south.name])
    expect(await namesSeen(people.med)).toEqual([care.name, north.name, south.name])
    expect(await namesSeen(people.administrator)).toEqual([])
    expect(await namesSeen(people.outside)).toEqual([])
  })

  it('bring comments only from units in sight', async () => {
    const said = async (person: Person) =>
      (await seen(person)).rows.flatMap(row => row.said.flatMap(place => place.texts.map(each => each.text)))
    expect(await said(people.employee)).toEqual(['Fra alle', 'Fra nord'])
    expect(await said(people.beside)).toEqual(['Fra alle', 'Fra syd'])
  })

  it('say what changed since the round before, never the one after, and nothing where intervals meet', async () => {
    const change = async (unit?: Unit) => {
      const behind = (await seen(people.above, unit)).rows[0]?.behind
      return [behind?.unitId, behind?.since?.change, behind?.since?.roundName]
    }
    expect(await change()).toEqual([units.care.id, 'better', 'Forår'])
    expect(await change(units.care)).toEqual([units.care.id, 'better', 'Forår'])
    expect(await change(units.north)).toEqual([units.north.id, 'unclear', 'Forår'])
    expect(await change(units.south)).toEqual([units.south.id, 'worse', 'Forår'])
  })

  it('show a unit that could answer and has no figures as hidden', async () => {
    const { rows } = await seen(people.employee)
    expect(rows[1]).toMatchObject({
      requirementId: second.id,
      cells: [{ unitId: units.north.id, result: null }],
      behind: null,
      topmost: null,
    })
  })
})

describe('a download', () => {
  it('holds what the page shows, and for each no more than that', async () => {
    for (const person of Object.values(people)) {
      const { status, body } = await file(person, 'json')
      if (['administrator', 'outside'].some(key => people[key as keyof typeof people] === person)) {
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
    const { body } = await file(people.employee, 'json')
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
    const { body, headers } = await file(people.above, 'csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="raaderum-${roundId}-2026-10-01.csv"`,
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
    await write(tx => tx.update(requirement).set({ title: '@cmd' }))
    const english = await aPerson(units.care, { locale: 'en' })
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
        `${roundId}.0`,
        '../1',
        String(await aDraftRound([units.care], [first])),
      ])
        expect(await file(people.above, kind, id), id).toMatchObject({ status: 404, body: '' })
      expect(await file(people.outside, kind)).toMatchObject({ status: 404, body: '' })
    }
  })
})

describe('texts of a large round', () => {
  it('are read a unit at a time, since nobody reads hundreds in one place', async () => {
    const place = { requirementId: second.id, roundId, on: '2026-10-01' }
    const many = Array.from({ length: 198 }, (_, at) => `Nummer ${at}`)
    await publish({ ...place, unitId: units.south.id, comments: many })
    const textsIn = (results: Awaited<ReturnType<typeof roundResults>>) =>
      results.rows.flatMap(row => row.said.flatMap(place => place.texts)).length
    const all = await seen(people.above)
    expect([textsIn(all), all.tooManyTexts]).toEqual([0, 201])
    const one = await seen(people.above, units.south)
    expect([textsIn(one), one.tooManyTexts]).toEqual([199, null])
    // Who sees fewer units may see few enough.
    const few = await seen(people.employee)
    expect([textsIn(few), few.tooManyTexts]).toEqual([2, null])
  })
})

describe('a round of many units', () => {
  const TEAMS = 10
  let large: Unit
  let wide: { roundId: number; leader: Person; teams: Unit[]; asked: Requirement[] }

  beforeAll(async () => {
    large = await aUnit(units.root, { name: 'Teknik' })
    const teams: Unit[] = []
    for (let number = 0; number < TEAMS; number++)
      teams.push(await aUnit(large, { name: `Hold ${String(number).padStart(2, '0')}` }))
    const leader = await aPerson(large, { roles: ['head'] })
    const everywhere = await aRequirement(large, { title: 'Overalt' })
    const inOne = await aRequirement(large, { title: 'Et sted' })
    const inPart = await aRequirement(large, { title: 'Kun lidt' })
    const asked = [everywhere, inOne, inPart]
    const own = await aDraftRound([large], asked, { status: 'closed', closedOn: '2026-10-02' })
    const at = { roundId: own, on: '2026-10-02' }
    for (const unit of [large, ...teams])
      await publish({
        ...at,
        unitId: unit.id,
        requirementId: everywhere.id,
        figures: detail(unit.id, 40, 60),
      })
    const seventh = teams[7] ?? large
    await publish({
      ...at,
      unitId: seventh.id,
      requirementId: inOne.id,
      figures: someFigures(seventh.id, { verdict: 'red', score: 10 }),
    })
    const { write } = await database()
    const figures = someFigures(teams[3]?.id ?? 0)
    await write(async tx => {
      await tx.insert(partialPublication).values({
        ...{ roundId: own, requirementId: inPart.id, unitId: teams[3]?.id ?? 0, publishedOn: at.on },
        figures: { ...figures, result: { level: 'hidden', because: 'too_few' } },
      })
      for (const requirementId of [inOne.id, inPart.id])
        await tx.insert(roundClass).values(
          [large, ...teams].map(unit => ({
            ...{ roundId: own, requirementId, classUnitId: unit.id },
            entitled: 6,
          })),
        )
    })
    wide = { roundId: own, leader, teams, asked }
  })

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
    expect(beside.map(unit => unit.id)).toEqual([large.id])
    expect(rows.map(row => row.title)).toEqual(['Et sted', 'Overalt', 'Kun lidt'])
    const seventh = wide.teams[7]?.id
    expect(titled('Overalt')).toMatchObject({
      cells: [{ unitId: large.id, result: { verdict: 'amber', level: 'detail' } }],
      topmost: { unitId: large.id },
      behind: { unitId: large.id },
    })
    expect(titled('Et sted')).toMatchObject({
      cells: [{ unitId: large.id, result: null }],
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

  it('are in its files what its page shows of each', async () => {
    await actAs(wide.leader)
    const response = await resultsFile('json', String(wide.roundId))
    const { results } = (await response.json()) as { results: Record<string, unknown>[] }
    const onPages: unknown[] = []
    for (const unit of [large, ...wide.teams])
      for (const { title, cells } of (await rowsOf(unit)).rows)
        for (const { unitId, result } of cells)
          if (unitId === unit.id)
            onPages.push([title, unit.name, result?.level ?? 'hidden', result?.score ?? null])
    const inFile = results.map(row => [row.requirement, row.unit, row.level, row.score])
    expect(inFile).toHaveLength(3 * (TEAMS + 1))
    expect(new Set(inFile.map(String))).toEqual(new Set(onPages.map(String)))
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
