'use client'

import { useEffect, useState } from 'react'
import { fromHex } from '@/lib/rating/blind/hex'
import type { RatingTexts } from './rating-texts'

type RecoveryCodeProps = {
  /** Hex. */
  seed: string
  /** Where one goes on, up to the place of the code: after the #, which is never sent to a server. */
  address: string
  texts: RatingTexts['code']
}

/** The code as words to write down and as a picture to photograph. What makes it is loaded when it is shown. */
export function RecoveryCode({ seed, address, texts }: RecoveryCodeProps) {
  const [shown, setShown] = useState<{
    words: { place: number; word: string }[]
    picture: string
    size: number
  } | null>(null)
  useEffect(() => {
    let isGone = false
    async function make() {
      const [{ recoveryWords }, { encode }] = await Promise.all([
        import('@/lib/rating/blind/recovery'),
        import('uqr'),
      ])
      const words = recoveryWords(fromHex(seed))
      const whole = `${window.location.origin}${address}${CODE_MARK}${words.join('-')}`
      const { data, size } = encode(whole, { ecc: 'M', border: 2 })
      const picture = data.flatMap((row, y) =>
        row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
      )
      if (!isGone)
        setShown({
          words: words.map((word, index) => ({ place: index + 1, word })),
          picture: picture.join(''),
          size,
        })
    }
    make().catch(() => setShown(null))
    return () => {
      isGone = true
    }
  }, [seed, address])
  if (!shown) return <p role="status">{texts.making}</p>
  const { words, picture, size } = shown
  return (
    <div className="space-y-4">
      <ol className="recovery-words" aria-label={texts.wordsLabel}>
        {words.map(({ place, word }) => (
          <li key={place}>{word}</li>
        ))}
      </ol>
      <p className="text-small text-quiet">{texts.pictureHint}</p>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={texts.pictureLabel}
        className="recovery-picture"
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={picture} fill="#000" />
      </svg>
      <p className="text-small">{texts.keepSafe}</p>
    </div>
  )
}

/** What stands before the words in an address. */
export const CODE_MARK = 'kode='
