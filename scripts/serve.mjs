/**
 * Without a limit V8 lets the heap grow to three times what is in use before it clears up: 400 MB instead of under 250
 * with 10,000 requirements, and no faster for it. It clears up when the heap has grown by 15 % instead of 30: 20 MB less, for a tenth more of
 * processor time. New objects get a quarter of the room they would, since few of a page outlive it; with less still, pages cost more
 * (docs/decisions/0019-texts-are-read-once.md). NODE_OPTIONS may name other limits.
 */
const limits = ['--max-old-space-size=256', '--heap-growing-percent=15', '--max-semi-space-size=4'].filter(
  limit => !process.env.NODE_OPTIONS?.includes(limit.slice(2, limit.indexOf('='))),
)

/** How the product's server is started, by `npm start` and by what measures it. */
export const serverArguments = port => [...limits, 'scripts/server.mjs', port]
