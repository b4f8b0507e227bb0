import Module, { register } from 'node:module'

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

process.argv.push(
  '--config',
  '.dependency-cruiser.cjs',
  'app',
  'components',
  'db',
  'lib',
  'messages',
  'scripts',
  'e2e',
)
await import('../node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
