import type { Format } from '@/lib/platform/i18n/format'
import { say, type Translate } from '@/lib/platform/i18n/translator'
import { questionsFor } from '@/lib/pulse/questions'
import { pulseAnswers } from '@/lib/pulse/vocabulary'
import type { RatingOfRound, SharedClass } from '@/lib/rating/rating-of-round-reads'
import { FACTOR_STATEMENTS, PERIODS, PREFERENCES, SIDE_EFFECTS, STATEMENTS } from '@/lib/rating/statements'
import type { IntroTexts, PulseTexts, RatingItem, RatingScreens, RatingTexts } from './rating-texts'

/**
 * A round's rating pages with their sentences, in the reader's language; called on the server. Without other colleagues, those are meant who are
 * named on the pages anyway.
 */
export const ratingScreens = (
  t: Translate<'rating'>,
  format: Format,
  round: RatingOfRound,
  colleagues = [...new Set(round.classes.flatMap(each => each.others))],
): RatingScreens => ({
  round: { roundId: round.id, fingerprint: round.fingerprint, locale: format.locale },
  full: round.depth === 'full',
  pulse: pulseTexts(format.locale, round),
  items: itemsForRating(t, round),
  colleagues,
  texts: textsForRating(t, format, round),
  intro: introTexts(t, format, round),
})

const pulseTexts = (locale: Format['locale'], { purpose }: RatingOfRound): PulseTexts | null =>
  purpose && {
    about: say(locale, `pulse.about.${purpose}`),
    questions: questionsFor[purpose].map(key => [key, say(locale, `pulse.question.${key}`)]),
    answers: pulseAnswers.map(key => [key, say(locale, `pulse.answer.${key}`)]),
  }

function textsForRating(t: Translate<'rating'>, format: Format, round: RatingOfRound): RatingTexts {
  return {
    begin: t('form.begin'),
    back: t('form.back'),
    next: t('form.next'),
    finish: t('form.finish'),
    stop: t('form.stop'),
    progress: round.items.map((_, index) =>
      t('form.progress', { place: index + 1, total: round.items.length }),
    ),
    goOn: t('form.goOn'),
    arrived: t('form.arrived', { arrived: '{arrived}', given: '{given}' }),
    saved: t('form.saved'),
    saving: t('form.saving'),
    notSaved: t('form.notSaved'),
    notKept: t('form.notKept'),
    tryAgain: t('form.tryAgain'),
    disagree: t('form.disagree'),
    agree: t('form.agree'),
    unknown: t('form.unknown'),
    purpose: t('form.purpose'),
    notRelevant: t('form.notRelevant'),
    more: t('form.more'),
    sideEffects: t('form.sideEffects'),
    sideEffectWords: t('form.sideEffectWords'),
    time: t('form.time'),
    minutes: t('form.minutes'),
    occurrences: t('form.occurrences'),
    times: t('form.times'),
    per: t('form.per'),
    notANumber: t('form.notANumber'),
    preference: t('form.preference'),
    comment: t('form.comment'),
    commentHint: t('form.commentHint'),
    named: t('form.named', { names: '{names}' }),
    namedText: t('form.namedText'),
    sendAsItIs: t('form.sendAsItIs'),
    holds: {
      cpr: t('errors.holdsCpr'),
      phone: t('errors.holdsPhone'),
      email: t('errors.holdsEmail'),
    },
    promise: t('form.promise'),
    promiseLink: t('form.promiseLink'),
    factorHead: t('form.factorHead'),
    statements: STATEMENTS.map(key => [key, t(`statements.${key}`)]),
    factors: FACTOR_STATEMENTS.map(key => [key, t(`factors.${key}`)]),
    sideEffectChoices: SIDE_EFFECTS.map(key => [key, t(`sideEffects.${key}`)]),
    periods: PERIODS.map(key => [key, t(`periods.${key}`)]),
    preferences: PREFERENCES.map(key => [key, t(`preferences.${key}`)]),
    doneTitle: t('form.doneTitle'),
    nothingYetTitle: t('form.nothingYetTitle'),
    allAnswered: t('form.allAnswered'),
    someLeft: t('form.someLeft'),
    doneText: t('form.doneText', { day: format.date(round.closesOn) }),
    unanswered: t('form.unanswered'),
    seeAgain: t('form.seeAgain'),
    iAmDone: t('form.iAmDone'),
    sendingRest: t('form.sendingRest'),
    notAllArrived: t('form.notAllArrived'),
    oneRefused: t('form.oneRefused'),
    someRefused: t('form.someRefused'),
    refusedText: t('form.refusedText'),
    sharedDone: t('form.sharedDone'),
    ownDone: t('form.ownDone'),
    endsSoon: t('form.endsSoon'),
    replaced: t('form.replaced'),
    forget: t('form.forget'),
    forgetText: t('form.forgetText'),
    forgotten: t('form.forgotten'),
    share: t('begin.share'),
    shareNo: t('begin.shareNo'),
    shareYes: t('begin.shareYes'),
    shareHint: t('begin.shareHint'),
    shareMissing: t('begin.shareMissing'),
    working: t('begin.working'),
    problems: {
      otherRound: t('begin.otherRound'),
      classTooSmall: t('begin.classTooSmall', { k: round.k }),
      notProven: t('begin.notProven'),
      otherDevice: t('begin.otherDevice'),
      signedOut: t('begin.signedOut'),
      noNetwork: t('begin.noNetwork'),
      notSecure: t('begin.notSecure'),
    },
    signIn: t('begin.signIn'),
    code: codeTexts(t),
  }
}

