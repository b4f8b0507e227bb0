import { parentPort } from 'node:worker_threads'
import { ristretto255_oprf } from '@noble/curves/ed25519.js'

/*
 * Signs hidden serials and works out tokens beside the server's own thread (token-thread.ts). It is given what it needs with each question and
 * keeps nothing but what is public of a place.
 */

/** Places whose public part is kept: a fifth of the work on a token. */
const KEPT_AT_MOST = 2000
const kept = new Map()

function signing(info) {
  const known = kept.get(info)
  if (known) return known
  if (kept.size >= KEPT_AT_MOST) kept.clear()
  const made = ristretto255_oprf.poprf(new TextEncoder().encode(info))
  kept.set(info, made)
  return made
}

const work = {
  token: ({ info, secretKey, input }) => signing(info).evaluate(secretKey, input),
  sign: ({ info, secretKey, input }) => signing(info).blindEvaluate(secretKey, input),
}

parentPort?.on('message', ({ id, ask, ...given }) => {
  try {
    parentPort?.postMessage({ id, answer: work[ask](given) })
  } catch {
    // What was sent is no point of the group; it is repeated nowhere.
    parentPort?.postMessage({ id, answer: null })
  }
})
