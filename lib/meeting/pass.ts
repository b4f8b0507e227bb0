import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/*
 * What a phone has once it has come in by the code. The short code is tried at one door alone, which is bounded; every other door asks for this.
 * It is made from the product's secret and the code, so that none has to be stored, and it ends with the code.
 */

const seal = (secret: string, meetingId: number, code: string): string =>
  createHmac('sha256', secret)
    .update(`raaderum/meeting/pass/1|${meetingId}|${code}`)
    .digest('base64url')
    .slice(0, 22)

export const meetingPass = (secret: string, meetingId: number, code: string): string =>
  `${meetingId}.${seal(secret, meetingId, code)}`

/** The meeting a pass is for, before anybody has looked whether it is good; null when it can be none. */
export function meetingOfPass(pass: string): number | null {
  const [, id] = /^([1-9]\d{0,8})\.[\w-]{22}$/.exec(pass) ?? []
  return id ? Number(id) : null
}

export function isMeetingPass(secret: string, pass: string, meetingId: number, code: string): boolean {
  const good = Buffer.from(meetingPass(secret, meetingId, code))
  const given = Buffer.from(pass)
  return good.length === given.length && timingSafeEqual(good, given)
}

/** What is kept of a phone's own secret: by it the phone's examples and dots are its own until the meeting ends. */
export const hashOfPhone = (meetingId: number, phone: string): string =>
  createHash('sha256').update(`raaderum/meeting/phone/1|${meetingId}|${phone}`).digest('base64url')
