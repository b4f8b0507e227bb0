import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Longer than a name, a function or a title: there is room to tell of somebody. */
const ROOM_TO_TELL = 300

it('every text with room to tell of somebody is refused with a CPR number, phone number or e-mail in it', () => {
  const schemas = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.includes('.test.') && !file.startsWith('platform'))
    .map(file => ({ file, source: readFileSync(join('lib', file), 'utf8') }))
  const fields = schemas.flatMap(({ file, source }) =>
    [...source.matchAll(/(\w+): (text|optionalText|prose|optionalProse)\((\d+)\)/g)].map(
      ([, name, kind, most]) => ({
        field: `${file} ${name}`,
        isLong: Number(most) >= ROOM_TO_TELL,
        isHeld: /prose/i.test(kind ?? ''),
      }),
    ),
  )
  expect(fields.length).toBeGreaterThan(40)
  expect(fields.filter(each => each.isLong && !each.isHeld).map(each => each.field)).toEqual([
    // An address on the web.
    'register/model.ts lawLink',
  ])
})
