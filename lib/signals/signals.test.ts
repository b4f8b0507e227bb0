import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { introductionReasons, legalStatuses, levels } from '@/lib/register/vocabulary'
import { areaGrowth, type BoundSpan } from './area-growth'
import { findCrowdedRisks } from './crowded-risk'
import { findLayering } from './layering'
import { noCriticalReview } from './no-critical-review'
import { noExpiry } from './no-expiry'
import type { Snapshot, SnapshotRow } from './register-snapshot'
import { bindsSamePeople, peopleSharing } from './same-people'
import { selfImposed, selfImposingReasons } from './self-imposed'
import { findSignals, signalRules } from './signal-rules'
import { signalKinds } from './vocabulary'

const today = '2026-11-23'

const aRequirement = (id: number, over: Partial<SnapshotRow> = {}): SnapshotRow => ({
  id,
  active: true,
  level: 'institution',
  legalStatus: 'no_basis',
  introducedBecause: 'law',
  derivesFromId: null,
  riskId: null,
  reviewBy: '2027-06-01',
  sunsetOn: null,
  skippedReview: null,
  alike: [],
  paired: [],
  boundKey: 'all',
  ...over,
})

const groups = new Map([
  ['all', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['team a', [1, 2, 3, 4]],
  ['team b', [5, 6, 7, 8]],
  ['nobody', []],
])
const aRegister = (...rows: SnapshotRow[]): Snapshot => ({ today, rows, sharesPeople: peopleSharing(groups) })

describe('registered without a critical look (§6)', () => {
  it('fires where the review was skipped and something overlapping was found in it, and names that', () => {
    expect(noCriticalReview({ skippedReview: [4, 7] })).toEqual({ otherIds: [4, 7] })
    expect(noCriticalReview({ skippedReview: [] })).toBeNull()
    expect(noCriticalReview({ skippedReview: null })).toBeNull()
  })
})

describe('binding the same people (§2)', () => {
  it.each([
    [4, 8, 100, true],
    [3, 8, 100, false],
    [8, 8, 8, true],
    [0, 0, 8, false],
    [1, 1, 2, true],
  ])('%i shared of %i and %i: %s', (shared, a, b, same) => {
    expect(bindsSamePeople(shared, a, b)).toBe(same)
    expect(bindsSamePeople(shared, b, a)).toBe(same)
  })
  it('counts people as sets do', () => {
    const people = fc.uniqueArray(fc.integer({ min: 1, max: 70 }), { maxLength: 70 })
    fc.assert(
      fc.property(people, people, (a, b) => {
        const shared = a.filter(person => b.includes(person)).length
        const shares = peopleSharing(
          new Map([
            ['a', a],
            ['b', b],
          ]),
        )
        expect(shares('a', 'b')).toBe(bindsSamePeople(shared, a.length, b.length))
        expect(shares('b', 'a')).toBe(shares('a', 'b'))
      }),
    )
  })
})

describe('layering (§6)', () => {
  it('is two additions of one level to the same one, for the same people', () => {
    const found = findLayering(
      aRegister(
        aRequirement(1, { level: 'state' }),
        aRequirement(2, { derivesFromId: 1 }),
        aRequirement(3, { derivesFromId: 1, boundKey: 'team a' }),
        aRequirement(4, { derivesFromId: 1, level: 'municipality' }),
      ),
    )
    expect([...found]).toEqual([
      [2, { siblingIds: [3], sameLevelInChain: null }],
      [3, { siblingIds: [2], sameLevelInChain: null }],
    ])
  })
  it('is not two additions for different people, nor one that was repealed', () => {
    const law = aRequirement(1, { level: 'state' })
    const forA = aRequirement(2, { derivesFromId: 1, boundKey: 'team a' })
    expect(
      findLayering(aRegister(law, forA, aRequirement(3, { derivesFromId: 1, boundKey: 'team b' }))).size,
    ).toBe(0)
    expect(
      findLayering(aRegister(law, forA, aRequirement(3, { derivesFromId: 1, active: false }))).size,
    ).toBe(0)
  })
  it('is two of one level in the chain upward, the requirement itself included', () => {
    const found = findLayering(
      aRegister(
        aRequirement(1, { level: 'municipality' }),
        aRequirement(2, { level: 'municipality', derivesFromId: 1 }),
        aRequirement(3, { level: 'institution', derivesFromId: 2 }),
      ),
    )
    expect(found.get(1)).toBeUndefined()
    expect(found.get(2)?.sameLevelInChain).toEqual([2, 1])
    expect(found.get(3)?.sameLevelInChain).toEqual([2, 1])
  })
  it('is not a chain of state, municipality and institution', () => {
    const chain = levels.map((level, id) =>
      aRequirement(id, { level, derivesFromId: id === 0 ? null : id - 1 }),
    )
    expect(findLayering(aRegister(...chain)).size).toBe(0)
  })
  it('ends on a chain that bites its tail', () => {
    const ring = [
      aRequirement(1, { derivesFromId: 2 }),
      aRequirement(2, { level: 'state', derivesFromId: 1 }),
    ]
    expect(findLayering(aRegister(...ring)).size).toBe(0)
  })
})

describe('self-imposed governance (§6), over every level, reason and legal status', () => {
  const every = levels.flatMap(level =>
    introductionReasons.flatMap(introducedBecause =>
      legalStatuses.map(legalStatus => ({ level, introducedBecause, legalStatus })),
    ),
  )
  it('fires where caution added what no law demands in just this form', () => {
    for (const row of every) {
      const expected =
        row.level !== 'state' &&
        selfImposingReasons.includes(row.introducedBecause) &&
        row.legalStatus !== 'form_required'
      expect(selfImposed(row) !== null).toBe(expected)
    }
  })
  it('is over-implementation where the law demands the purpose: two signatures for medicine', () => {
    const signatures = {
      level: 'institution',
      introducedBecause: 'incident',
      legalStatus: 'purpose_required',
    } as const
    expect(selfImposed(signatures)).toEqual({ because: 'incident', overImplementation: true })
    expect(selfImposed({ ...signatures, legalStatus: 'no_basis' })?.overImplementation).toBe(false)
  })
})

describe('a crowded risk (§6)', () => {
  it('is three that guard one risk for the same people', () => {
    const three = [1, 2, 3].map(id => aRequirement(id, { riskId: 9 }))
    expect([...findCrowdedRisks(aRegister(...three)).values()]).toEqual([
      { riskId: 9, otherIds: [2, 3] },
      { riskId: 9, otherIds: [1, 3] },
      { riskId: 9, otherIds: [1, 2] },
    ])
    expect(findCrowdedRisks(aRegister(...three.slice(1))).size).toBe(0)
  })
  it('is not one for all and one each for two teams: nobody is bound by three', () => {
    const rows = ['all', 'team a', 'team b'].map((boundKey, id) => aRequirement(id, { riskId: 9, boundKey }))
    expect(findCrowdedRisks(aRegister(...rows)).size).toBe(0)
  })
  it('finds just those in some three who all bind the same people as each other', () => {
    const row = fc.record({
      riskId: fc.constantFrom(1, 2, null),
      boundKey: fc.constantFrom(...groups.keys()),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 9 }), made => {
        const register = aRegister(...made.map((each, id) => aRequirement(id, each)))
        const same = (a: SnapshotRow, b: SnapshotRow) =>
          a.riskId !== null && a.riskId === b.riskId && register.sharesPeople(a.boundKey, b.boundKey)
        const others = (a: SnapshotRow) =>
          register.rows.filter(
            b =>
              b !== a &&
              same(a, b) &&
              register.rows.some(c => c !== a && c !== b && same(a, c) && same(b, c)),
          )
        const found = findCrowdedRisks(register)
        for (const a of register.rows)
          expect(new Set(found.get(a.id)?.otherIds ?? [])).toEqual(new Set(others(a).map(b => b.id)))
      }),
    )
  })
})

