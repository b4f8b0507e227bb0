import { describe, expect, it } from 'vitest'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { type SignalKind, signalKinds } from '@/lib/signals/vocabulary'
import { judgeSignals } from './judge'

/** Every kind but the one that compares what texts say. */
const exact = signalKinds.filter((kind): kind is Exclude<SignalKind, 'overlap'> => kind !== 'overlap')

describe('the signals of a municipality whose signals are known (§6)', () => {
  withFreshDatabase()
  it('are found all and alone by the exact rules, among 300 requirements', async () => {
    const { requirements, kinds, labels, found } = await judgeSignals()
    const known = [...labels.exact].sort()
    expect([...found].filter(label => !label.startsWith('overlap ')).sort()).toEqual(known)
    for (const kind of exact) expect(kinds[kind]).toMatchObject({ precision: 1, recall: 1 })
    for (const kind of exact) expect(kinds[kind].known).toBeGreaterThan(1)
    expect(requirements).toBe(300)
  })
})
