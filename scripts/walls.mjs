import { existsSync, readdirSync } from 'node:fs'
import Module, { register } from 'node:module'
import { join } from 'node:path'
import { stop } from './environment.mjs'

/*
 * dependency-cruiser reads TypeScript through the compiler's JavaScript interface, which TypeScript 7 no longer has.
 * For this one run `typescript` means the last version that has it; the product is type-checked by TypeScript 7.
 */
const standIn = specifier => specifier.replace(/^typescript(?=$|\/)/, 'typescript-api')

const resolveFilename = Module._resolveFilename
Module._resolveFilename = function (specifier, ...rest) {
  return resolveFilename.call(this, standIn(specifier), ...rest)
}
const hook = `export const resolve = (specifier, context, next) =>
  next(specifier.replace(/^typescript(?=$|\\/)/, 'typescript-api'), context)`
register(`data:text/javascript,${encodeURIComponent(hook)}`)

const rooms = ['app', 'components', 'db', 'lib', 'messages', 'scripts', 'e2e'].filter(existsSync)

const sourceFiles = rooms.flatMap(room =>
  readdirSync(room, { recursive: true })
    .map(name => join(room, String(name)))
    .filter(path => /\.(ts|tsx|mjs)$/.test(path)),
)

const { cruise, format } = await import('dependency-cruiser')
const { default: readRules } = await import('dependency-cruiser/config-utl/extract-depcruise-options')
const { default: readTypeScriptSettings } = await import('dependency-cruiser/config-utl/extract-ts-config')

const rules = await readRules('./.dependency-cruiser.cjs')
const { output: found } = await cruise(
  rooms,
  rules,
  {},
  { tsConfig: readTypeScriptSettings('tsconfig.json') },
)

// Without a compiler it understands it walks past every TypeScript file and reports that all is well.
const seen = new Set(found.modules.map(module => module.source))
const unseen = sourceFiles.filter(path => !seen.has(path))
if (unseen.length > 0)
  stop(
    `The walls were not checked: ${unseen.length} of ${sourceFiles.length} source files were not read, such as ${unseen[0]}. Is typescript-api installed (npm ci)?`,
  )

const { output, exitCode } = await format(found, { outputType: 'err-long' })
console.log(output)
process.exitCode = exitCode > 0 ? 1 : 0
