import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/text-field'
import { Notice } from '@/components/ui/notice'
import { sentences } from '@/lib/platform/i18n/request'

interface PersonSearchProps {
  /** What was searched for; '' before anybody has. */
  search: string
  found: number
}

/** The first half of choosing one of thousands: a search that works without scripts; the form below offers the matches. */
export async function PersonSearch({ search, found }: PersonSearchProps) {
  const t = await sentences('admin')
  return (
    <>
      <form method="get" className="flex flex-wrap items-end gap-3">
        <TextField
          name="find"
          type="search"
          label={t('person.find')}
          hint={t('person.findHint')}
          value={search}
          width="medium"
        />
        <Button type="submit" look="ghost">
          {t('person.findSubmit')}
        </Button>
      </form>
      {search !== '' && found === 0 ? (
        <div className="mt-6">
          <Notice title={t('person.findNone')} live />
        </div>
      ) : null}
    </>
  )
}