describe('no expiry (§6)', () => {
  it.each([
    [null, null, { lapsedOn: null }],
    ['2026-08-25', null, null],
    ['2026-08-24', null, { lapsedOn: '2026-08-24' }],
    [null, '2027-01-01', null],
    ['2024-01-01', '2030-01-01', { lapsedOn: '2024-01-01' }],
  ])('review by %s, sunset on %s: %j', (reviewBy, sunsetOn, evidence) => {
    expect(noExpiry({ reviewBy, sunsetOn }, today)).toEqual(evidence)
  })
})

describe('area growth (§6)', () => {
  const spans = (count: number, from: string | null, until: string | null = null, firstId = 0): BoundSpan[] =>
    Array.from({ length: count }, (_, index) => ({ requirementId: firstId + index, from, until }))
  it.each([
    [30, 3, 0, true],
    [31, 3, 0, false],
    [0, 3, 0, true],
    [5, 2, 0, false],
    [20, 5, 2, true],
    [20, 5, 3, false],
  ])('from %i, %i came and %i went: %s', (before, came, went, grows) => {
    const found = areaGrowth(
      [
        ...spans(before - went, null),
        ...spans(went, '2020-01-01', '2026-06-01', 1000),
        ...spans(came, '2026-02-01', null, 2000),
      ],
      today,
    )
    expect(found !== null).toBe(grows)
    if (found) {
      expect(found).toMatchObject({ before, now: before + came - went })
      expect([found.cameIds.length, found.wentIds.length]).toEqual([came, went])
    }
  })
  it('does not count what came and went within the year', () => {
    expect(areaGrowth(spans(9, '2026-02-01', '2026-10-01'), today)).toBeNull()
  })
})

