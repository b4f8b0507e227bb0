import { resultsFile } from '@/lib/rating/round-download-queries'

/** A closed round's results as JSON, as far as the person who is signed in may see them. */
export const GET = async (_request: Request, { params }: { params: Promise<{ round: string }> }) =>
  resultsFile('json', (await params).round)
