import type { Closing } from '@/lib/disclosure/closing'
import type { Figure } from '@/lib/disclosure/figure'
import type { Answers } from '@/lib/rating/statements'

/**
 * For each unit the texts that fall in its atom, in random order. They follow the score's P (§5). A ballot without a score may carry a
 * text too; where its atom holds no scores at all it would stand with nobody, so it moves up to the nearest unit whose atom holds some.
 * Where there is none, it is not published.
 */
export function publishTexts<Answer>(
  figure: Figure<Answer, Closing>,
  textOf: (answers: Answers) => string,
): (unitId: number) => string[] {
  const textsOf = new Map<number, string[]>()
  for (const { classUnitId, answers } of figure.closing.ballots) {
    const text = textOf(answers).trim()
    const home = text === '' ? null : homeOfText(figure, classUnitId)
    if (home === null) continue
    const there = textsOf.get(home)
    if (there) there.push(text)
    else textsOf.set(home, [text])
  }
  for (const texts of textsOf.values()) shuffle(texts, figure.closing.randomBelow)
  return unitId => textsOf.get(unitId) ?? []
}

function homeOfText<Answer>({ published, closing }: Figure<Answer>, classUnitId: number): number | null {
  let home = published.nearest.get(classUnitId) ?? null
  while (home !== null && published.atoms.get(home) === 0) {
    const above: number | null = closing.classTree.parentOf.get(home) ?? null
    home = above === null ? null : (published.nearest.get(above) ?? null)
  }
  return home
}

/** Every order is equally likely (Fisher and Yates). */
function shuffle(texts: string[], randomBelow: (exclusiveMax: number) => number): void {
  for (let last = texts.length - 1; last > 0; last--) {
    const drawn = randomBelow(last + 1)
    const a = texts[last]
    const b = texts[drawn]
    if (a === undefined || b === undefined) throw new RangeError(`drew ${drawn}, not below ${last + 1}`)
    texts[last] = b
    texts[drawn] = a
  }
}