describe('the table of signals (§6)', () => {
  it('names every kind, in the order of the method, each with what clears it', () => {
    expect(Object.keys(signalRules)).toEqual([...signalKinds])
    for (const rule of Object.values(signalRules)) expect(rule.clearedBy.length).toBeGreaterThan(0)
  })
  it('finds what fires, each with its subject and evidence', () => {
    const snapshot = aRegister(aRequirement(1, { introducedBecause: 'habit', reviewBy: null }))
    const spans = [1, 2, 3].map(requirementId => ({ requirementId, from: '2026-05-01', until: null }))
    expect(findSignals({ snapshot, units: [{ unitId: 7, spans }] })).toEqual([
      {
        kind: 'self_imposed',
        subjectKey: 'requirement:1',
        subject: { requirementId: 1 },
        evidence: { because: 'habit', overImplementation: false },
      },
      {
        kind: 'area_growth',
        subjectKey: 'unit:7',
        subject: { unitId: 7 },
        evidence: { before: 0, now: 3, cameIds: [1, 2, 3], wentIds: [] },
      },
      {
        kind: 'no_expiry',
        subjectKey: 'requirement:1',
        subject: { requirementId: 1 },
        evidence: { lapsedOn: null },
      },
    ])
  })
  it('says nothing of what is not in force', () => {
    const gone = aRequirement(1, { active: false, introducedBecause: 'habit', reviewBy: null })
    expect(findSignals({ snapshot: aRegister(gone), units: [] })).toEqual([])
  })
  it('looks through 10,000 requirements in seconds', () => {
    const people = new Map(
      Array.from({ length: 300 }, (_, unit) => [
        `unit ${unit}`,
        Array.from({ length: 60 }, (_, i) => unit * 16 + i),
      ]),
    )
    const rows = Array.from({ length: 10_000 }, (_, id) =>
      aRequirement(id, {
        riskId: id % 60,
        derivesFromId: id < 80 ? null : id % 80,
        level: id < 80 ? 'state' : 'institution',
        boundKey: `unit ${(id * 7) % 300}`,
      }),
    )
    const started = performance.now()
    findSignals({ snapshot: { today, rows, sharesPeople: peopleSharing(people) }, units: [] })
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
