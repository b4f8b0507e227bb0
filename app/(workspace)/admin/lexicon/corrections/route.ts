import { requirePermission } from '@/lib/access/require-permission'
import { correctionsExport } from '@/lib/overlap/overlap-queries'

/** What people have said of pairs of requirements, as a file. */
export async function GET(): Promise<Response> {
  await requirePermission('settings.manage')
  return new Response(await correctionsExport(), {
    headers: {
      'Content-Type': 'text/tab-separated-values; charset=utf-8',
      'Content-Disposition': 'attachment; filename="overlap-corrections.tsv"',
      'Cache-Control': 'no-store',
    },
  })
}
