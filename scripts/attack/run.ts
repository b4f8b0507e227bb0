import { parseArgs } from 'node:util'
import { subtraction } from './subtraction'

const { values: options } = parseArgs({ options: { trees: { type: 'string', default: '20000' } } })
const began = performance.now()
console.log('Subtraction ...')
console.log(subtraction(Number(options.trees)), `${Math.round(performance.now() - began)} ms`)
