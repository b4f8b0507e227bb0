'use client'

import { BoxForm, type BoxFormTexts, WrittenBody } from '@/components/anonymous/box-form'
import { Button } from '@/components/ui/button'
import { LONGEST, LONGEST_NAME } from '@/lib/hassle/vocabulary'
import { askForBox, tellWithoutName } from './tell-doors'

export interface TellTexts extends BoxFormTexts {
  body: string
  bodyHint: string
  name: string
  nameOptional: string
  nameHint: string
  again: string
}

/** The hassle box for somebody without a name, by the unit's link: it stands on a poster and tells nothing of whoever comes by it. */
export function Tell({ locale, texts }: { locale: string; texts: TellTexts }) {
  return (
    <BoxForm
      kept="raaderum:tell"
      signedIn="/hassle"
      follow="/tell/follow"
      locale={locale}
      texts={texts}
      ask={askForBox}
      handIn={(sent, written) =>
        tellWithoutName({ ...sent, body: written('body'), signedName: written('signedName') })
      }
      heading={box => <h2>{box.unitName}</h2>}
      fields={(_, trouble) => (
        <>
          <WrittenBody
            label={texts.body}
            hint={texts.bodyHint}
            rows={4}
            maxLength={LONGEST}
            trouble={trouble}
            namesMeant={texts.namesMeant}
          />
          <div className="field">
            <label htmlFor="written-name" className="field-label">
              {texts.name}
              <span className="font-normal text-quiet"> ({texts.nameOptional})</span>
            </label>
            <p id="written-name-hint" className="field-hint">
              {texts.nameHint}
            </p>
            <input
              id="written-name"
              name="signedName"
              type="text"
              autoComplete="off"
              maxLength={LONGEST_NAME}
              aria-describedby="written-name-hint"
              className="control control-full"
            />
          </div>
        </>
      )}
      button={() => texts.send}
      thanked={again => (
        <Button look="ghost" onClick={again}>
          {texts.again}
        </Button>
      )}
    />
  )
}
