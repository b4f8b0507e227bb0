import { pageNonce } from '@/lib/platform/i18n/request'
import { FoldDetails, type FoldProps } from './fold-details'

/**
 * A headed part of a long page: open on a wide screen and on paper, and one line on a phone until it is asked for. Without scripts it
 * is folded everywhere.
 */
export function Fold(props: FoldProps) {
  return <FoldDetails nonce={pageNonce()} {...props} />
}
