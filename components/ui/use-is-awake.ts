import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * False in what the server sends, true once React has taken over. What only works with scripts says by it that it
 * cannot be pressed yet: an earlier press would be lost.
 */
export const useIsAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
