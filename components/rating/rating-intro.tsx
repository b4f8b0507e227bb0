import { Disclosure } from '@/components/ui/disclosure'
import { LeadSentence } from '@/components/ui/page-header'
import { WithoutScripts } from '@/components/ui/without-scripts'
import type { IntroTexts } from './rating-texts'

type RatingIntroProps = { texts: IntroTexts; promiseHref: string }

/** Read before the first requirement: how long it takes, with whom one shares a class, and who sees what (§5). */
export function RatingIntro({ texts, promiseHref }: RatingIntroProps) {
  return (
    <>
      <h1>{texts.title}</h1>
      <LeadSentence>{texts.lead}</LeadSentence>
      <WithoutScripts className="mt-4">{texts.noScript}</WithoutScripts>
      <h2 className="mt-8 mb-2">{texts.withWhom}</h2>
      <p>{texts.most}</p>
      {texts.otherwise.length > 0 ? (
        <>
          <p className="mt-2">{texts.mostOf}</p>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {texts.otherwise.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      <Disclosure summary={texts.others}>
        <p>{texts.names}</p>
        <Since text={texts.since} />
        {texts.apart.map(({ key, titles, text, since }) => (
          <div key={key} className="mt-3">
            <p className="font-semibold">{titles}</p>
            <p>{text}</p>
            <Since text={since} />
          </div>
        ))}
      </Disclosure>
      <h2 className="mt-7 mb-2">{texts.whoSees}</h2>
      <ul className="list-disc space-y-1.5 pl-5">
        {texts.seen.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h2 className="mt-7 mb-2">{texts.fingerprintTitle}</h2>
      <p className="font-semibold tabular-nums">{texts.fingerprint}</p>
      <p className="mt-1 text-small text-quiet">{texts.fingerprintText}</p>
      <p className="mt-5">
        <a href={promiseHref} className="inline-flex min-h-11 items-center">
          {texts.promiseLink}
        </a>
      </p>
    </>
  )
}

const Since = ({ text }: { text: string }) => (text ? <p className="mt-1 text-quiet">{text}</p> : null)
