import { QrPicture, qrPicture } from '@/components/rating/qr-picture'
import { showCode } from '@/lib/meeting/code'
import { publicAddress, readEnvironment } from '@/lib/platform/env'
import type { ScreenTexts } from './screen-texts'

/** How phones come in: the picture, and for a camera that will not, the address and the code. */
export async function WayIn({ code, texts }: { code: string | null; texts: ScreenTexts }) {
  if (code === null) return <p className="wall-way-in">{texts.codeOver}</p>
  const address = `${publicAddress(readEnvironment())}/join`
  return (
    <aside className="wall-way-in" aria-label={texts.qr}>
      <QrPicture picture={await qrPicture(`${address}#${code}`)} label={texts.qr} />
      <div>
        <p>{texts.scan}</p>
        <p className="wall-address">{address.replace(/^https?:\/\//, '')}</p>
        <p>{texts.typeCode}</p>
        <p className="wall-code">{showCode(code)}</p>
        <p className="wall-small">{texts.noAccount}</p>
      </div>
    </aside>
  )
}
