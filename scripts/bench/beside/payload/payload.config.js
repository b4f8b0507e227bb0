import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig } from 'payload'

const options = values => values.map(value => ({ label: value, value }))

/** What the register's list shows, in fields as Payload's documentation would have them: those that are filtered and sorted by have an index. */
export default buildConfig({
  admin: { user: 'users', importMap: { baseDir: import.meta.dirname } },
  collections: [
    { slug: 'users', auth: true, fields: [] },
    {
      slug: 'requirements',
      admin: {
        useAsTitle: 'title',
        defaultColumns: ['reference', 'title', 'kind', 'level', 'law', 'unit', 'minutes'],
      },
      fields: [
        { name: 'reference', type: 'text', required: true, unique: true, index: true },
        { name: 'title', type: 'text', required: true, index: true },
        { name: 'kind', type: 'text', index: true },
        {
          name: 'level',
          type: 'select',
          index: true,
          options: options(['state', 'municipality', 'institution']),
        },
        {
          name: 'law',
          type: 'select',
          index: true,
          options: options(['form_required', 'purpose_required', 'no_basis', 'not_examined']),
        },
        { name: 'unit', type: 'text', index: true },
        { name: 'minutes', type: 'number' },
      ],
    },
  ],
  secret: process.env.PAYLOAD_SECRET,
  db: sqliteAdapter({ client: { url: process.env.DATABASE_URL } }),
})
