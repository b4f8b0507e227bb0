/*
 * Loaded before the server when a story goes on some months later: its clock runs E2E_DAYS_LATER days ahead. The
 * product itself knows nothing of it.
 */
const ahead = Number(process.env.E2E_DAYS_LATER ?? 0) * 86_400_000

if (ahead !== 0) {
  const RealDate = Date
  const now = () => RealDate.now() + ahead
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}
