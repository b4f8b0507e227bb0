import { toHex } from '@/lib/rating/blind/hex'

/*
 * What lets somebody who wrote without a name follow what became of it. The browser draws it and shows it once; the server is given its hash.
 * It stands after the # of an address, which no browser sends.
 */

const LETTERS = 64

/** A secret that nobody has guessed: 256 bits. */
export const newFollowSecret = (): string => toHex(crypto.getRandomValues(new Uint8Array(LETTERS / 2)))

/** The secret in what stood after the #; null when it can be none. */
export function readFollowSecret(text: string): string | null {
  const secret = text.replace(/^#/, '').trim().toLowerCase()
  return secret.length === LETTERS && /^[0-9a-f]+$/.test(secret) ? secret : null
}

/** What the server keeps of it, in hexadecimal. */
export async function hashOfFollowSecret(secret: string): Promise<string> {
  const text = new TextEncoder().encode(`raaderum/hassle/1|${secret}`)
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', text)))
}
