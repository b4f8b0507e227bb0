import 'server-only'
import { asc, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { likenessCorrection, ownSubject, person } from '@/db/schema'
import { loadRegister } from '@/lib/register/index-in-memory'
import type { ListRow } from '@/lib/register/list-row'
import { explain } from './explain'
import type { Subject } from './lexicon/read-lexicon'
import { OVERLAPS } from './overlap-index'
import { loadOverlaps, overlapReader } from './overlaps-in-memory'
import { wordsIn } from './words'

type Kind = 'subject' | 'demand' | 'own'

export interface LexiconPage {
  own: { id: number; name: string; words: string[]; by: string; at: number }[]
  counts: { subjects: number; demands: number; corrections: number }
  found: { total: number; shown: { key: string; kind: Kind; subject: Subject }[] } | null
  tried: Tried | null
}

/** What is found in a text, and what resembles it. */
interface Tried {
  marks: { from: number; to: number }[]
  subjects: Subject[]
  demands: Subject[]
  alike: { row: ListRow; marks: { from: number; to: number }[] }[]
}

const MOST_SHOWN = 30
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

function searched(all: readonly { kind: Kind; subject: Subject }[], search: string) {
  const wanted = search.toLocaleLowerCase('da')
  const hits = all.filter(({ subject: { name, stems } }) =>
    [name.da, name.en, ...stems.map(stem => stem.replaceAll('-', ' '))].some(text =>
      text.toLocaleLowerCase('da').includes(wanted),
    ),
  )
  return {
    total: hits.length,
    shown: hits.slice(0, MOST_SHOWN).map(hit => ({ key: `${hit.kind}/${hit.subject.key}`, ...hit })),
  }
}
