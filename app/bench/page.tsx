import { notFound } from 'next/navigation'
import { requireActor } from '@/lib/access/session'
import { benchRows } from '@/lib/bench/queries'

export const metadata = { title: 'Bench' }

/** What a page costs that does next to nothing: a session and a fixed table of 50 rows. The measure of all others. */
export default async function BarePage() {
  if (process.env.RAADERUM_BENCH !== 'on') notFound()
  const actor = await requireActor()
  const rows = await benchRows()
  return (
    <main>
      <h1>{actor.name}</h1>
      <table>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <td>{row.reference}</td>
              <td>
                <a href={`/requirements/${row.reference}`}>{row.title}</a>
              </td>
              <td>{row.kind}</td>
              <td>{row.level}</td>
              <td>{row.minutes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
