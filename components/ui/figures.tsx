export type Figure = { key: string; value: string; label: string; href?: string }

/** Two to four large figures with what they count; each can lead to its list. */
export function Figures({ items }: { items: Figure[] }) {
  return (
    <dl className="my-7 grid gap-x-9 gap-y-5 sm:grid-cols-3">
      {items.map(item => (
        <div key={item.key} className="flex flex-col-reverse justify-end">
          <dt>{item.label}</dt>
          <dd className="font-serif text-figure font-semibold">
            {item.href ? (
              <a href={item.href} className="text-ink decoration-line hover:decoration-accent">
                {item.value}
              </a>
            ) : (
              item.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
