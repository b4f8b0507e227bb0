import { z } from 'zod'

/** Every setting the product reads from its environment, with what it means and its default. README.md lists them. */
const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:|libsql:|https?:|wss?:)/, 'DATABASE_URL must start with file:, libsql:, http: or https:.')
    .default('file:./data/raaderum.db'),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  PORT: z.coerce
    .number({ error: 'PORT must be a number between 1 and 65535.' })
    .int('PORT must be a whole number.')
    .min(1, 'PORT must be between 1 and 65535.')
    .max(65535, 'PORT must be between 1 and 65535.')
    .default(3000),
  PUBLIC_URL: z.url('PUBLIC_URL must be a full address such as https://raaderum.example.dk.').optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'NEXTAUTH_SECRET must be at least 32 characters.').optional(),
  RAADERUM_DEMO: z.enum(['on', 'off'], { error: 'RAADERUM_DEMO must be on or off.' }).default('on'),
  RAADERUM_BENCH: z.enum(['on', 'off'], { error: 'RAADERUM_BENCH must be on or off.' }).default('off'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'SMTP_URL must start with smtp:// or smtps://.')
    .optional(),
  MAIL_FROM: z
    .string()
    .includes('@', { error: 'MAIL_FROM must hold a mail address.' })
    .default('Råderum <raaderum@localhost>'),
})

export type Environment = z.infer<typeof environment>

/**
 * Reads the settings. An empty string counts as not set.
 * @throws Error with one sentence per wrong setting.
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = environment.safeParse(given)
  if (result.success) return result.data
  throw new Error(result.error.issues.map(issue => issue.message).join('\n'))
}

/** The address people reach the product at, without a trailing slash. */
export function publicAddress(settings: Pick<Environment, 'PUBLIC_URL' | 'PORT'>): string {
  return (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, '')
}
