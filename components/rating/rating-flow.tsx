'use client'

import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { wayFragment } from '@/lib/rating/blind/way-secret'
import { GoOnElsewhere } from './go-on-elsewhere'
import { PulseForm, readPulse } from './pulse-form'
import { RatingDone } from './rating-done'
import { RatingForm } from './rating-form'
import { RatingStart } from './rating-start'
import type { RatingScreens } from './rating-texts'
import { readAnswers } from './read-answers'
import { RecoveryCode } from './recovery-code'
import { leaveDevice } from './shared-device'
import { type BallotHolder, useBallots } from './use-ballots'
import { useIdle } from './use-idle'
import { useStep } from './use-step'
import { useWords, withoutRefused } from './use-words'

/** The end of the address once a device has forgotten everything. */
export const ENDED = '?ended'

type RatingFlowProps = {
  screens: RatingScreens
  holder: BallotHolder
  /** `ended` is where a shared device stands when it has forgotten everything. */
  hrefs: { home: string; start: string; stop: string; promise: string; ended: string }
  /** The way to the other language, for those whose account does not say which; at the beginning, where nothing is typed yet. */
  languages?: ReactNode
  /** What one reads before the first requirement, made on the server. */
  children: ReactNode
}

/** One requirement at a time, thumb-sized. Step 0 is the beginning, the last one the end; each has an address. */
export function RatingFlow({ screens, holder, hrefs, languages, children }: RatingFlowProps) {
  const { round, full, items, texts, colleagues, pulse } = screens
  // At another device one also needs what one came in with.
  const goOnAt = holder.secret
    ? { address: `${hrefs.start}#${wayFragment(holder.secret, round.fingerprint)}/`, withWay: true }
    : { address: `${hrefs.start}#`, withWay: false }
  const [addressed, goTo] = useStep(items.length + 1, () => keep({ unasked: true }))
  const ballots = useBallots({ ...round, ...holder, items })
  const step = ballots.phase === 'ready' ? addressed : 0
  const [hasEnded, setEnded] = useState(false)
  const [isShared, setShared] = useState<boolean | null>(null)
  const [isMissing, setMissing] = useState(false)
  const [isCodeShown, setCodeShown] = useState(false)
  const [isFinishing, setFinishing] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const [wrongNumber, setWrongNumber] = useState(false)
  const [isRefusalSeen, setRefusalSeen] = useState(false)
  const { stoppedAt, stops } = useWords(colleagues, step)
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef('0')
  const item = items[step - 1]
  const isLast = step === items.length

  useEffect(() => {
    // The heading takes the focus when a new requirement comes up, not when the page opens.
    const view = `${step}${step === 0 && isCodeShown ? ' code' : ''}`
    if (shown.current === view) return
    shown.current = view
    setWrongNumber(false)
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [step, isCodeShown])

  useEffect(() => setEnded(window.location.search === ENDED), [])

  useEffect(() => {
    if (wrongNumber) form.current?.querySelector<HTMLElement>('[name=minutes]')?.focus()
  }, [wrongNumber])

  useEffect(() => {
    if (stoppedAt) form.current?.querySelector<HTMLElement>(`[name=${stoppedAt.field}]`)?.focus()
  }, [stoppedAt])

  /**
   * Keeps and sends what the form holds; false when a number cannot be read, or words are to be thought of first. `bare` is without words that would be
   * refused: nobody is there to take them out.
   */
  function keep({ unasked = false, bare = false } = {}): boolean {
    if (!item || !form.current) return true
    if (pulse) {
      const said = readPulse(new FormData(form.current))
      if (Object.keys(said).length > 0) ballots.keep(item.id, said, [])
      return true
    }
    const read = readAnswers(new FormData(form.current))
    setWrongNumber(read === null)
    if (!read || (!unasked && stops(read.answers))) return false
    if (!read.isEmpty || ballots.kept[item.id]) {
      const answers = bare ? { ...read.answers, ...withoutRefused(read.answers) } : read.answers
      ballots.keep(item.id, answers, read.unknown)
      setRefusalSeen(false)
    }
    return true
  }

  const move = (by: number) => {
    if (keep()) goTo(step + by)
  }

  /** Leaves nothing on a shared device, the session included, and shows the beginning to whoever comes next. */
  function endShared() {
    ballots.forget()
    leaveDevice()
    window.location.replace(hrefs.ended)
  }
  const isEnding = useIdle(ballots.isShared, ballots.touch, () => {
    keep({ unasked: true, bare: true })
    void ballots.hurry().finally(endShared)
  })

  async function begin(seed?: string) {
    if (ballots.phase === 'working' || ballots.phase === 'reading') return
    // Drawn at once: the question is brought into sight together with the sentence that asks for an answer.
    flushSync(() => setMissing(isShared === null && ballots.phase === 'fresh'))
    if (ballots.phase === 'ready') {
      if (isCodeShown) {
        ballots.hasCode()
        setCodeShown(false)
      }
      return goTo(1)
    }
    if (isShared === null) return askWhetherShared()
    if (!(await ballots.begin(isShared, seed))) return
    if (seed) return goTo(items.length + 1)
    if (isShared) return setCodeShown(true)
    goTo(1)
  }

  const refused = items.filter(each => ballots.refused[each.id] !== undefined).length

  /** Hands in what waits, with words for it when it does not get through, or was refused and that has not been said here yet. */
  async function handInRest(): Promise<boolean> {
    setFinishing(true)
    setFailed(false)
    const hasArrived = await ballots.hurry()
    const isUnseen = !isRefusalSeen && items.some(each => ballots.refused[each.id] !== undefined)
    setFinishing(false)
    setFailed(!hasArrived)
    if (isUnseen) setRefusalSeen(true)
    return hasArrived && !isUnseen
  }

  async function finish() {
    if (isFinishing || !(await handInRest())) return
    if (ballots.isShared) endShared()
    else window.location.assign(hrefs.home)
  }

  /** What has not arrived would be lost: it is sent first, and only who asks twice loses it. */
  async function forget() {
    if (!hasFailed && !(await handInRest())) return
    ballots.forget()
    window.location.replace(`${hrefs.start}${ENDED}`)
  }

  const beginWords = isCodeShown
    ? texts.code.saved
    : ballots.phase === 'ready' && ballots.given > 0
      ? texts.goOn
      : texts.begin
  const hasAll = ballots.arrived === ballots.given
  /** Said at the end, in answer to a press; not once it has got through after all. */
  const failsHere = hasFailed && !hasAll && step > items.length
  const status =
    ballots.given === 0
      ? ''
      : texts.arrived.replace('{arrived}', `${ballots.arrived}`).replace('{given}', `${ballots.given}`)
  return (
    <div className="flex min-h-dvh flex-col">
      <header>
        <div className="rating-top">
          <span>{item ? texts.progress[step - 1] : ''}</span>
          <span role="status" className="ml-auto">
            {status}{' '}
            {ballots.isStuck && !hasAll ? (
              <button type="button" onClick={ballots.sendAgain} className="text-accent underline">
                {texts.tryAgain}
              </button>
            ) : null}
          </span>
          {/* A shared device keeps nothing over a page that is read anew. */}
          {step === 0 && languages && !ballots.isShared ? <div className="-my-2.5">{languages}</div> : null}
        </div>
        <progress
          className="rating-progress"
          max={items.length}
          value={Math.min(step, items.length)}
          aria-label={texts.progress[Math.max(0, Math.min(step, items.length) - 1)]}
        />
      </header>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[36rem] flex-1 px-4.5 pt-5 pb-8">
        <div className="mb-4 space-y-3 empty:hidden">
          {hasEnded && step === 0 ? <Notice tone="success" title={texts.forgotten} live /> : null}
          {ballots.keepsNothing ? <Notice tone="warn" title={texts.notKept} /> : null}
          {item && ballots.refused[item.id] ? (
            <Notice tone="error" title={ballots.refused[item.id] ?? ''} live />
          ) : null}
          {ballots.isStuck && !hasAll && step > 0 && !failsHere ? (
            <Notice tone="warn" title={texts.notSaved} live />
          ) : null}
          {item && ballots.replaced.has(String(item.id)) ? <Notice title={texts.replaced} live /> : null}
        </div>
        {step === 0 && isCodeShown && ballots.seed ? (
          <div className="space-y-4">
            <h1 ref={heading} tabIndex={-1}>
              {texts.code.title}
            </h1>
            <p>{texts.code.firstText}</p>
            <RecoveryCode seed={ballots.seed} {...goOnAt} texts={texts.code} />
          </div>
        ) : null}
        {step === 0 && !isCodeShown ? (
          <>
            {children}
            <RatingStart
              ballots={ballots}
              isShared={isShared}
              onShared={value => {
                setShared(value)
                setMissing(false)
              }}
              isMissing={isMissing}
              onSeed={seed => void begin(seed)}
              texts={texts}
            />
          </>
        ) : null}
        {item ? (
          <>
            <h1 ref={heading} tabIndex={-1} className="text-[1.625rem] hyphens-auto">
              {item.title}
            </h1>
            <p className="mt-2 text-quiet">
              {item.demand} {item.purpose ? `${texts.purpose} ${item.purpose}` : ''}
            </p>
            {pulse ? (
              <PulseForm
                key={`${item.id} ${ballots.kept[item.id]?.version}`}
                ref={form}
                item={item}
                kept={ballots.kept[item.id]}
                texts={pulse}
                promise={texts.promise}
                promiseLink={texts.promiseLink}
                promiseHref={hrefs.promise}
              />
            ) : (
              <RatingForm
                // What was answered elsewhere meanwhile takes the place of what the form shows.
                key={`${item.id} ${ballots.replaced.has(String(item.id)) ? ballots.kept[item.id]?.version : ''}`}
                ref={form}
                item={item}
                kept={ballots.kept[item.id]}
                full={full}
                texts={texts}
                wrongNumber={wrongNumber}
                stoppedAt={stoppedAt}
                promiseHref={hrefs.promise}
              />
            )}
          </>
        ) : null}
        {ballots.phase === 'ready' && ballots.seed && !isCodeShown && step <= items.length ? (
          <div className="mt-6 border-t border-line pt-2">
            <GoOnElsewhere key={step} seed={ballots.seed} at={goOnAt} texts={texts.code} />
          </div>
        ) : null}
        {step > items.length ? (
          <RatingDone
            ref={heading}
            items={items}
            ballots={ballots}
            goTo={goTo}
            goOnAt={goOnAt}
            hasFailed={failsHere}
            refused={isRefusalSeen ? refused : 0}
            onForget={() => void forget()}
            texts={texts}
          />
        ) : null}
      </main>
      <footer className="rating-bar">
        {isEnding ? (
          <div className="mx-auto mb-2.5 max-w-[36rem]">
            <Notice tone="warn" title={texts.endsSoon} live />
          </div>
        ) : null}
        <div className="mx-auto flex max-w-[36rem] gap-2.5">
          {step === 0 ? (
            <a href={hrefs.stop} className="rating-stop">
              {texts.stop}
            </a>
          ) : (
            <Button look="ghost" large onClick={oncePressed(() => move(-1))} className="flex-[.6]">
              {texts.back}
            </Button>
          )}
          {step > items.length ? (
            <Button
              large
              onClick={() => void finish()}
              aria-disabled={isFinishing || undefined}
              className="flex-1"
            >
              {isFinishing ? texts.sendingRest : texts.iAmDone}
            </Button>
          ) : (
            <Button
              large
              onClick={oncePressed(() => (step === 0 ? void begin() : move(1)))}
              aria-disabled={ballots.phase === 'working' || ballots.phase === 'reading' || undefined}
              className="flex-1"
            >
              {step === 0
                ? beginWords
                : stoppedAt && !stoppedAt.holds
                  ? texts.sendAsItIs
                  : isLast
                    ? texts.finish
                    : texts.next}
            </Button>
          )}
        </div>
      </footer>
    </div>
  )
}

/** The second press of a double one is nobody's wish: it would pass the next requirement, or send words that were just asked about. */
const oncePressed = (act: () => void) => (event: MouseEvent) => {
  if (event.detail !== 2) act()
}

function askWhetherShared() {
  const first = document.getElementById('shared-false')
  first?.focus({ preventScroll: true })
  first?.closest('fieldset')?.scrollIntoView({ block: 'center' })
}
