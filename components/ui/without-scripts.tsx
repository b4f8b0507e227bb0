import { classNames } from './class-names'

/** What to do where no scripts run, on a page that cannot do without. */
export function WithoutScripts({ className, children }: { className: string; children: string }) {
  return (
    <noscript>
      <p className={classNames(className, 'border-l-4 border-red pl-4')}>{children}</p>
    </noscript>
  )
}
