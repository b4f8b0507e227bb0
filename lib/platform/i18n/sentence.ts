import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { cloneElement, isValidElement, type ReactNode } from 'react'

type Tag = (chunks: ReactNode) => ReactNode
export type Values = Readonly<Record<string, unknown>>

/** A sentence ready to be said: its parts are parsed once for the process. */
export type Sentence = string | MessageFormatElement[]

/** How a language counts and writes numbers. Intl objects are costly to make: one set for each language. */
interface Counting {
  rules: Intl.PluralRules
  number: Intl.NumberFormat
}

/** What this file does not say: another kind of placeholder, or a value that is missing. */
export class Unsayable extends Error {}

/** Parses a message of the message files. */
export function readSentence(message: string): Sentence {
  const elements = parse(message)
  if (elements.length === 0) return ''
  const [only] = elements
  return elements.length === 1 && only?.type === TYPE.literal ? only.value : elements
}

const counting = new Map<string, Counting>()

function countingIn(tag: string): Counting {
  let known = counting.get(tag)
  if (!known) {
    known = { rules: new Intl.PluralRules(tag), number: new Intl.NumberFormat(tag) }
    counting.set(tag, known)
  }
  return known
}

/** One telling of a sentence: what it is told with, and how many elements its tags have made so far. */
interface Telling {
  values: Values
  language: Counting
  made: number
}

/**
 * Says a sentence with its values.
 * @returns a string, or what React renders where tags made elements of parts of it
 * @throws Unsayable when a value is missing or a placeholder is of a kind that no message here uses
 */
export function saySentence(sentence: Sentence, values: Values, tag: string): ReactNode {
  if (typeof sentence === 'string') return sentence
  return together(sentence, { values, language: countingIn(tag), made: 0 })
}

function together(elements: MessageFormatElement[], telling: Telling, pound?: number): ReactNode {
  const parts: ReactNode[] = []
  write(parts, elements, telling, pound)
  return parts.length > 1 ? parts : (parts[0] ?? '')
}

/** Texts that follow each other become one. */
function append(parts: ReactNode[], part: ReactNode) {
  const last = parts.length - 1
  if (typeof part === 'string' && typeof parts[last] === 'string') parts[last] += part
  else if (part !== '') parts.push(part)
}

function write(parts: ReactNode[], elements: MessageFormatElement[], telling: Telling, pound?: number) {
  for (const element of elements) {
    if (element.type === TYPE.literal) append(parts, element.value)
    else if (element.type === TYPE.pound) append(parts, telling.language.number.format(pound ?? 0))
    else {
      const value = telling.values[element.value]
      if (value === undefined || value === null) throw new Unsayable(`No value for ${element.value}`)
      writeValue(parts, element, value, telling, pound)
    }
  }
}

type WithValue = Exclude<MessageFormatElement, { type: TYPE.literal } | { type: TYPE.pound }>

function writeValue(
  parts: ReactNode[],
  element: WithValue,
  value: unknown,
  telling: Telling,
  pound?: number,
) {
  if (element.type === TYPE.argument) append(parts, isValidElement(value) ? value : String(value))
  else if (element.type === TYPE.select) {
    const option = element.options[String(value)] ?? element.options.other
    if (!option) throw new Unsayable(`No option for ${element.value}`)
    write(parts, option.value, telling, pound)
  } else if (element.type === TYPE.plural && element.pluralType === 'cardinal') {
    const counted = Number(value) - element.offset
    const option =
      element.options[`=${Number(value)}`] ??
      element.options[telling.language.rules.select(counted)] ??
      element.options.other
    if (!option) throw new Unsayable(`No option for ${element.value}`)
    write(parts, option.value, telling, counted)
  } else if (element.type === TYPE.tag && typeof value === 'function') {
    const made = (value as Tag)(together(element.children, telling, pound))
    const key = `${element.value}${telling.made++}`
    append(parts, isValidElement(made) ? cloneElement(made, { key }) : made)
  } else throw new Unsayable(`${element.value} is of another kind`)
}
