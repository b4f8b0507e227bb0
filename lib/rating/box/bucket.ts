/*
 * A bucket holds some ballots, sorted by their handles and filled up with zeros. It is always rewritten whole and at the same length, so its
 * bytes and their place in the file are a function of what is in it and say nothing of the order in which that came
 * (docs/decisions/0008).
 */

const HANDLE_BYTES = 32

/** A ballot as it lies in the box. `content` is what the box keeps and does not look into. */
export interface Stored {
  handle: Uint8Array
  version: number
  requirementId: number
  content: Uint8Array
}

/** Ballots in one bucket when everybody entitled has answered; at least half as many. */
const PER_BUCKET = 32
/** Bytes of a bucket at first: with SQLite's own it fills three pages, and holds three times what short answers need. */
export const BUCKET_BYTES = 12_200

/** handle, version (4), requirement (4), length of the content (2) */
const HEADER = HANDLE_BYTES + 10

/** How many buckets a round with so many ballots at most gets: a power of two. */
export const bucketsFor = (ballots: number): number =>
  2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, ballots) / PER_BUCKET)))

/** The bucket of a handle, by its first 32 bits. `buckets` is a power of two. */
export function bucketOf(handle: Uint8Array, buckets: number): number {
  const leading = new DataView(handle.buffer, handle.byteOffset, 4).getUint32(0)
  return leading % buckets
}

function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0)
  return 0
}

export const sameHandle = (a: Uint8Array, b: Uint8Array): boolean => compare(a, b) === 0

/** Whether a bucket of this length has room for the ballots. */
export const fitsBucket = (ballots: readonly Stored[], size: number): boolean =>
  2 + ballots.reduce((sum, each) => sum + HEADER + each.content.length, 0) <= size

/** Writes a bucket of this length: a count, the ballots in the order of their handles, zeros. */
export function packBucket(ballots: readonly Stored[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, ballots.length)
  let at = 2
  for (const { handle, version, requirementId, content } of ballots.toSorted((a, b) =>
    compare(a.handle, b.handle),
  )) {
    bytes.set(handle, at)
    view.setUint32(at + HANDLE_BYTES, version)
    view.setUint32(at + HANDLE_BYTES + 4, requirementId)
    view.setUint16(at + HANDLE_BYTES + 8, content.length)
    bytes.set(content, at + HEADER)
    at += HEADER + content.length
  }
  return bytes
}

/**
 * Goes through a bucket: the requirement of each ballot, where it begins, and from where until where its content lies. Nothing is made for a ballot:
 * closing a round goes through half a million.
 */
export function eachInBucket(
  bytes: Uint8Array,
  visit: (requirementId: number, at: number, from: number, to: number) => void,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 2
  for (let left = view.getUint16(0); left > 0; left--) {
    const from = at + HEADER
    const to = from + view.getUint16(at + HANDLE_BYTES + 8)
    visit(view.getUint32(at + HANDLE_BYTES + 4), at, from, to)
    at = to
  }
}

/** Reads a bucket. The contents are views of `bytes`. */
export function unpackBucket(bytes: Uint8Array): Stored[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const ballots: Stored[] = []
  eachInBucket(bytes, (requirementId, at, from, to) =>
    ballots.push({
      handle: bytes.subarray(at, at + HANDLE_BYTES),
      version: view.getUint32(at + HANDLE_BYTES),
      requirementId,
      content: bytes.subarray(from, to),
    }),
  )
  return ballots
}

/** What became of a ballot that was put in. `older`: a newer version lies there already, and stays. */
export type PutOutcome = 'stored' | 'older'

const sameContent = (a: Stored, b: Stored) =>
  a.content.length === b.content.length && compare(a.content, b.content) === 0

/**
 * Puts ballots in a bucket, each in place of the one with its handle. A newer version replaces an older, never the other way; the very
 * same one again is stored already, so that a reply that was lost can be asked for again.
 */
export function putInBucket(
  present: readonly Stored[],
  added: readonly Stored[],
): { ballots: Stored[]; outcomes: PutOutcome[] } {
  const ballots = [...present]
  const outcomes = added.map((ballot): PutOutcome => {
    const at = ballots.findIndex(each => sameHandle(each.handle, ballot.handle))
    const there = ballots[at]
    if (!there) {
      ballots.push(ballot)
      return 'stored'
    }
    if (there.version === ballot.version && sameContent(there, ballot)) return 'stored'
    if (there.version >= ballot.version) return 'older'
    ballots[at] = ballot
    return 'stored'
  })
  return { ballots, outcomes }
}
