import { toHex } from './hex'

/*
 * What opens a round without an account: a code from a sheet, or the secret of a personal link. Both stand after the # of an address,
 * which no browser sends to a server, so that they are in no log and no mail scanner uses them up.
 */

/** Letters that are told apart on paper, in capitals: no I, O or Q. */
const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ'
const CODE_LENGTH = 16
const LINK_LENGTH = 43

/** A code that nobody has guessed: 16 letters, 72 bits. Drawn by the browser that prints it; no server sees it before it is used. */
export function newCode(): string {
  let code = ''
  while (code.length < CODE_LENGTH)
    // 253 is 11 times 23: every letter is as likely as the others.
    for (const byte of crypto.getRandomValues(new Uint8Array(32)))
      if (byte < 253 && code.length < CODE_LENGTH) code += LETTERS[byte % LETTERS.length]
  return code
}

/** A code as it is printed: four groups of four. */
export const spaced = (code: string): string => (code.match(/.{4}/g) ?? []).join(' ')

/** What was typed or stood in an address, as it is sent and hashed; null when it can be neither a code nor a link's secret. */
export function readWaySecret(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length === LINK_LENGTH && /^[A-Za-z0-9_-]+$/.test(trimmed)) return trimmed
  const letters = trimmed.toUpperCase().replace(/[\s.·-]+/g, '')
  const isCode = letters.length === CODE_LENGTH && [...letters].every(letter => LETTERS.includes(letter))
  return isCode ? letters : null
}

/** What the server keeps of a secret. It has 72 bits or more, so a plain hash is enough. */
export async function hashOfWaySecret(secret: string): Promise<string> {
  const text = new TextEncoder().encode(`raaderum/way/1|${secret}`)
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', text)))
}

/** The part of an address after the #: the secret, and the fingerprint that the paper or the mail shows. */
export const wayFragment = (secret: string, fingerprint: string): string =>
  `${secret}/${fingerprint.replaceAll(' ', '')}`

/** Reads {@link wayFragment}; what follows a second slash is left for others. */
export function readWayFragment(hash: string): { secret: string; fingerprint: string | null } | null {
  const [first = '', printed = ''] = hash.replace(/^#/, '').split('/')
  const secret = readWaySecret(first)
  if (!secret) return null
  const groups = /^[0-9A-F]{20}$/.test(printed) ? (printed.match(/.{4}/g) ?? []) : []
  return { secret, fingerprint: groups.length > 0 ? groups.join(' ') : null }
}
