import { Disclosure } from '@/components/ui/disclosure'
import type { RatingTexts } from './rating-texts'
import { type GoOnAt, RecoveryCode } from './recovery-code'

type GoOnElsewhereProps = { seed: string; at: GoOnAt; texts: RatingTexts['code'] }

/**
 * The way on at another device, folded away. It makes the code before somebody unfolds it: the network may be gone by then, and is a reason to
 * want it.
 */
export function GoOnElsewhere({ seed, at, texts }: GoOnElsewhereProps) {
  return (
    <Disclosure summary={texts.show}>
      <p className="mb-4 text-small">{texts.firstText}</p>
      <RecoveryCode seed={seed} {...at} texts={texts} />
    </Disclosure>
  )
}
