import 'server-only'
import { requestFormat, sentences } from '@/lib/platform/i18n/request'

/** The words and figures of an overview in the language of this request. */
export async function overviewSpeech() {
  const [t, format] = await Promise.all([sentences('overview'), requestFormat()])
  return { t, format }
}
