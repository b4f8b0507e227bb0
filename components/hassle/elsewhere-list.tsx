import type { ElsewhereKind } from '@/lib/hassle/vocabulary'
import { sentences } from '@/lib/platform/i18n/request'

/** What does not belong in the hassle box, and where it does: read before anything is written. */
export async function ElsewhereList({
  places,
}: {
  places: readonly { kind: ElsewhereKind; address: string }[]
}) {
  const t = await sentences('hassle')
  return (
    <section aria-labelledby="elsewhere" className="mt-6 border-l-4 border-amber bg-wash py-3 pr-5 pl-4">
      <h2 id="elsewhere" className="text-[1.0625rem]">
        {t('elsewhere.title')}
      </h2>
      <ul className="mt-1.5 max-w-read space-y-2 text-ui">
        {places.map(({ kind, address }) => (
          <li key={kind}>
            {t(`elsewhere.${kind}`)}
            {address ? (
              <>
                {' '}
                {t('elsewhere.here')}{' '}
                {/^https?:\/\//.test(address) ? (
                  <a href={address} rel="noreferrer" className="break-words">
                    {address.replace(/^https?:\/\//, '')}
                  </a>
                ) : (
                  address
                )}
                .
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
