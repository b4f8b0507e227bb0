'use client'

import { type MouseEvent, useState } from 'react'
import { Marked } from '@/components/ui/marked'
import { useIsAwake } from '@/components/ui/use-is-awake'
import { WholeReferences } from '@/components/ui/whole-references'

/** What already binds the same people, ready to be read. */
export interface AroundAnswer {
  sentence: string
  lines: { href: string; title: string; note: string }[]
  /** Leads to all of them, where the lines are only the first. */
  more: string | null
  /** What asks for the same, with the words in its title that say so; null where nothing does. */
  alike: { sentence: string; lines: AlikeLine[] } | null
}

interface AlikeLine {
  id: number
  href: string
  title: string
  note: string
  marks: { from: number; to: number }[]
}

interface Props {
  /** The page that shows the same without scripts, and the address that answers with it as data. */
  page: string
  data: string
  texts: { show: string; loading: string; failed: string; newTab: string; different: string }
}

const sent = ['title', 'demand', 'purpose', 'binds', 'groups', 'risk']

/** On demand, the requirements that already bind the same people: to be looked at before one more is added. */
export function AlreadyBinding({ page, data, texts }: Props) {
  const [answer, setAnswer] = useState<AroundAnswer | 'loading' | 'failed' | null>(null)
  const [asked, setAsked] = useState('')
  const hasScripts = useIsAwake()

  async function show(event: MouseEvent<HTMLButtonElement>) {
    const form = event.currentTarget.form
    if (!form) return
    event.preventDefault()
    setAnswer('loading')
    const query = new URLSearchParams(
      [...new FormData(form)].filter(
        (pair): pair is [string, string] => sent.includes(pair[0]) && typeof pair[1] === 'string',
      ),
    )
    setAsked(String(query))
    try {
      const response = await fetch(`${data}?${query}`)
      setAnswer(response.ok ? ((await response.json()) as AroundAnswer) : 'failed')
    } catch {
      setAnswer('failed')
    }
  }

  return (
    <div className="around">
      <button
        // A form's first submit button is the one that Enter presses in its fields, and that shall be the one that saves.
        type={hasScripts ? 'button' : 'submit'}
        formAction={page}
        formMethod="get"
        formTarget="_blank"
        formNoValidate
        onClick={show}
        className="around-button"
      >
        {texts.show}
      </button>
      <div aria-live="polite">
        {answer === 'loading' ? <p className="text-quiet">{texts.loading}</p> : null}
        {answer === 'failed' ? <p>{texts.failed}</p> : null}
        {answer !== null && typeof answer === 'object' ? (
          <>
            {answer.alike ? (
              <>
                <p className="mt-2 font-semibold">{answer.alike.sentence}</p>
                <Lines lines={answer.alike.lines} newTab={texts.newTab} different={texts.different} />
              </>
            ) : null}
            <p className="mt-4">{answer.sentence}</p>
            <Lines lines={answer.lines} newTab={texts.newTab} />
            {answer.more ? (
              <p className="border-t border-line py-2">
                <a href={`${page}?${asked}`} target="_blank" rel="noreferrer">
                  {answer.more}
                  <span className="sr-only"> {texts.newTab}</span>
                </a>
              </p>
            ) : null}
          </>
        ) : null}
      </div>
    </div>
  )
}

function Lines({
  lines,
  newTab,
  different,
}: {
  lines: (Omit<AlikeLine, 'marks' | 'id'> & Partial<AlikeLine>)[]
  newTab: string
  /** To say that it is not the same, where it seems so. */
  different?: string
}) {
  return (
    <ul className="mt-2">
      {lines.map(line => (
        <li key={line.href} className="border-t border-line py-2">
          <a href={line.href} target="_blank" rel="noreferrer">
            <Marked text={line.title} marks={line.marks ?? []} />
            <span className="sr-only"> {newTab}</span>
          </a>
          <span className="block text-small text-quiet">
            <WholeReferences>{line.note}</WholeReferences>
          </span>
          {different ? (
            <label className="choice text-ui">
              <input type="checkbox" name="different" value={line.id} />
              <span>
                {different}
                <span className="sr-only"> {line.title}</span>
              </span>
            </label>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
