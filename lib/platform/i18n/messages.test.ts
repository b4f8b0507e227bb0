import { readdirSync } from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { allMessages } from '@/messages/all-messages'

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  )

/** The values and tags a sentence needs. */
function slots(elements: MessageFormatElement[]): string[] {
  return elements.flatMap(element => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    const inner =
      element.type === TYPE.plural || element.type === TYPE.select
        ? Object.values(element.options).flatMap(option => slots(option.value))
        : element.type === TYPE.tag
          ? slots(element.children)
          : []
    return [element.value, ...inner]
  })
}

/** Whether a number sign stands where it is a letter and not the number: in a choice that lies inside a count. */
function losesItsNumber(elements: MessageFormatElement[], inCount = false): boolean {
  return elements.some(element => {
    if (element.type === TYPE.literal) return inCount && element.value.includes('#')
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return Object.values(element.options).some(option =>
        losesItsNumber(option.value, inCount || element.type === TYPE.plural),
      )
    return element.type === TYPE.tag && losesItsNumber(element.children, inCount)
  })
}

const danish = new Map(flat(allMessages('da')))
const english = new Map(flat(allMessages('en')))

describe('the message files', () => {
  it('say everything in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...danish.keys()].sort())
  })

  it('are all in use and none is empty', () => {
    for (const language of ['da', 'en'] as const) {
      const files = readdirSync(`messages/${language}`)
        .map(file => file.replace('.json', ''))
        .sort()
      expect(Object.keys(allMessages(language)).sort()).toEqual(files)
    }
    for (const [key, sentence] of [...danish, ...english]) expect(sentence.trim(), key).not.toBe('')
  })

  it('are well-formed and ask for the same values in both languages', () => {
    for (const [key, sentence] of danish) {
      const wanted = (text: string) => [...new Set(slots(parse(text)))].sort()
      expect(wanted(english.get(key) ?? ''), key).toEqual(wanted(sentence))
    }
  })

  it('know that one hour is one: hours are never only many', () => {
    const onlyMany = /(?<![{>])\{(?!year\})\w+\} (timer|hours)\b/
    for (const [key, sentence] of [...danish, ...english]) expect(sentence, key).not.toMatch(onlyMany)
  })

  it('write their numbers out: a number sign in a choice inside a count would be read as it stands', () => {
    expect(losesItsNumber(parse('{n, plural, other {{a, select, other {# krav}}}}'))).toBe(true)
    for (const [key, sentence] of [...danish, ...english])
      expect(losesItsNumber(parse(sentence)), key).toBe(false)
  })
})
