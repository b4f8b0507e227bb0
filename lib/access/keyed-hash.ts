import 'server-only'
import { createHmac } from 'node:crypto'
import { productSecret } from '@/lib/platform/product-secret'

/** A hash that tells nothing to somebody who has the database and not the secret. */
export const keyedHash = (text: string): string =>
  createHmac('sha256', productSecret()).update(text).digest('base64url')
