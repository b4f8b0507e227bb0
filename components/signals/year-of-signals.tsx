import { MonthBars } from '@/components/charts/month-bars'
import { Table } from '@/components/ui/table'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'
import type { Development } from '@/lib/signals/development'
import { type SignalKind, signalKinds } from '@/lib/signals/vocabulary'

interface YearOfSignalsProps {
  development: Development
  /** This page with the table; null where it is there. */
  tableHref: string | null
}

/** How many of each kind stood at the end of each month of a year: a picture for each kind, and all of it as a table. */
export function YearOfSignals({ development, tableHref }: YearOfSignalsProps) {
  const t = pageSentences('signals')
  const format = pageFormat()
  const { months, kinds } = development
  const told = signalKinds.filter(kind =>
    kinds[kind].some(month => month.stood + month.came + month.went > 0),
  )
  if (told.length === 0) return <p className="text-ui text-quiet">{t('page.noDevelopment')}</p>
  return (
    <>
      <p className="max-w-read text-ui text-quiet">{t('page.developmentLead')}</p>
      <dl className="mt-4 grid gap-x-10 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
        {told.map(kind => {
          const counts = months.map((month, at) => ({ month, count: kinds[kind][at]?.stood ?? 0 }))
          const [first, last] = [counts[0]?.count ?? 0, counts.at(-1)?.count ?? 0]
          const name = t('page.developmentOf', {
            kind: t(`kinds.${kind}`),
            first: format.number(first),
            last: format.number(last),
          })
          return (
            <div key={kind}>
              <dt className="flex items-baseline justify-between gap-3 text-ui">
                <span>{t(`kinds.${kind}`)}</span>
                <span className="text-small whitespace-nowrap text-quiet">
                  {t('page.fromTo', { first: format.number(first), last: format.number(last) })}
                </span>
              </dt>
              <dd>
                <MonthBars counts={counts} name={name} />
              </dd>
            </div>
          )
        })}
      </dl>
      {tableHref ? (
        <p className="no-print mt-3">
          <a href={tableHref} className="inline-flex min-h-11 items-center">
            {t('page.asTable')}
          </a>
        </p>
      ) : (
        <YearTable told={told} development={development} />
      )}
    </>
  )
}

function YearTable({ told, development }: { told: readonly SignalKind[]; development: Development }) {
  const t = pageSentences('signals')
  const format = pageFormat()
  const { months, kinds } = development
  return (
    <div className="mt-4">
      <Table
        caption={t('page.tableCaption')}
        onPhone="scroll"
        columns={[
          { key: 'kind', head: t('page.kind') },
          ...months.map(month => ({ key: month, head: format.month(month), number: true })),
        ]}
        rows={told.map(kind => ({
          key: kind,
          cells: {
            kind: t(`kinds.${kind}`),
            ...Object.fromEntries(
              kinds[kind].map(({ stood, came, went }, at) => [
                months[at],
                came + went === 0
                  ? format.number(stood)
                  : {
                      text: format.number(stood),
                      note: t('page.cameAndWent', {
                        came: format.number(came),
                        went: format.number(went),
                      }),
                    },
              ]),
            ),
          },
        }))}
      />
      <p className="mt-2 max-w-read text-small text-quiet">{t('page.developmentMethod')}</p>
    </div>
  )
}
