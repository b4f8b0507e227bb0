import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { database, reader } from '@/db/client'
import { ballotIssue, ratingRound, roundKey } from '@/db/schema'
import { loadOrganisation } from '@/lib/organisation/load'
import { aMunicipality, aPerson, aRequirement, aUnit } from '@/lib/platform/testing/factories'
import { withFreshDatabase } from '@/lib/platform/testing/fresh-database'
import { allFiles, dataFolder } from '@/lib/platform/testing/stored'
import { addDays, today } from '@/lib/platform/time'
import { signBatch } from './batch-door'
import { toHex } from './blind/hex'
import { newRoundKey, TOOK_PART } from './blind/token'
import { openRound } from './open-round-writes'
import { closeDueRounds } from './round-clock-writes'
import { aDraftRound } from './testing/rounds'

withFreshDatabase()

const PEOPLE = 120

async function anOpenRound(unit: { id: number }, requirement: { id: number }, closesOn: string) {
  const roundId = await aDraftRound([unit], [requirement], { closesOn })
  const { tree, settings } = await loadOrganisation()
  const { write } = await database()
  await write(tx => openRound(tx, roundId, { tree, k: settings?.k ?? 5, day: today() }))
  return roundId
}

describe('a round that has closed', () => {
  it('leaves no byte of who had fetched ballots, nor of its key, while another goes on', async () => {
    const unit = await aUnit(await aMunicipality())
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => aPerson(unit)))
    const [first, second] = [await aRequirement(unit), await aRequirement(unit)]
    const rounds = [
      await anOpenRound(unit, first, addDays(today(), 5)),
      await anOpenRound(unit, second, addDays(today(), 50)),
    ]
    const point = () => toHex(newRoundKey().publicKey)
    // In no order of their numbers, so that pages are split in the middle.
    const shuffled = people.toSorted((a, b) => ((a.id * 37) % 101) - ((b.id * 37) % 101))
    for (const [at, { id }] of shuffled.entries())
      for (const [i, requirement] of [first, second].entries())
        if (i === 0 || at % 3 === 0)
          await signBatch(id, {
            roundId: rounds[i] ?? 0,
            blinded: [TOOK_PART, requirement.id].map(requirementId => ({ requirementId, blinded: point() })),
          })
    const db = await reader()
    const issued = await db.select().from(ballotIssue)
    const gone = issued.filter(each => each.roundId === rounds[0]).map(each => each.batchDigest)
    const kept = issued.filter(each => each.roundId === rounds[1]).map(each => each.batchDigest)
    const keys = await db.select().from(roundKey)
    const secret = (roundId: number | undefined) =>
      keys.find(each => each.roundId === roundId)?.secretKey ?? ''
    expect(gone).toHaveLength(PEOPLE)
    const before = allFiles()
    for (const each of [...gone, ...kept, secret(rounds[0])]) expect(before.includes(each)).toBe(true)

    await closeDueRounds(addDays(today(), 6))
    const after = allFiles()
    expect(gone.filter(each => after.includes(each))).toEqual([])
    expect(after.includes(secret(rounds[0]))).toBe(false)
    expect(kept.filter(each => !after.includes(each))).toEqual([])
    expect(after.includes(secret(rounds[1]))).toBe(true)
  }, 60_000)

  it('leaves no box behind, even when the server was stopped just before it was destroyed', async () => {
    const [open] = await (await reader()).select().from(ratingRound).where(eq(ratingRound.status, 'open'))
    const [closed] = await (await reader()).select().from(ratingRound).where(eq(ratingRound.status, 'closed'))
    const box = (round: { id: number } | undefined) => `round-${round?.id}.db`
    writeFileSync(join(dataFolder(), 'ballots', box(closed)), 'left behind')
    await closeDueRounds(today())
    expect(readdirSync(join(dataFolder(), 'ballots'))).toEqual([box(open)])
  })
})
