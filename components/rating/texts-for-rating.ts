import type { Format } from '@/lib/platform/i18n/format'
import type { Translate } from '@/lib/platform/i18n/translator'
import type { RatingOfRound } from '@/lib/rating/rate-queries'
import { FACTOR_STATEMENTS, PERIODS, PREFERENCES, SIDE_EFFECTS, STATEMENTS } from '@/lib/rating/statements'
import type { RatingItem, RatingTexts } from './rating-texts'

/** The sentences of one round's rating pages, in the reader's language; called on the server. */
export function textsForRating(t: Translate<'rating'>, format: Format, round: RatingOfRound): RatingTexts {
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
    promise: t('form.promise'),
    promiseLink: t('form.promiseLink'),
    factorHead: t('form.factorHead'),
    statements: STATEMENTS.map(key => [key, t(`statements.${key}`)]),
    factors: FACTOR_STATEMENTS.map(key => [key, t(`factors.${key}`)]),
    sideEffectChoices: SIDE_EFFECTS.map(key => [key, t(`sideEffects.${key}`)]),
    periods: PERIODS.map(key => [key, t(`periods.${key}`)]),
    preferences: PREFERENCES.map(key => [key, t(`preferences.${key}`)]),
    doneTitle: t('form.doneTitle'),
    allAnswered: t('form.allAnswered'),
    someLeft: t('form.someLeft'),
    doneText: t('form.doneText', { day: format.date(round.closesOn) }),
    unanswered: t('form.unanswered'),
    seeAgain: t('form.seeAgain'),
    iAmDone: t('form.iAmDone'),
    sendingRest: t('form.sendingRest'),
    notAllArrived: t('form.notAllArrived'),
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
      noNetwork: t('begin.noNetwork'),
    },
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

export function itemsForRating(t: Translate<'rating'>, round: RatingOfRound): RatingItem[] {
  return round.items.map(({ className, classPeople, ...item }) => ({
    ...item,
    sharedWith: t('form.sharedWith', { unit: className, people: classPeople }),
  }))
}
