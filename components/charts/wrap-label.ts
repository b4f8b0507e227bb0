const vowels = 'aeiouyæøåéöäü'
const isVowel = (letter: string | undefined) =>
  letter !== undefined && vowels.includes(letter.toLocaleLowerCase('da'))
const isLetter = (letter: string | undefined) => letter !== undefined && /\p{L}/u.test(letter)

/** Letters that stay together at either side of a break. */
const LEAST = 3

/**
 * A name on as many lines as it needs, none longer than `most` letters: broken between words; a word that is longer than a line
 * where a compound is joined, or else before a consonant with a vowel after it, as Danish is hyphenated. Nothing is left out.
 *
 * @param most at least 8
 */
export function wrapLabel(text: string, most: number): string[] {
  const pieces = text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap(word => breakWord(word, most))
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    const fits = last !== undefined && !last.endsWith('-') && last.length + 1 + piece.length <= most
    if (fits) lines[lines.length - 1] = `${last} ${piece}`
    else lines.push(piece)
  }
  return lines
}

/** Where the first word of a Danish compound ends: "beskæftigelses-", "sundheds-". */
const JOINT = /(?:elses|heds|ings|ions|skabs|tets)(?=\p{L})/giu

function breakWord(word: string, most: number): string[] {
  if (word.length <= most) return [word]
  const latest = Math.min(most - 1, word.length - LEAST)
  const joints = [...word.matchAll(JOINT)].map(joint => joint.index + joint[0].length)
  const at = joints.findLast(joint => joint > LEAST && joint <= latest) ?? beforeSyllable(word, latest)
  return [`${word.slice(0, at)}-`, ...breakWord(word.slice(at), most)]
}

function beforeSyllable(word: string, latest: number): number {
  for (let at = latest; at > LEAST; at -= 1)
    if (isLetter(word[at]) && !isVowel(word[at]) && isVowel(word[at + 1])) return at
  return latest
}
