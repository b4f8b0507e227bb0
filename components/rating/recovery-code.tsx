'use client'

import { useEffect, useState } from 'react'
import { fromHex } from '@/lib/rating/blind/hex'
import { QrPicture, qrPicture } from './qr-picture'
import type { RatingTexts } from './rating-texts'

/** Where one goes on with a code. */
export interface GoOnAt {
  /** The address up to the place of the code: after the #, which is never sent to a server. */
  address: string
  /** One also needs the slip or the link one came in with. */
  withWay: boolean
}

type RecoveryCodeProps = GoOnAt & {
  /** Hex. */
  seed: string
  texts: RatingTexts['code']
}

/** The code as words to write down and as a picture to photograph. What makes it is loaded when it is shown. */
export function RecoveryCode({ seed, address, withWay, texts }: RecoveryCodeProps) {
  const [shown, setShown] = useState<{
    words: { place: number; word: string }[]
    picture: Awaited<ReturnType<typeof qrPicture>>
  } | null>(null)
  useEffect(() => {
    let isGone = false
    async function make() {
      const { recoveryWords } = await import('@/lib/rating/blind/recovery')
      const words = recoveryWords(fromHex(seed))
      const picture = await qrPicture(`${window.location.origin}${address}${CODE_MARK}${words.join('-')}`)
      if (!isGone)
        setShown({
          words: words.map((word, index) => ({ place: index + 1, word })),
          picture,
        })
    }
    const tryToMake = () => void make().catch(() => setShown(null))
    tryToMake()
    window.addEventListener('online', tryToMake)
    return () => {
      isGone = true
      window.removeEventListener('online', tryToMake)
    }
  }, [seed, address])
  if (!shown) return <p role="status">{texts.making}</p>
  const { words, picture } = shown
  return (
    <div className="space-y-4">
      <ol className="recovery-words" aria-label={texts.wordsLabel}>
        {words.map(({ place, word }) => (
          <li key={place}>{word}</li>
        ))}
      </ol>
      <p className="text-small text-quiet">{texts.pictureHint}</p>
      <QrPicture picture={picture} label={texts.pictureLabel} />
      {withWay ? <p className="text-small">{texts.wayToo}</p> : null}
      <p className="text-small">{texts.keepSafe}</p>
    </div>
  )
}

/** What stands before the words in an address. */
export const CODE_MARK = 'kode='
