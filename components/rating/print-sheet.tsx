'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useIsAwake } from '@/components/ui/use-is-awake'
import { type FormState, idle } from '@/lib/platform/form-state'
import { hashOfWaySecret, newCode, spaced, wayFragment } from '@/lib/rating/blind/way-secret'
import { QrPicture, qrPicture } from './qr-picture'

interface SlipTexts {
  make: string
  making: string
  print: string
  notSecure: string
  unsent: string
  pictureLabel: string
  /** What stands on every slip, from the round's name to what codes cannot prevent. */
  round: string
  place: string
  how: string
  until: string
  fingerprint: string
  why: string
  limits: string
}

type PrintSheetProps = {
  roundId: number
  sheetId: number
  /** As many as draw from the sheet. */
  people: number
  /** How many codes the newest paper has. */
  printed: number
  isPrintedToday: boolean
  fingerprint: string
  /** "https://raaderum.example/answer". */
  address: string
  action: (previous: FormState, data: FormData) => Promise<FormState>
  texts: SlipTexts
}

interface Slip {
  code: string
  picture: { path: string; size: number }
}

/**
 * Draws the codes of a sheet in this browser and shows them once, as slips to cut apart. The server is told their hashes alone: it has seen no code
 * before somebody uses it.
 */
export function PrintSheet(props: PrintSheetProps) {
  const { roundId, sheetId, people, printed, isPrintedToday, fingerprint, address, action, texts } = props
  const [slips, setSlips] = useState<Slip[]>([])
  const [answer, setAnswer] = useState<FormState>(idle)
  const [isMaking, setMaking] = useState(false)
  const isAwake = useIsAwake()
  const isShown = slips.length > 0 && isPrintedToday

  useEffect(() => {
    if (!isShown) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isShown])

  async function make() {
    if (isMaking) return
    if (!globalThis.isSecureContext) return setAnswer({ status: 'refused', message: texts.notSecure })
    setMaking(true)
    try {
      const codes = Array.from({ length: people }, newCode)
      const drawn = await Promise.all(
        codes.map(async code => ({
          code,
          picture: await qrPicture(`${address}#${wayFragment(code, fingerprint)}`),
        })),
      )
      const data = new FormData()
      data.set('round', String(roundId))
      data.set('sheet', String(sheetId))
      data.set('hashes', (await Promise.all(codes.map(hashOfWaySecret))).join(' '))
      const state = await action(idle, data)
      setAnswer(state)
      if (state.status === 'done') setSlips(drawn)
    } catch {
      setAnswer({ status: 'refused', message: texts.unsent })
    }
    setMaking(false)
  }

  return (
    <div>
      <div className="no-print space-y-4">
        {answer.message ? (
          <Notice tone={answer.status === 'done' ? 'success' : 'error'} title={answer.message} live />
        ) : null}
        {isShown ? (
          <Button onClick={() => window.print()}>{texts.print}</Button>
        ) : (
          <Button onClick={() => void make()} aria-disabled={isMaking || !isAwake || undefined}>
            {isMaking ? texts.making : texts.make}
          </Button>
        )}
      </div>
      {isShown ? (
        <ul className="slips">
          {slips.slice(0, printed).map(({ code, picture }) => (
            <li key={code} className="slip">
              <div>
                <p className="font-semibold">{texts.round}</p>
                <p>{texts.place}</p>
                <p className="slip-code">{spaced(code)}</p>
                <p>{texts.how}</p>
                <p>{texts.until}</p>
                <p>{texts.fingerprint}</p>
                <p className="whitespace-nowrap">{fingerprint}</p>
              </div>
              <QrPicture picture={picture} label={texts.pictureLabel} />
              <p className="slip-small">
                {texts.why} {texts.limits}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
