import 'server-only'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'

/** The words and figures of the pictures in the language of this request. */
export async function pictureSpeech() {
  const [t, register, format] = await Promise.all([
    sentences('pictures'),
    sentences('register'),
    requestFormat(),
  ])
  return { t, register, format }
}
