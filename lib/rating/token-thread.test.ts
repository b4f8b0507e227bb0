import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { blindSerial, finishToken, newRoundKey } from './blind/token'
import { checkToken, signBlinded } from './token-thread'

const place = { roundId: 1, requirementId: 7, classUnitId: 3 }
const { publicKey, secretKey } = newRoundKey()
const aSerial = () => new Uint8Array(randomBytes(32))

async function aToken(serial: Uint8Array, at = place) {
  const hidden = blindSerial(serial, at, publicKey)
  const evaluation = await signBlinded(secretKey, hidden.blinded, at)
  return evaluation ? finishToken(hidden, evaluation, at) : new Uint8Array()
}

it('signs as the browser expects, and knows what it signed, for its own place alone', async () => {
  const serial = aSerial()
  const token = await aToken(serial)
  expect(await checkToken(secretKey, serial, token, place)).toBe(true)
  for (const other of [{ roundId: 2 }, { requirementId: 8 }, { classUnitId: 4 }])
    expect(await checkToken(secretKey, serial, token, { ...place, ...other })).toBe(false)
  expect(await checkToken(secretKey, aSerial(), token, place)).toBe(false)
  expect(await checkToken(newRoundKey().secretKey, serial, token, place)).toBe(false)
})

it('gives each of many that ask at once the answer to their own question', async () => {
  const serials = Array.from({ length: 40 }, aSerial)
  const places = serials.map((_, at) => ({ ...place, classUnitId: 1 + (at % 3) }))
  const tokens = await Promise.all(serials.map((serial, at) => aToken(serial, places[at])))
  const right = await Promise.all(
    serials.map((serial, at) =>
      checkToken(secretKey, serial, tokens[at] ?? new Uint8Array(), places[at] ?? place),
    ),
  )
  expect(right).not.toContain(false)
  const shifted = await Promise.all(
    serials.map((serial, at) =>
      checkToken(secretKey, serial, tokens[(at + 1) % 40] ?? new Uint8Array(), places[at] ?? place),
    ),
  )
  expect(shifted).not.toContain(true)
})

it('answers what is no point of the group, and goes on', async () => {
  expect(await signBlinded(secretKey, new Uint8Array(32).fill(255), place)).toBeNull()
  expect(await checkToken(secretKey, new Uint8Array(32), new Uint8Array(64), place)).toBe(false)
  const serial = aSerial()
  expect(await checkToken(secretKey, serial, await aToken(serial), place)).toBe(true)
})
