'use client'

import { BoxForm, type BoxFormTexts, WrittenBody } from '@/components/anonymous/box-form'
import { Written } from '@/components/anonymous/followed-list'
import type { Trouble } from '@/components/anonymous/opened-box'
import { Refused, WrittenField } from '@/components/anonymous/written-field'
import { LONGEST_BODY, LONGEST_LINE } from '@/lib/solution/vocabulary'
import type { SolutionBoxWords } from './box-words'
import { askForSolutionBox, proposeWithoutName } from './propose-doors'

export interface ProposeTexts extends BoxFormTexts {
  addsTo: string
  choice: string
  choose: string
  body: string
  bodyHint: string
  addBody: string
  addHint: string
  hopedEffect: string
  hopedEffectHint: string
  knownBy: string
  knownByHint: string
  addSend: string
}

interface FieldsProps {
  box: SolutionBoxWords
  trouble: Trouble | null
  texts: ProposeTexts
}

/** Proposes a solution, or adds to one, without a name, by a link that everybody who shares its label has. */
export function Propose({ locale, texts }: { locale: string; texts: ProposeTexts }) {
  return (
    <BoxForm
      kept="raaderum:propose"
      signedIn="/requirements"
      follow="/propose/follow"
      locale={locale}
      texts={texts}
      ask={askForSolutionBox}
      handIn={(sent, written) =>
        proposeWithoutName({
          ...sent,
          choice: written('choice'),
          body: written('body'),
          hopedEffect: written('hopedEffect'),
          knownBy: written('knownBy'),
        })
      }
      heading={({ about, addsTo }) => (
        <>
          <h2>{about}</h2>
          {addsTo === null ? null : (
            <div>
              <p className="mb-2">{texts.addsTo}</p>
              <Written body={addsTo} />
            </div>
          )}
        </>
      )}
      fields={(box, trouble) =>
        box.addsTo === null ? (
          <SolutionFields box={box} trouble={trouble} texts={texts} />
        ) : (
          <WrittenBody
            label={texts.addBody}
            hint={texts.addHint}
            rows={3}
            maxLength={LONGEST_LINE}
            trouble={trouble}
            namesMeant={texts.namesMeant}
          />
        )
      }
      button={box => (box.addsTo === null ? texts.send : texts.addSend)}
      thanked={() => <p className="text-small text-quiet">{texts.shared}</p>}
    />
  )
}

function SolutionFields({ box, trouble, texts }: FieldsProps) {
  const refused = trouble?.field === 'choice' ? trouble.message : null
  return (
    <>
      <div className="field" data-invalid={refused ? true : undefined}>
        <label htmlFor="written-choice" className="field-label">
          {texts.choice}
        </label>
        <Refused id="written-choice" message={refused} />
        <select
          id="written-choice"
          name="choice"
          defaultValue=""
          required
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? 'written-choice-error' : undefined}
          className="control control-medium"
        >
          <option value="">{texts.choose}</option>
          {box.choices.map(each => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
      </div>
      <WrittenBody
        label={texts.body}
        hint={texts.bodyHint}
        rows={4}
        maxLength={LONGEST_BODY}
        trouble={trouble}
        namesMeant={texts.namesMeant}
      />
      {(['hopedEffect', 'knownBy'] as const).map(name => (
        <WrittenField
          key={name}
          name={name}
          label={texts[name]}
          hint={texts[`${name}Hint`]}
          rows={2}
          maxLength={LONGEST_LINE}
          trouble={trouble}
        />
      ))}
    </>
  )
}
