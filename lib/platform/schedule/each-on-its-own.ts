/** Does `work` for each, one after the other; one that fails holds no other back. @throws AggregateError at the end. */
export async function eachOnItsOwn<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const errors: unknown[] = []
  for (const one of all) await work(one).catch(error => errors.push(error))
  if (errors.length > 0) throw new AggregateError(errors)
}
