import { letterFile } from '@/lib/challenge/challenge-queries'

/** A letter upward as a file to send, as far as whoever is signed in may see it. */
export const GET = async (_request: Request, { params }: { params: Promise<{ id: string }> }) =>
  letterFile('pdf', (await params).id)
