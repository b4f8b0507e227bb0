import { reportFile } from '@/lib/follow-up/report-queries'

/** What stopped in a unit as a file to hand out, as far as whoever is signed in may see it. */
export const GET = (request: Request) => reportFile('pdf', request.url)
