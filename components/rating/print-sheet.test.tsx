import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PrintSheet } from './print-sheet'

it('cannot be pressed before the browser can draw codes: the press would be lost', () => {
  const sent = renderToString(
    <PrintSheet
      roundId={1}
      sheetId={1}
      people={5}
      printed={0}
      isPrintedToday={false}
      fingerprint=""
      address=""
      action={async state => state}
      texts={{
        make: 'Lav koder',
        making: '',
        print: '',
        notSecure: '',
        unsent: '',
        pictureLabel: '',
        round: '',
        place: '',
        how: '',
        until: '',
        fingerprint: '',
        why: '',
        limits: '',
      }}
    />,
  )
  expect(sent).toMatch(/<button[^>]*aria-disabled="true"[^>]*>Lav koder/)
})
