import { sql } from 'drizzle-orm'
import { NextResponse } from 'next/server'
import { reader } from '@/db/client'
import { newestMigration } from '@/db/migrate'
import { version } from '@/package.json'

export const dynamic = 'force-dynamic'

/** For the one who runs the server: which version, and whether its database answers and is up to date. */
export async function GET() {
  try {
    const db = await reader()
    const applied = await db.get<{ count: number }>(sql`select count(*) as count from __drizzle_migrations`)
    const migration = newestMigration()
    return NextResponse.json({
      status: 'ok',
      version,
      database: 'ok',
      migration,
      migrationsApplied: applied?.count ?? 0,
    })
  } catch {
    return NextResponse.json({ status: 'failing', version, database: 'unreachable' }, { status: 503 })
  }
}
