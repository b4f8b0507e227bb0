import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const isSource = (file: string) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)
const files = ['app', 'components', 'lib'].flatMap(room =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map(file => join(room, file))
    .filter(isSource),
)
const textOf = new Map(files.map(file => [file, readFileSync(file, 'utf8')]))
const startsWith = (file: string, words: string) => textOf.get(file)?.trimStart().startsWith(`'${words}'`)

/** The modules a file brings along when it is loaded; what is only a type is gone by then. */
function broughtBy(file: string): string[] {
  const named = (textOf.get(file) ?? '').matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^'";]*?from\s+)?'([^']+)'/gm,
  )
  return [...named].map(([, name = '']) => {
    if (!/^(\.|@\/)/.test(name)) return name
    const path = name.startsWith('@/') ? name.slice(2) : relative('.', join(dirname(file), name))
    return [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find(existsSync) ?? path
  })
}

/**
 * What must stay on the server: sentences come as props, and nothing is checked twice in the browser. The four sentences
 * of the shell are for when the server has nothing to say any more.
 */
const heavy =
  /^(zod|use-intl|drizzle-orm|next-auth|server-only|@libsql|db\/|lib\/platform\/i18n\/|messages\/(?!(da|en)\/shell\.json))/

/** What a browser loads only when somebody begins to rate: curves, and pictures of codes. */
const whenOneBegins = /^(@noble\/|uqr$)/

/** The way from a file to something that it must not bring along. */
function wayToServer(file: string, tooMuch = heavy, seen = new Set<string>()): string[] | null {
  for (const next of broughtBy(file)) {
    if (tooMuch.test(next)) return [file, next]
    // An action is a name and an address to the browser, not its code.
    if (seen.has(next) || !textOf.has(next) || startsWith(next, 'use server')) continue
    seen.add(next)
    const way = wayToServer(next, tooMuch, seen)
    if (way) return [file, ...way]
  }
  return null
}

const browserFiles = files.filter(file => startsWith(file, 'use client'))

it('finds the parts that run in the browser', () => {
  expect(browserFiles.length).toBeGreaterThan(10)
  expect(wayToServer('lib/platform/action.ts')).not.toBeNull()
})

it.each(browserFiles)('%s brings neither sentences, schemas nor the database to the browser', file => {
  expect(wayToServer(file)).toBeNull()
})

it.each(browserFiles)('%s brings no curves before somebody begins to rate', file => {
  expect(wayToServer(file, whenOneBegins)).toBeNull()
})

it('what is loaded when somebody begins brings the curves, and nothing of the server', () => {
  expect(wayToServer('components/rating/begin-round.ts', whenOneBegins)).not.toBeNull()
  for (const file of files.filter(each => each.startsWith('lib/rating/blind/')))
    expect([file, wayToServer(file)]).toEqual([file, null])
})

it('the crypto of ballots runs in a browser: it asks for nothing but curves and itself', () => {
  for (const file of files.filter(each => each.startsWith('lib/rating/blind/')))
    for (const name of broughtBy(file)) expect(name).toMatch(/^(lib\/rating\/blind\/|@noble\/curves\/)/)
})
