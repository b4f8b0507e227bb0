import { createHash, randomBytes } from 'node:crypto'
import { limitRate } from '@/lib/platform/rate-limit'
import { now } from '@/lib/platform/time'

/** How long senders are told apart by the same salt, milliseconds. */
const SALT_LASTS = 3_600_000
/** A workplace often has one address for all: enough for fifty people at once, too few to fill a disk. */
const BURST = 3000
const PER_SECOND = 100

/** Codes and links tried from one address, which is everybody's where no proxy tells addresses apart. Guessing 72 bits gains nothing by it. */
export const TRIES = { burst: 1000, perSecond: 20 }

let salt = randomBytes(16)
let saltMadeAt = 0

/**
 * Bounds what one sender may send without knowing who that is: the address is hashed with a salt that only this process has, and that
 * changes each hour. It is kept in memory alone.
 * @throws DomainError `platform.errors.tooMany`
 */
export function limitSender(
  request: Request,
  { burst, perSecond } = { burst: BURST, perSecond: PER_SECOND },
): void {
  if (now() - saltMadeAt > SALT_LASTS) {
    salt = randomBytes(16)
    saltMadeAt = now()
  }
  const address = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  const hashed = createHash('sha256').update(salt).update(address).digest('base64')
  limitRate(`sender/${burst}/${hashed}`, burst, perSecond)
}