const codeTexts = (t: Translate<'rating'>): RatingTexts['code'] => ({
  title: t('code.title'),
  firstText: t('code.firstText'),
  saved: t('code.saved'),
  show: t('code.show'),
  making: t('code.making'),
  wordsLabel: t('code.wordsLabel'),
  pictureHint: t('code.pictureHint'),
  wayToo: t('code.wayToo'),
  pictureLabel: t('code.pictureLabel'),
  keepSafe: t('code.keepSafe'),
  haveOne: t('code.haveOne'),
  enter: t('code.enter'),
  enterHint: t('code.enterHint'),
  goOn: t('code.goOn'),
  wrongLength: t('code.wrongLength', { count: '{count}' }),
  unknownWord: t('code.unknownWord', { word: '{word}', place: '{place}' }),
  wrongCheck: t('code.wrongCheck'),
})

function itemsForRating(t: Translate<'rating'>, round: RatingOfRound): RatingItem[] {
  return round.items.map(({ className, classPeople, ...item }) => ({
    ...item,
    sharedWith: t('form.sharedWith', { unit: className, people: classPeople }),
  }))
}

const SEEN = ['seeNobody', 'seeNumbers', 'seeChain', 'seeComments', 'seeParticipation'] as const

function introTexts(t: Translate<'rating'>, format: Format, round: RatingOfRound): IntroTexts {
  const { requirements, minutes, closesOn, k, classes } = round
  const [most, ...others] = classes
  return {
    title: round.name,
    lead: round.purpose
      ? `${say(format.locale, `pulse.about.${round.purpose}`)} ${say(format.locale, 'pulse.intro.lead', {
          questions: questionsFor[round.purpose].length,
          day: format.date(closesOn),
        })}`
      : t('intro.lead', { requirements, minutes, day: format.date(closesOn) }),
    noScript: t('form.noScript'),
    withWhom: t('intro.withWhom'),
    most: most ? t('intro.class', { unit: most.unitName, people: most.people }) : '',
    mostOf:
      most && others.length > 0 ? t('intro.classOf', { count: most.requirements.length, requirements }) : '',
    otherwise: others.map(({ key, requirements: titles, unitName: unit, people }) => ({
      key,
      text:
        unit === most?.unitName
          ? t('intro.classFewer', { titles: format.list(titles), people })
          : t('intro.classElsewhere', { titles: format.list(titles), people, unit }),
    })),
    others: t('intro.others'),
    names: `${format.list(most?.others ?? [])}.`,
    since: most ? sinceLastTime(t, format, most) : '',
    apart: others.map(each => ({
      key: each.key,
      titles: format.list(each.requirements),
      text: [
        each.without.length > 0 ? t('intro.without', { names: format.list(each.without) }) : '',
        each.besides.length > 0 ? t('intro.besides', { names: format.list(each.besides) }) : '',
      ]
        .filter(Boolean)
        .join(' '),
      since: sinceLastTime(t, format, each),
    })),
    whoSees: t('intro.whoSees'),
    seen: SEEN.filter(key => !round.purpose || key !== 'seeComments').map(key => t(`intro.${key}`, { k })),
    fingerprintTitle: t('intro.fingerprint'),
    fingerprint: round.fingerprint,
    fingerprintText: t('intro.fingerprintText'),
    promiseLink: t('form.promiseLink'),
  }
}

/** Who came and went; of a class that has not rated all of its requirements before, or not with the same people, it is said of which. */
function sinceLastTime(t: Translate<'rating'>, format: Format, shared: SharedClass): string {
  return shared.sinceLastTime
    .flatMap(({ requirements, joined, left }) => [
      requirements.length < shared.requirements.length ? `${format.list(requirements)}:` : '',
      joined.length > 0 ? t('intro.joined', { names: format.list(joined) }) : '',
      left.length > 0 ? t('intro.left', { names: format.list(left) }) : '',
      joined.length + left.length === 0 ? t('intro.sameAsLast') : '',
    ])
    .filter(Boolean)
    .join(' ')
}
