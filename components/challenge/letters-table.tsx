import { Table } from '@/components/ui/table'
import type { ListedLetter } from '@/lib/challenge/challenge-queries'
import { pageFormat, pageSentences } from '@/lib/platform/i18n/request'

/** Letters to those above, with what has come of each. */
export function LettersTable({ letters }: { letters: readonly ListedLetter[] }) {
  const t = pageSentences('challenge')
  const format = pageFormat()
  if (letters.length === 0) return <p className="max-w-read text-ui text-quiet">{t('list.none')}</p>
  return (
    <Table
      caption={t('list.caption')}
      columns={[
        { key: 'letter', head: t('list.letter') },
        { key: 'recipient', head: t('list.recipient') },
        { key: 'state', head: t('list.state') },
        { key: 'day', head: t('list.day') },
      ]}
      rows={letters.map(each => ({
        key: String(each.id),
        cells: {
          letter: {
            text: each.title,
            href: `/challenges/${each.id}`,
            note: `${t(`kinds.${each.kind}`)} · ${format.list(each.units)}`,
          },
          recipient: each.recipient,
          state: t(`states.${each.state}`),
          day: format.shortDate(each.day),
        },
      }))}
    />
  )
}
