import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { standardBurdenSettings } from '@/lib/burden/settings'
import { type UnitRequirement, unitOverview } from '@/lib/overview/unit-overview'
import { formatFor } from '@/lib/platform/i18n/format'
import { type Locale, translator } from '@/lib/platform/i18n/translator'
import type { Speech } from './speech'
import { UnitLead } from './unit-lead'

const speech = (locale: Locale): Speech => ({
  t: translator(locale, 'overview'),
  format: formatFor(locale),
})

type Verdict = 'green' | 'amber' | 'red' | null
const rows = (verdicts: Verdict[], hours: number, split = false): UnitRequirement[] =>
  verdicts.map((verdict, index) => ({
    id: index + 1,
    referenceNumber: index + 1,
    title: `Krav ${index + 1}`,
    level: 'institution',
    hours,
    verdict: verdict && { unitId: 1, verdict, split, score: 50, low: 40, high: 60 },
    hidden: false,
    signals: [],
  }))

interface Given {
  fractions?: number
  own?: boolean
  mayReadResults?: boolean
  showMoney?: boolean
}

function markup(locale: Locale, requirements: UnitRequirement[], given: Given = {}) {
  const { fractions = 9, own = true, mayReadResults = true, showMoney = false } = given
  return renderToStaticMarkup(
    <p>
      <UnitLead
        speech={speech(locale)}
        unitId={7}
        overview={unitOverview(requirements, fractions, standardBurdenSettings)}
        own={own}
        mayReadResults={mayReadResults}
        showMoney={showMoney}
      />
    </p>,
  )
}
const said = (...given: Parameters<typeof markup>) => markup(...given).replaceAll(/<[^>]+>/g, '')

describe('the sentence over the fence', () => {
  it('speaks of none', () => {
    expect(said('da', [])).toBe('Der er ikke registreret krav, som binder nogen her.')
    expect(said('en', [])).toBe('No requirement that binds anybody here has been registered.')
  })

  it('speaks of one', () => {
    const one = rows(['green'], 1924)
    expect(said('da', one)).toBe(
      'Ét krav sætter rammen om jeres råderum. Det svarer til 1,0 årsværk, hver niende time. Det opleves som meningsfuldt.',
    )
    expect(said('en', one)).toBe(
      'One requirement frames your latitude. It takes 1.0 full-time years, every ninth hour. It is felt to be meaningful.',
    )
  })

  it('speaks of many', () => {
    const many = rows(['green', 'green', 'red', 'amber', null], 1924)
    expect(said('da', many, { fractions: 45 })).toBe(
      '5 krav sætter rammen om jeres råderum. De svarer til 5,0 årsværk, hver niende time. 2 opleves som meningsfulde, 1 gør ikke, 1 er uafklaret, og 1 er ikke vurderet.',
    )
    expect(said('en', many, { fractions: 45 })).toBe(
      '5 requirements frame your latitude. They take 5.0 full-time years, every ninth hour. 2 are felt to be meaningful, 1 is not, 1 is unresolved and 1 has not been rated.',
    )
  })

  it('does not lean on a part that is not there', () => {
    expect(said('da', rows(['red', 'red', null], 1924))).toContain(
      '2 opleves ikke som meningsfulde, og 1 er ikke vurderet.',
    )
    expect(said('en', rows(['red', 'amber'], 1924))).toContain(
      '1 is not felt to be meaningful and 1 is unresolved.',
    )
    expect(said('da', rows([null, null], 1924))).toContain('Ingen af dem er vurderet endnu.')
    expect(said('en', rows([null, null], 1924))).toContain('None of them has been rated yet.')
  })

  it('says where opinions are split', () => {
    expect(said('da', rows(['amber', null], 1, true))).toContain('Om ét af dem er der delte meninger.')
    expect(said('da', rows(['amber', 'amber', null], 1, true))).toContain(
      'Om 2 af dem er der delte meninger.',
    )
    expect(said('en', rows(['amber', 'amber', null], 1, true))).toContain('Opinions are split on 2 of them.')
  })

  it('says hours where full-time years would say nothing, and that nobody has said', () => {
    expect(said('da', rows([null], 1))).toContain('Det tager 1 time om året.')
    expect(said('da', rows([null, null], 20))).toContain('De tager 40 timer om året.')
    expect(said('en', rows([null], 1))).toContain('It takes 1 hour a year.')
    expect(said('da', rows([null, null], 0))).toContain('Der er endnu ikke skrevet, hvor lang tid de tager.')
  })

  it('tells no verdict to somebody outside the chain, and money only where it is switched on', () => {
    const outside = said('da', rows([null, null], 1924), { own: false, mayReadResults: false })
    expect(outside).toContain('2 krav sætter rammen om råderummet her.')
    expect(outside).toContain('ses af dem, der arbejder her')
    expect(outside).not.toMatch(/vurderet|meningsfuld/)
    expect(said('da', rows(['green'], 100))).not.toContain('kr.')
    expect(said('da', rows(['green'], 100), { showMoney: true })).toContain('40.000')
  })

  it('leads from each figure to the requirements it counts', () => {
    const html = markup('da', rows(['green', 'red', 'red'], 1924))
    expect(html).toContain('href="/requirements?unit=7"')
    expect(html).toContain('href="/requirements?unit=7&amp;verdict=green"')
    expect(html).toContain('href="/requirements?unit=7&amp;verdict=red"')
  })
})
