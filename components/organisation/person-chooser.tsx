import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/text-field'
import { Notice } from '@/components/ui/notice'

interface PersonChooserProps {
  /** What was searched for; '' before anybody has. */
  search: string
  found: number
  texts: { find: string; hint: string; submit: string; none: string }
}

/** The first half of choosing one of thousands: a search that works without scripts; the form below offers the matches. */
export function PersonSearch({ search, found, texts }: PersonChooserProps) {
  return (
    <>
      <form method="get" className="flex flex-wrap items-end gap-3">
        <TextField
          name="find"
          type="search"
          label={texts.find}
          hint={texts.hint}
          value={search}
          width="medium"
        />
        <Button type="submit" look="ghost">
          {texts.submit}
        </Button>
      </form>
      {search !== '' && found === 0 ? (
        <div className="mt-6">
          <Notice title={texts.none} live />
        </div>
      ) : null}
    </>
  )
}
