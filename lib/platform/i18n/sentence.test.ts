import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { allMessages } from '@/messages/all-messages'
import { readSentence, saySentence, Unsayable, type Values } from './sentence'
import { locales, translator } from './translator'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  )

const counts = [0, 1, 2, 1234.5]

/** Every value a sentence asks for, with what each of them may be. */
function choices(elements: MessageFormatElement[]): [string, unknown[]][] {
  return elements.flatMap((element): [string, unknown[]][] => {
    if (element.type === TYPE.argument) return [[element.value, ['Fælles sprog', 12]]]
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const inner = Object.values(element.options).flatMap(option => choices(option.value))
      const own = element.type === TYPE.plural ? counts : [...Object.keys(element.options), 'noget andet']
      return [...inner, [element.value, own]]
    }
    if (element.type !== TYPE.tag) return []
    const mark = (chunks: ReactNode) => createElement('b', null, chunks)
    return [...choices(element.children), [element.value, [mark]]]
  })
}

/** Sets of values that together use each choice of each value at least once. */
function valueSets(message: string): Values[] {
  const all = new Map(choices(parse(message)))
  const most = Math.max(1, ...[...all.values()].map(each => each.length))
  return Array.from({ length: most }, (_, turn) =>
    Object.fromEntries([...all].map(([name, each]) => [name, each[turn % each.length]])),
  )
}

const markup = (said: ReactNode) => renderToStaticMarkup(createElement(Fragment, null, said))

describe('a sentence', () => {
  it('says what use-intl says, every one of them in both languages', () => {
    const different: string[] = []
    let compared = 0
    for (const locale of locales) {
      const thorough = createTranslator({ locale, messages: allMessages(locale), timeZone: 'UTC' })
      const theirs = thorough as unknown as { rich(key: string, values: Values): ReactNode }
      for (const [key, message] of flat(allMessages(locale))) {
        const sentence = readSentence(message)
        if (sentence === message) continue
        for (const values of valueSets(message)) {
          const ours = saySentence(sentence, values, locale)
          if (markup(ours) !== markup(theirs.rich(key, values))) different.push(`${locale} ${key}`)
          compared++
        }
      }
    }
    expect(different).toEqual([])
    expect(compared).toBeGreaterThan(500)
  }, 60_000)

  it('is not said without a value it needs', () => {
    expect(() => saySentence(readSentence('{count, plural, one {et} other {#}} krav'), {}, 'da')).toThrow(
      Unsayable,
    )
    expect(() => saySentence(readSentence('Skrevet {at, date}'), { at: 1 }, 'da')).toThrow(Unsayable)
  })

  it('is found by its whole key and by nothing that every object has', () => {
    const t = translator('da', 'platform') as unknown as { has(key: string): boolean }
    expect(t.has('productName')).toBe(true)
    expect(translator('da', 'platform')('productName')).toBe(allMessages('da').platform.productName)
  })
})
