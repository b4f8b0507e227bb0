/** How somebody gets their ballots: signed in, by a personal link in a mail, or by a one-time code from a sheet. */
export const WAYS = ['sign_in', 'link', 'code'] as const
export type Way = (typeof WAYS)[number]

/** Somebody who may answer in a round, and the ways that are open to them. */
export interface Rater {
  personId: number
  canSignIn: boolean
  hasEmail: boolean
  /** The same for those who share the same classes for the same requirements. */
  share: string
}

/** The ways somebody can be given on their own; a code also needs k people to draw from the same sheet. */
export function possibleWays({ canSignIn, hasEmail }: Pick<Rater, 'canSignIn' | 'hasEmail'>): Way[] {
  return WAYS.filter(way => way === 'code' || (way === 'link' ? hasEmail : canSignIn))
}

/**
 * One way for each: the marked one where it is possible, else the first of signing in, link and code. A sheet needs at least k
 * people; in a smaller group those marked for a code get their other way, and somebody without one gets null: no way in.
 */
export function chooseWays(
  raters: readonly Rater[],
  marks: ReadonlyMap<number, Way>,
  k: number,
): Map<number, Way | null> {
  const wanted = raters.map(rater => {
    const possible = possibleWays(rater)
    const mark = marks.get(rater.personId)
    return { rater, possible, way: mark && possible.includes(mark) ? mark : (possible[0] ?? 'code') }
  })
  const drawing = new Map<string, number>()
  for (const { rater, way } of wanted)
    if (way === 'code') drawing.set(rater.share, (drawing.get(rater.share) ?? 0) + 1)
  return new Map(
    wanted.map(({ rater, possible, way }) => [
      rater.personId,
      way === 'code' && (drawing.get(rater.share) ?? 0) < k
        ? (possible.find(other => other !== 'code') ?? null)
        : way,
    ]),
  )
}

/** Who shares the same classes for the same requirements: a key for each person. */
export function sharesOf(
  rights: readonly { personId: number; requirementId: number; classUnitId: number }[],
): Map<number, string> {
  const places = new Map<number, string[]>()
  for (const { personId, requirementId, classUnitId } of rights) {
    const own = places.get(personId)
    if (own) own.push(`${requirementId}:${classUnitId}`)
    else places.set(personId, [`${requirementId}:${classUnitId}`])
  }
  // Thousands of people share some hundred lists: each is kept once, under a short name.
  const names = new Map<string, string>()
  const shares = new Map<number, string>()
  for (const [personId, own] of places) {
    const list = own.sort().join()
    const name = names.get(list) ?? String(names.size)
    names.set(list, name)
    shares.set(personId, name)
  }
  return shares
}
