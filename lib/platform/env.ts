import { z } from 'zod'

const port = { error: 'PORT must be a whole number between 1 and 65535.' }

const mails = { error: 'MAIL_PER_MINUTE must be a whole number between 1 and 3000.' }

const isAddress = (text: string, schemes: readonly string[]) =>
  URL.canParse(text) && schemes.includes(new URL(text).protocol) && new URL(text).hostname !== ''

const isFile = (text: string) => /^file:/.test(text) && !/^file:(\/\/)?\/?$|:memory:|\/$/.test(text)

/** Every setting the product reads from its environment, with what it means and its default. README.md lists them. */
const environment = z.object({
  DATABASE_URL: z
    .string()
    .refine(
      text => isFile(text) || isAddress(text, ['libsql:', 'https:', 'http:', 'wss:', 'ws:']),
      'DATABASE_URL must name a file (file:./data/raaderum.db) or a libSQL server (libsql://, https:// or http://).',
    )
    .default('file:./data/raaderum.db'),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  BALLOTS_DIR: z.string().optional(),
  PORT: z.coerce.number(port).int(port).min(1, port).max(65535, port).default(3000),
  PUBLIC_URL: z
    .string()
    .refine(
      text => isAddress(text, ['https:', 'http:']) && new URL(text).pathname === '/' && !/[?#]/.test(text),
      'PUBLIC_URL must be a full address without a path, such as https://raaderum.example.dk.',
    )
    .optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'NEXTAUTH_SECRET must be at least 32 characters.').optional(),
  RAADERUM_DEMO: z.enum(['on', 'off'], { error: 'RAADERUM_DEMO must be on or off.' }).default('on'),
  RAADERUM_BENCH: z.enum(['on', 'off'], { error: 'RAADERUM_BENCH must be on or off.' }).default('off'),
  SMTP_URL: z
    .string()
    .refine(
      text => isAddress(text, ['smtp:', 'smtps:']),
      'SMTP_URL must be an address such as smtp://user:password@mail.example.dk:587, or smtps://.',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, {
      error: 'MAIL_FROM must be a mail address, such as Råderum <raaderum@example.dk>.',
    })
    .default('Råderum <raaderum@localhost>'),
  MAIL_PER_MINUTE: z.coerce.number(mails).int(mails).min(1, mails).max(3000, mails).default(120),
})

export type Environment = z.infer<typeof environment>

const names = Object.keys(environment.shape)

/** What was read last: every request asks, and the settings hardly ever change. */
let last: { text: string; settings: Environment } | undefined

/**
 * Reads the settings. An empty string counts as not set.
 * @throws Error with one sentence per wrong setting.
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const text = names.map(name => source[name] ?? '').join('\n')
  if (last?.text === text) return last.settings
  const given = Object.fromEntries(names.flatMap(name => (source[name] ? [[name, source[name]]] : [])))
  const result = environment.safeParse(given)
  if (result.success) {
    last = { text, settings: result.data }
    return result.data
  }
  throw new Error([...new Set(result.error.issues.map(issue => issue.message))].join('\n'))
}

/** A mail server sends what is written; else an administrator finds it, and hands on the links in it. */
export const sendsMail = (): boolean => readEnvironment().SMTP_URL !== undefined

/** The address people reach the product at, without a trailing slash. */
export function publicAddress(settings: Pick<Environment, 'PUBLIC_URL' | 'PORT'>): string {
  return (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, '')
}
