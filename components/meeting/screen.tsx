'use client'

import type { ReactNode } from 'react'
import { post } from '@/components/anonymous/doors'
import { BrandMark } from '@/components/shell/brand-mark'
import { ButtonLink } from '@/components/ui/button'
import { SelectField } from '@/components/ui/form/select-field'
import { SendingForm } from '@/components/ui/form/sending-form'
import { SubmitButton } from '@/components/ui/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { Steps } from '@/components/ui/steps'
import type { Stamped } from '@/lib/meeting/changed-parts'
import { moveMeeting, takeExampleAway } from '@/lib/meeting/meeting-actions'
import { GatherBoard } from './gather-board'
import { HeapsToDot, RankedHeaps } from './screen-heaps'
import type { ScreenTexts } from './screen-texts'
import type { ScreenExample, ScreenParts } from './screen-words'
import { ShownExamples } from './shown-examples'
import { useLooks } from './use-looks'

interface ScreenProps {
  meetingId: number
  unitName: string
  first: Stamped<ScreenParts>
  texts: ScreenTexts
  /** The way in for phones: the QR code, the address and the code, made by the server. */
  wayIn: ReactNode
}

/** The big screen of a meeting: what comes in, large, and the buttons that lead on. It keeps itself up to date, and a page loaded again shows the same. */
export function Screen({ meetingId, unitName, first, texts, wayIn }: ScreenProps) {
  const { parts, isLost, refused } = useLooks<ScreenParts>(first, had =>
    post(`/api/meetings/${meetingId}`, { had }, 'same-origin'),
  )
  const { frame, counts, examples = [], heaps = [], alike = [] } = parts
  if (!frame || !counts) return null
  const { phase, next, back } = frame
  const shown = examples
  return (
    <div className="wall">
      <header className="wall-top">
        <p className="wall-brand">
          <BrandMark />
          <span>{unitName}</span>
        </p>
        <div className="wall-steps">
          <Steps label={texts.steps} steps={frame.steps} stateWords={texts.stateWords} />
        </div>
        <a href={`/meetings/${meetingId}`} className="wall-close">
          {texts.close}
        </a>
      </header>
      <main id="main" className="wall-main" data-phase={phase}>
        <div className="wall-head">
          <h1>{frame.title}</h1>
          <p className="wall-lead">{frame.lead}</p>
        </div>
        {isLost || refused ? <Notice tone="warn" title={refused?.message ?? texts.lost} live /> : null}
        {phase === 'write' ? (
          <div className="wall-write">
            {wayIn}
            <ShownExamples examples={shown} texts={texts} />
          </div>
        ) : null}
        {phase === 'gather' ? (
          <GatherBoard meetingId={meetingId} examples={shown} heaps={heaps} alike={alike} texts={texts} />
        ) : null}
        {phase === 'dots' ? (
          <div className="wall-write">
            {wayIn}
            <HeapsToDot heaps={heaps} />
          </div>
        ) : null}
        {phase === 'leave' || phase === 'ended' ? <RankedHeaps heaps={heaps} /> : null}
      </main>
      <footer className="wall-bottom">
        <div className="wall-counts">
          <p role="status">
            {phase === 'dots' ? counts.given : [counts.turnout, counts.waiting].filter(Boolean).join(' ')}
          </p>
          {phase === 'write' ? <p className="wall-small">{texts.bunch}</p> : null}
        </div>
        {phase === 'write' || phase === 'gather' ? <TakeAway examples={shown} texts={texts} /> : null}
        <div className="wall-ways">
          {back ? <Move meetingId={meetingId} from={phase} way={back} look="ghost" texts={texts} /> : null}
          {next ? <Move meetingId={meetingId} from={phase} way={next} look="primary" texts={texts} /> : null}
          {phase === 'leave' || phase === 'ended' ? (
            <ButtonLink href={`/meetings/${meetingId}`}>{texts.takeUp}</ButtonLink>
          ) : null}
        </div>
      </footer>
    </div>
  )
}

interface MoveProps {
  meetingId: number
  from: string
  way: { to: string; words: string }
  look: 'primary' | 'ghost'
  texts: ScreenTexts
}

/** Leads the meeting on, or back. */
function Move({ meetingId, from, way, look, texts }: MoveProps) {
  return (
    <SendingForm
      key={`${from}-${way.to}`}
      formKey=""
      action={moveMeeting}
      texts={texts.form}
      className="wall-move"
    >
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="to" value={way.to} />
      <SubmitButton look={look}>{way.words}</SubmitButton>
    </SendingForm>
  )
}

/** Takes off the screen what names somebody. */
function TakeAway({ examples, texts }: { examples: readonly ScreenExample[]; texts: ScreenTexts }) {
  if (examples.length === 0) return null
  const { away, sorts } = texts
  return (
    <details className="wall-away">
      <summary className="wall-away-open">{away.open}</summary>
      <div className="wall-away-panel">
        <SendingForm formKey="" action={takeExampleAway} texts={texts.form} className="space-y-4">
          <SelectField
            name="exampleId"
            label={away.which}
            hint={away.text}
            emptyText={away.choose}
            required
            choices={examples.map(each => ({
              value: String(each.id),
              label: `${sorts[each.colour].word}: ${each.body}`,
            }))}
          />
          <SubmitButton look="ghost">{away.button}</SubmitButton>
        </SendingForm>
      </div>
    </details>
  )
}
