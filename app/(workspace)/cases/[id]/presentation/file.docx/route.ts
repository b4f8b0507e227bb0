import { presentationFile } from '@/lib/presentation/presentation-queries'

/** A case presentation as a file to write on in, as far as whoever is signed in may see it. */
export const GET = async (_request: Request, { params }: { params: Promise<{ id: string }> }) =>
  presentationFile('docx', (await params).id)
