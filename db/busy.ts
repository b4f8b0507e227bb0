import { setTimeout as pause } from 'node:timers/promises'

/** How long another process that writes is waited for, milliseconds: opening a round of everybody can take more than ten seconds. */
const BUSY_PATIENCE = 30_000

/** Whether an error means that another process holds the database just now. */
export function isBusy(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: unknown }
  return code?.startsWith('SQLITE_BUSY') || (cause !== undefined && isBusy(cause))
}

/**
 * Tries again for as long as another process holds the database and `mayRepeat` says so, at most thirty seconds. Waits
 * between the attempts, where the driver itself would wait by blocking the event loop.
 */
export async function whenFree<T>(work: () => Promise<T>, mayRepeat: () => boolean = () => true): Promise<T> {
  const patienceEnds = Date.now() + BUSY_PATIENCE
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || !mayRepeat() || Date.now() > patienceEnds) throw error
      await pause(5 + Math.random() * 20)
    }
  }
}
