import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

type PageModule = {
  default: (props: { params: Promise<unknown>; searchParams: Promise<unknown> }) => Promise<unknown>
}

/** `app/(workspace)/units/[id]/page.tsx` is /units/[id]. */
const addressOf = (file: string) =>
  `/${dirname(file)
    .split('/')
    .filter(part => part !== '.' && !part.startsWith('('))
    .join('/')}`

const files = new Map(
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('page.tsx'))
    .map(file => [addressOf(file), file]),
)

/** The address of every page there is, as the table of pages writes it. */
export const pageAddresses = (): string[] => [...files.keys()]

/** What stands behind the question mark of an address: a name may stand there twice. */
export type SearchParams = Readonly<Record<string, string | string[]>>

/** Runs a page as a request for it does. `given` stands in the place of the address's variable part. */
export async function runPage(
  address: string,
  given: string,
  searchParams: SearchParams = {},
): Promise<unknown> {
  const { default: page } = (await import(resolve(join('app', files.get(address) ?? '')))) as PageModule
  const name = /\[([a-zA-Z]+)\]/.exec(address)?.[1]
  return page({
    params: Promise.resolve(name ? { [name]: given } : {}),
    searchParams: Promise.resolve(searchParams),
  })
}
