import { Portfolio, type PortfolioPicture, portfolioPicture } from '@/components/charts/portfolio'
import type { UnitOverview } from '@/lib/overview/unit-overview'
import { requirementPath } from '@/lib/register/reference'
import { keptWith } from './kept-with'
import { hoursInWords, type Speech } from './speech'
import { unitListAddress } from './unit-list-address'

type UnitPortfolioProps = { speech: Speech; unit: { id: number; name: string }; overview: UnitOverview }

/** The rated requirements of a unit by meaningfulness and time. */
export function UnitPortfolio({ speech, unit, overview }: UnitPortfolioProps) {
  const { t, format } = speech
  const { rated, byStanding } = overview
  const all = byStanding.green + byStanding.amber + byStanding.red
  if (rated.length === 0) return <p className="max-w-read text-quiet">{t('portfolio.empty')}</p>
  return (
    <>
      <Portfolio
        picture={keptWith(overview, `portfolio ${format.locale}`, () => pictureOf(speech, overview))}
        texts={{
          title: t('portfolio.title', { unit: unit.name }),
          desc: t('portfolio.desc'),
          hours: t('portfolio.hours'),
          low: t('portfolio.low'),
          high: t('portfolio.high'),
          whisker: t('portfolio.whisker'),
          legend: {
            green: t('standing.green'),
            amber: t('standing.amber'),
            red: t('standing.red'),
            split: t('standing.split'),
          },
          tick: hours => format.number(hours),
        }}
      />
      {all > rated.length ? (
        <p className="mt-3 text-ui text-quiet">
          {t.rich('portfolio.most', {
            shown: format.number(rated.length),
            list: chunks => (
              <a href={unitListAddress(unit.id, { verdict: ['green', 'amber', 'red'] })}>{chunks}</a>
            ),
          })}
        </p>
      ) : null}
    </>
  )
}

function pictureOf(speech: Speech, { rated }: UnitOverview): PortfolioPicture {
  const { t, format } = speech
  return portfolioPicture(
    rated.flatMap(({ verdict, ...row }) =>
      verdict
        ? [
            {
              id: String(row.id),
              href: requirementPath(row.referenceNumber),
              label: row.title,
              hours: row.hours,
              score: verdict.score,
              low: verdict.low,
              high: verdict.high,
              verdict: verdict.verdict,
              split: verdict.split,
              name: t('portfolio.point', {
                title: row.title,
                standing: t(`standing.${verdict.verdict}`).toLocaleLowerCase(format.locale),
                score: format.number(verdict.score),
                low: format.number(verdict.low),
                high: format.number(verdict.high),
                hours: hoursInWords(speech, row.hours),
              }),
            },
          ]
        : [],
    ),
  )
}
