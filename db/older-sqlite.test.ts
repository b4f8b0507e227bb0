import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** An aggregate with an order of its own, over as many lines as it takes. */
const ORDERED_AGGREGATE =
  /(?:json_group_array|json_group_object|group_concat)\((?:(?!\bfrom\b)[^`])*\border by\b/i

it('asks nothing of a libSQL server that an SQLite before 3.44 does not know: no aggregate orders by itself', () => {
  const files = ['db', 'lib', 'app']
    .flatMap(room => readdirSync(room, { recursive: true, encoding: 'utf8' }).map(file => join(room, file)))
    .filter(path => /\.tsx?$/.test(path) && !path.includes('.test.'))
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter(path => ORDERED_AGGREGATE.test(readFileSync(path, 'utf8')))).toEqual([])
})
