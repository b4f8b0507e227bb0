import { docxFile } from './docx-file'
import type { WrittenDocument } from './model'
import { pdfFile } from './pdf-file'

const formats = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: docxFile,
  },
  pdf: { type: 'application/pdf', write: pdfFile },
} as const

export type DocumentFormat = keyof typeof formats

/** A download that is not for this reader: 401 signed out, 404 for what is not there or not theirs. */
export const noDocument = (status: 401 | 404) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store' } })

/** A document as a file to keep. `name` is its name without the ending: small letters, figures and dashes. */
export async function documentDownload(
  format: DocumentFormat,
  document: WrittenDocument,
  name: string,
): Promise<Response> {
  const { type, write } = formats[format]
  return new Response(await write(document), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
