import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'
import type { Development } from '@/lib/signals/development'
import { signalKinds } from '@/lib/signals/vocabulary'

const HEIGHT = 32
const GAP = 1.2

/** How many of each kind stood at the end of each month of a year: a picture for each kind, and all of it as a table. */
export async function YearOfSignals({ development }: { development: Development }) {
  const [t, format] = await Promise.all([sentences('signals'), requestFormat()])
  const { months, kinds } = development
  const told = signalKinds.filter(kind =>
    kinds[kind].some(month => month.stood + month.came + month.went > 0),
  )
  if (told.length === 0) return <p className="text-ui text-quiet">{t('page.noDevelopment')}</p>
  const width = 100 / months.length
  return (
    <>
      <p className="max-w-read text-ui text-quiet">{t('page.developmentLead')}</p>
      <dl className="mt-4 grid gap-x-10 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
        {told.map(kind => {
          const stood = kinds[kind].map(month => month.stood)
          const most = Math.max(1, ...stood)
          const [first = 0, last = 0] = [stood[0], stood.at(-1)]
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
                <svg width="100%" height={HEIGHT + 2} role="img" aria-label={name}>
                  {stood.map((count, at) => {
                    const height = (count / most) * HEIGHT
                    return (
                      <rect
                        key={months[at]}
                        x={`${at * width + GAP / 2}%`}
                        width={`${width - GAP}%`}
                        y={HEIGHT - height}
                        height={height}
                        className={at === months.length - 1 ? 'fill-accent' : 'fill-edge'}
                      />
                    )
                  })}
                  <line x1="0" x2="100%" y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} className="stroke-line" />
                </svg>
              </dd>
            </div>
          )
        })}
      </dl>
      <Disclosure summary={t('page.asTable')}>
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
      </Disclosure>
    </>
  )
}
