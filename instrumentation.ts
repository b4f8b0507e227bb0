/** Runs once when the server starts: the scheduler lives inside it, so that one process is all there is to run. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startScheduler } = await import('./lib/schedule/start')
  await startScheduler()
  const { readOverlapsAhead } = await import('./lib/overlap/ahead-reads')
  const { logFailure } = await import('./lib/platform/log-failure')
  void readOverlapsAhead().catch(error => logFailure(error, { where: 'reading likeness ahead' }))
}
