/**
 * What people must not write where others will read it (docs/method.md §4): a CPR number, a phone number, an e-mail address. And whom
 * they mention, so that they can be asked before it is sent. Pure: the browser and the server ask the same functions.
 */

export type PersonalData = 'cpr' | 'phone' | 'email'

/** The sentence that says what to take out. */
const sentences = {
  cpr: 'rating.errors.holdsCpr',
  phone: 'rating.errors.holdsPhone',
  email: 'rating.errors.holdsEmail',
} as const satisfies Record<PersonalData, string>

/** Digits of any width, and one kind of space and of dash: a number is found however a phone's keyboard wrote it. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ')

/** `ddmmyy-xxxx`, with or without a dash or space; or the date with its own marks and then a dash. */
const cprPatterns = [
  /(?<!\d|\d[.,])(\d{2})(\d{2})\d{2} ?-? ?\d{4}(?!\d|[.,]\d)/g,
  /(?<!\d|\d[.,])(\d{2})[ .\-/](\d{2})[ .\-/]\d{2} ?- ?\d{4}(?!\d|[.,]\d)/g,
]
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isCprDate(day: number, month: number): boolean {
  const longest = daysIn[month - 1]
  // Somebody without a CPR number gets one whose day is 60 higher.
  const real = day > 60 ? day - 60 : day
  return longest !== undefined && real >= 1 && real <= longest
}

const holdsCpr = (text: string) =>
  cprPatterns.some(pattern =>
    [...text.matchAll(pattern)].some(([, day, month]) => isCprDate(Number(day), Number(month))),
  )

const before = '(?<=^|[^\\p{L}\\d.,/§-]|(?:^|[^\\d])[.,]|tlf\\.?|tel\\.?|mobil|nr\\.)(?<!§ ?)'
const after =
  '(?! ?(?:kr|dkk|timer|minutter|min|stk|gange|procent|%|hours|minutes|times))(?![\\p{L}\\d]|[.,/-]\\d)'
const phonePatterns = [
  // With the country's number anything that is eight digits long.
  /(?<!\d)(?:\+|00)45[ -]?\d(?:[ .-]?\d){7}(?!\d)/u,
  new RegExp(`${before}[2-9]\\d{7}${after}`, 'iu'),
  new RegExp(`${before}[2-9]\\d([ .-])\\d{2}\\1\\d{2}\\1\\d{2}${after}`, 'iu'),
]
const twoHalves = new RegExp(`${before}([2-9]\\d{3}) (\\d{4})${after}`, 'giu')
const isYear = (digits: string | undefined) => /^(?:19|20)\d\d$/.test(digits ?? '')

function holdsPhone(text: string): boolean {
  if (phonePatterns.some(pattern => pattern.test(text))) return true
  // "2025 2026" are two years.
  return [...text.matchAll(twoHalves)].some(([, first, last]) => !(isYear(first) && isYear(last)))
}

const holdsEmail = (text: string) =>
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u.test(text)

/** What of this a text holds; nothing when others may read it. Dates, years, hours, references and paragraphs of a law are none. */
export function personalDataIn(text: string): PersonalData[] {
  const read = plain(text)
  const found: PersonalData[] = []
  if (holdsCpr(read)) found.push('cpr')
  if (holdsPhone(read)) found.push('phone')
  if (holdsEmail(read)) found.push('email')
  return found
}

/** For `superRefine` of a schema's text: a sentence at the field for each thing to take out. */
export function noPersonalData(
  text: string,
  context: { addIssue(issue: { code: 'custom'; message: string }): void },
): void {
  for (const found of personalDataIn(text)) context.addIssue({ code: 'custom', message: sentences[found] })
}

/** The same where there is no form: the sentence for the first thing to take out, or null. */
export function whatToTakeOut(text: string): (typeof sentences)[PersonalData] | null {
  const [first] = personalDataIn(text)
  return first ? sentences[first] : null
}

/** Names that are also words: taken for a name only where they are written as one. */
const alsoWords = new Set(
  `april art ask august bager bak bakke bang bech berg bill bjerg bjørn bo borg bro bæk dag dal dam
  degn due eg else even falk fin friis gade grace gran gro hans have hede helle holm hope høj jul
  juni kan kok kold krog kær lang lind lis liv lund maj mark may mose munk møller nord per pil post
  præst rask ravn rose rune sand skov smed sol sommer sten stig storm syd tage thor to toft tro vang
  var vest vi vibe vinter viola will øst`.split(/\s+/),
)

/** Of these the words that often begin a sentence: there a capital says nothing. */
const beginners = new Set(['hans', 'have', 'kan', 'may', 'per', 'to', 'tro', 'var', 'vi', 'will'])

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function isMentioned(text: string, part: string): boolean {
  const word = part.toLowerCase()
  const strict = word.length < 3 || alsoWords.has(word)
  const found = new RegExp(`(?<!\\p{L})${escaped(part)}(?:['’]?s|['’])?(?!\\p{L})`, 'giu')
  return [...text.matchAll(found)].some(({ 0: match, index }) => {
    if (!strict) return true
    if (match[0] !== match[0]?.toUpperCase()) return false
    return !beginners.has(word) || !/(?:^|[.!?:;•*\n-])[\s"»”(]*$/u.test(text.slice(0, index))
  })
}

const wholeName = (name: string) =>
  new RegExp(`(?<!\\p{L})${escaped(name).replace(/\s+/g, '\\s+')}(?:['’]?s|['’])?(?!\\p{L})`, 'giu')

/** Which of these people a text mentions by their whole name. */
export function wholeNamesIn(text: string, names: readonly string[]): string[] {
  const read = text.normalize('NFC')
  return [...new Set(names)].filter(name => /\s/.test(name) && wholeName(name.normalize('NFC')).test(read))
}

/**
 * Which of these people a text mentions, by the whole name, a first name or a surname, also as an owner ("Mettes"). Whose whole name it says is nobody
 * else of that name. A guess for a question before sending, never a refusal: the one who writes knows best.
 */
export function namesMentioned(text: string, names: readonly string[]): string[] {
  const whole = new Set(wholeNamesIn(text, names))
  const rest = [...whole].reduce(
    (read, name) => read.replace(wholeName(name.normalize('NFC')), ' '),
    text.normalize('NFC'),
  )
  const isInRest = (name: string) =>
    name
      .normalize('NFC')
      .split(/\s+/)
      // Small words of a name ("van", "af") and initials say nothing.
      .filter(part => /^\p{Lu}/u.test(part) && part.replace(/\P{L}/gu, '').length >= 2)
      .some(part => isMentioned(rest, part))
  return [...new Set(names)].filter(name => whole.has(name) || isInRest(name))
}
