/** The shape of a page that is on its way: a title, a sentence, some rows. `label` is read aloud. */
export function Skeleton({ label, rows = 6 }: { label: string; rows?: number }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <div aria-hidden="true" className="animate-pulse">
        <div className="h-9 w-2/5 rounded-control bg-line" />
        <div className="mt-5 h-5 w-3/5 rounded-control bg-line" />
        <div className="mt-2 h-5 w-1/2 rounded-control bg-line" />
        <div className="mt-9">
          {Array.from({ length: rows }, (_, row) => `row-${row}`).map(key => (
            <div key={key} className="flex gap-8 border-t border-line py-4">
              <div className="h-4 flex-[3] rounded-control bg-line" />
              <div className="h-4 flex-1 rounded-control bg-line" />
              <div className="h-4 flex-1 rounded-control bg-line" />
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
