import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { allMessages } from '@/messages/all-messages'

type Tree = { [key: string]: string | Tree }

const keysOf = (tree: Tree, path: string): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  )

const code = ['app', 'components', 'lib', 'scripts']
  .flatMap(room => readdirSync(room, { recursive: true, encoding: 'utf8' }).map(file => join(room, file)))
  .filter(file => /\.(tsx?|mjs)$/.test(file) && !file.includes('.test.'))
  .map(file => readFileSync(file, 'utf8'))
  .join('\n')

const named = new Set([...code.matchAll(/(['"])([\w.-]+)\1/g)].map(([, , key]) => key))
/** Keys made at run time: `kind.${kind}` allows one word in the place of the value, and says all that is fixed. */
const made = [...code.matchAll(/`([\w.-]*(?:\$\{[^`{}]*\}[\w.-]*)+)`/g)]
  .map(([, template = '']) => template)
  .filter(template => /[a-z]/i.test(template.replace(/\$\{[^}]*\}/g, '')))
  .map(
    template => new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\$\\?\{[^}]*\}/g, '([\\w.-]+)')}$`),
  )

/** Sentences that are brought along whole, by whoever cannot ask the server for them. */
const broughtAlong = [...code.matchAll(/from '@\/messages\/da\/(\w+)\.json'/g)].flatMap(([, file]) =>
  [...code.matchAll(/\bda\.(\w+)\b/g)].map(([, branch]) => `${file}.${branch}`),
)

/** A sentence is asked for by its whole key or within its file; or a table names the branch it stands on. */
function isUsed(key: string): boolean {
  const words = key.split('.')
  const branches = words.slice(2).map((_, index) => words.slice(0, index + 2).join('.'))
  return (
    [key, words.slice(1).join('.')].some(
      each => named.has(each) || made.some(pattern => pattern.test(each)),
    ) || branches.some(branch => named.has(branch) || broughtAlong.includes(branch))
  )
}

it('every sentence is said somewhere', () => {
  expect(keysOf(allMessages('da'), '').filter(key => !isUsed(key))).toEqual([])
})
