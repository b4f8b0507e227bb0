import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { likenessCorrection, ownSubject, person } from '@/db/schema'
import { loadRegister } from '@/lib/register/index-in-memory'
import type { ListRow } from '@/lib/register/list-row'
import { isComparingAgain } from '@/lib/signals/lexicon-look-reads'
import { explain } from './explain'
import type { Subject } from './lexicon/read-lexicon'
import { OVERLAPS } from './overlap-index'
import { loadOverlaps, overlapReader } from './overlaps-in-memory'
import { wordsIn } from './words'

type Kind = 'subject' | 'demand' | 'own'

export interface LexiconPage {
  own: { id: number; name: string; words: string[]; by: string; at: number }[]
  /** The signals do not yet follow all that the own subjects say. */
  isComparingAgain: boolean
  counts: { subjects: number; demands: number; corrections: number }
  found: { total: number; shown: FoundSubject[] } | null
  tried: Tried | null
}

interface FoundSubject {
  key: string
  kind: Kind
  name: Subject['name']
  /** The words it is known by that hold what was searched for; where only its name does, the first of them. */
  words: string[]
  /** The rest of its words: there can be hundreds. */
  more: string[]
}

/** What is found in a text, and what resembles it. */
interface Tried {
  marks: { from: number; to: number }[]
  subjects: Subject[]
  demands: Subject[]
  alike: { row: ListRow; marks: { from: number; to: number }[] }[]
}

const MOST_SHOWN = 10
const MOST_WORDS = 8
const MOST_ALIKE = 5

/** The lexicon as its administrators see it: the organisation's own subjects, a search in all of them, and a text to try. */
export async function lexiconPage({ search, text }: { search: string; text: string }): Promise<LexiconPage> {
  const db = await reader()
  const list = await loadRegister(db)
  const overlaps = await loadOverlaps(db, list)
  const lexicon = overlapReader()
  const rows = await db
    .select({ subject: ownSubject, by: person.name })
    .from(ownSubject)
    .leftJoin(person, eq(person.id, ownSubject.byPersonId))
    .orderBy(asc(ownSubject.nameKey))
  const all = [
    ...lexicon.subjects.subjects.map(subject => ({ kind: kindOf(subject), subject })),
    ...lexicon.demands.subjects.map(subject => ({ kind: 'demand' as const, subject })),
  ]
  return {
    own: rows.map(({ subject: { id, name, words, at }, by }) => ({ id, name, words, at, by: by ?? '' })),
    isComparingAgain: await isComparingAgain(),
    counts: {
      subjects: lexicon.subjects.size,
      demands: lexicon.demands.size,
      corrections: await db.$count(likenessCorrection),
    },
    found: search === '' ? null : searched(all, search),
    tried: text === '' ? null : tried(),
  }

  function tried(): Tried {
    const words = wordsIn(text)
    const inText = (finder: typeof lexicon.subjects) => finder.find(words.map(each => each.word))
    const [subjects, demands] = [inText(lexicon.subjects), inText(lexicon.demands)]
    const places = new Set([...subjects.values(), ...demands.values()].flat())
    const named = (finder: typeof lexicon.subjects, found: ReadonlyMap<number, unknown>) =>
      [...found.keys()].flatMap(place => finder.subjects[place] ?? [])
    return {
      marks: words.filter((_, place) => places.has(place)).map(({ from, to }) => ({ from, to })),
      subjects: named(lexicon.subjects, subjects),
      demands: named(lexicon.demands, demands),
      alike: overlaps
        .search({ id: 0, text, people: { ranges: [], groupIds: [] } }, MOST_ALIKE)
        .filter(({ likeness }) => likeness >= OVERLAPS)
        .flatMap(({ id }) => {
          const row = list.find(id)
          return row ? [{ row, marks: explain(text, row.title, lexicon).marks.second }] : []
        }),
    }
  }
}

const kindOf = (subject: Subject): Kind => (subject.key.startsWith('own_') ? 'own' : 'subject')

/** A stem as one reads it: what is joined is written apart. */
const spoken = (stem: string) => stem.replaceAll('-', ' ').replaceAll('+', ' + ').trim()

/** Subjects whose name begins with what was searched for come first, then those whose name holds it, then those with such a word. */
function searched(all: readonly { kind: Kind; subject: Subject }[], search: string) {
  const small = (text: string) => text.toLocaleLowerCase('da')
  const wanted = small(search)
  const holds = (text: string) => small(text).includes(wanted)
  const hits = all.flatMap(({ kind, subject: { key, name, stems } }) => {
    const names = [name.da, name.en]
    const words = stems.map(spoken)
    const held = words.filter(holds)
    const inName = names.some(holds)
    if (!inName && held.length === 0) return []
    const rank = names.some(each => small(each).startsWith(wanted)) ? 0 : inName ? 1 : 2
    const first = (held.length > 0 ? held : words).slice(0, MOST_WORDS)
    const more = words.filter(word => !first.includes(word))
    return [{ rank, key: `${kind}/${key}`, kind, name, words: first, more }]
  })
  return {
    total: hits.length,
    shown: hits
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, MOST_SHOWN)
      .map(({ rank: _, ...hit }) => hit),
  }
}
