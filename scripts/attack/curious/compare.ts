import type { Sight } from './crawl'

/** Where two sights differ, as a short list that can be read; a leak says where it is. */
export function differences(one: Sight, two: Sight): string[] {
  const paths = new Set([...one.keys(), ...two.keys()])
  return [...paths].flatMap(path => {
    const [a, b] = [one.get(path), two.get(path)]
    if (a && b && a.status === b.status && a.text === b.text) return []
    if (!a || !b || a.status !== b.status)
      return [`${path}: ${a?.status ?? 'not seen'} / ${b?.status ?? 'not seen'}`]
    const at = [...a.text].findIndex((letter, place) => letter !== b.text[place])
    const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60).replace(/\s+/g, ' ')
    return [`${path}: ${around(a.text)} / ${around(b.text)}`]
  })
}
