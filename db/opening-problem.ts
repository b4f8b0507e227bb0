/** The driver's words for what went wrong, from the error itself down to its first cause. */
function words(error: unknown): string {
  const {
    message = '',
    code = '',
    cause,
  } = (error ?? {}) as {
    message?: string
    code?: string
    cause?: unknown
  }
  return `${code} ${message} ${cause === undefined ? '' : words(cause)}`
}

const told: readonly { when: RegExp; sentence: (url: string) => string }[] = [
  {
    when: /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|UND_ERR|bad port/,
    sentence: url =>
      `The database server at ${url} does not answer: is it running, and is DATABASE_URL right?`,
  },
  {
    when: /SERVER_ERROR.*\b40[13]\b/,
    sentence: url => `The database server at ${url} refuses: is DATABASE_AUTH_TOKEN right?`,
  },
  {
    when: /SERVER_ERROR.*\b(404|405)\b/,
    sentence: url => `What answers at ${url} is no libSQL server: is DATABASE_URL right?`,
  },
  {
    when: /SQLITE_NOTADB/,
    sentence: url => `${url} is no SQLite database: is DATABASE_URL right?`,
  },
  {
    when: /SQLITE_READONLY|EACCES|EPERM|EROFS/,
    sentence: url =>
      `The database ${url} cannot be written to: give this user the right to, or set DATABASE_URL.`,
  },
  {
    when: /ENOTDIR|EEXIST|ENOENT|SQLITE_CANTOPEN|unable to open|ConnectionFailed/,
    sentence: url => `The database ${url} cannot be opened: is the folder in DATABASE_URL right?`,
  },
  {
    when: /SQLITE_BUSY/,
    sentence: url =>
      `Another program has held the database ${url} for half a minute: end it, and start again.`,
  },
]

/** Why a database could not be opened or used at the start, as one sentence; undefined when it is nothing of that kind. */
export function openingProblem(error: unknown, url: string): string | undefined {
  const said = words(error)
  return told.find(({ when }) => when.test(said))?.sentence(url.replace(/^file:/, ''))
}
