import { ticked } from '@/lib/platform/form-fields'

/** In the schema of a form whose words may not name somebody unasked (`askBeforeNaming`). */
export const namesAsked = { namesMeant: ticked }
