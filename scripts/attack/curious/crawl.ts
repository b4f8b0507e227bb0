import { pages } from '@/lib/access/pages'
import { openDocx, openPdf } from '@/lib/documents/testing/open-file'
import { cookieOf } from '../../bench/people'

/** One answer of the server, with what differs by design taken out. */
export interface Seen {
  status: number
  text: string
}

/** Everything a role saw, by address (and for a form by its number on the page). */
export type Sight = Map<string, Seen>

/** Pages of one kind that are visited: of five hundred people's pages a part tells as much as all. */
const OF_A_KIND = 4

/** The two worlds are lived one after the other. */
const CLOCK = /(\b20\d\d,?\s(?:kl\.\s)?)\d\d[.:]\d\d/g
/** The moment a page was read at, which its form brings back. */
const READ_AT = /(\breadAt\\?"\D{1,20})\d{13}/g

/** Names of forms and of what was said after one: drawn at random. */
export const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Words that stand in what waits for its week, and in what is written at a staff meeting: each with a number of its own behind them. */
export const WAITING = 'Ord, der kun står i noget uden navn'
export const AT_MEETING = 'Ord, der kun er skrevet på et møde'
const OWN_NUMBER = new RegExp(`(${WAITING}|${AT_MEETING}) \\d+`, 'g')

/** Numbers of rows that are drawn by chance, and so is the order in which their rows are listed. */
export const DRAWN = /(?<!\w)[1-9]\d{8}(?!\w)/g

/** What is made from such numbers: the key of a form about one, and the stamps of what a screen shows. */
const KEY_OF_FORM = /(?<=name="\$ACTION_KEY" value=")k[0-9a-f]{32}/g
const STAMPS = /(?<="stamps":)\{[^}]*\}/g

/**
 * Every text and number that the page's script is given, each once and in one order: which parts it comes in, and what refers to what, is
 * a matter of which query answered first.
 */
function givenToScript(html: string): string {
  const parts = [...html.matchAll(/self\.__next_f\.push\((\[1,"(?:[^"\\]|\\.)*"\])\)/g)]
  const whole = parts.map(([, given = '[]']) => String((JSON.parse(given) as unknown[])[1])).join('')
  const values =
    whole
      .replace(/^[0-9a-f]+:/gm, '')
      .replace(STAMPS, '{}')
      .match(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?/g) ?? []
  return [...new Set(values)]
    .filter(value => !value.startsWith('"$'))
    .sort()
    .join('\n')
}

/** The body without what is drawn anew for each answer. */
function settled(body: string, headers: Headers): string {
  const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
  const named = nonce ? body.replaceAll(nonce, 'NONCE') : body
  const plain = named
    .replace(UUID, 'UUID')
    .replace(CLOCK, '$1TIME')
    .replace(READ_AT, '$1TIME')
    .replace(DRAWN, 'DRAWN')
    .replace(KEY_OF_FORM, 'DRAWN')
    .replace(OWN_NUMBER, '$1')
  const html = plain.replace(/<script\b[^>]*>[^<]*self\.__next_f[\s\S]*?<\/script>/g, '')
  return `${html}\n${givenToScript(plain)}`
}

/** The kind of page an address is of: numbers and references stand for one another. */
export const kindOf = (path: string): string =>
  path.replace(/\/(?:\d+|STY-\d+)(?=\/|\?|$)/g, '/#').replace(/\?.*/, '?')

/** What an answer says. A document is opened: its bytes hold the second it was made, and names drawn at random for its parts. */
async function saidBy(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('pdf')) return JSON.stringify(await openPdf(new Uint8Array(await response.arrayBuffer())))
  if (!type.includes('officedocument')) return response.text()
  const { text, foot, styles, names } = openDocx(new Uint8Array(await response.arrayBuffer()))
  return JSON.stringify({ text, foot, styles, names })
}

export async function see(address: string, path: string, cookie: string): Promise<Seen & { html: string }> {
  const response = await fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' })
  const html = await saidBy(response)
  const to = response.headers.get('location') ?? ''
  return { status: response.status, text: settled(`${to}\n${html}`, response.headers), html }
}

/** Every address of the product with a thing's number in it. */
function addresses(numbers: Readonly<Record<string, readonly (number | string)[]>>): string[] {
  return Object.entries(pages).flatMap(([pattern, { about }]) => {
    const name = /\[[a-zA-Z]+\]/.exec(pattern)?.[0]
    if (!name) return [pattern]
    return (numbers[about] ?? numbers.round ?? []).map(id => pattern.replace(name, String(id)))
  })
}

/** Somebody who opens every page of the product's own table, follows every link they see there, and downloads every file. */
export async function crawl(
  address: string,
  personId: number,
  numbers: Readonly<Record<string, readonly (number | string)[]>>,
): Promise<{ sight: Sight; forms: Map<string, string> }> {
  const cookie = await cookieOf(personId)
  const files = (numbers.round ?? []).flatMap(id =>
    ['csv', 'json'].map(kind => `/api/v1/rounds/${id}/results.${kind}`),
  )
  const others = ['/api/health', '/api/ballots', '/api/ballots/batch', '/api/ballots/mine']
  const waiting = [...addresses(numbers), ...files, ...others]
  const known = new Set(waiting)
  const ofKind = new Map<string, number>()
  const sight: Sight = new Map()
  const forms = new Map<string, string>()
  for (const path of waiting) {
    const kind = kindOf(path)
    const visited = ofKind.get(kind) ?? 0
    if (visited >= OF_A_KIND) continue
    ofKind.set(kind, visited + 1)
    const { html, ...seen } = await see(address, path, cookie)
    const drawn = path.replace(DRAWN, 'DRAWN')
    sight.set(drawn === path ? path : `${drawn} (${visited + 1})`, seen)
    if (/<form\b[^>]*method="post"/i.test(html)) forms.set(path, html)
    for (const [, link = ''] of html.matchAll(/href="(\/(?!_next)[^"#]*)"/g)) {
      const followed = link.replaceAll('&amp;', '&')
      if (known.has(followed)) continue
      known.add(followed)
      waiting.push(followed)
    }
  }
  return { sight, forms }
}
