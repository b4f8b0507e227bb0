import type { ComponentProps } from 'react'
import { classNames } from './class-names'

/** `primary`: the one thing to do on a page. `ghost`: another way on. `quiet`: a small step that looks like a link. */
export type ButtonLook = 'primary' | 'ghost' | 'quiet'

const looks: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent px-5 hover:bg-accent-strong',
  ghost: 'text-accent px-5 ring-[1.5px] ring-inset ring-accent hover:bg-wash',
  quiet: 'text-accent underline decoration-1 underline-offset-3 hover:decoration-2 font-normal',
}

/** The class names of a button, for the rare element that is neither a button nor a link. */
export function buttonClasses(look: ButtonLook = 'primary', large = false): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-control text-center text-[1rem] leading-tight no-underline',
    'cursor-pointer transition-colors aria-disabled:cursor-default aria-disabled:opacity-65',
    look !== 'quiet' && 'font-semibold',
    large ? 'min-h-13 py-2' : 'min-h-11 py-2',
    looks[look],
  )
}

type ButtonProps = ComponentProps<'button'> & { look?: ButtonLook; large?: boolean }

/** A button; `large` (52 px) is for the rating pages. Its words say what happens. */
export function Button({ look, large, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={classNames(buttonClasses(look, large), className)} {...rest} />
}

type ButtonLinkProps = ComponentProps<'a'> & { href: string; look?: ButtonLook; large?: boolean }

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({ look, large, className, ...rest }: ButtonLinkProps) {
  return <a className={classNames(buttonClasses(look, large), className)} {...rest} />
}
