/* Where nothing has been built (tests, scripts), the thread reads its source as it stands. */
import { register } from 'tsx/esm/api'

register()
await import('./counting-worker.ts')
