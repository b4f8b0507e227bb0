import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { packed } from '@/lib/platform/packed'
import { FacetList } from './facet-list'

it('leaves out a filter that has no value to choose: nothing fits the search, so no unit holds any of it', () => {
  const status = { key: 'in_force', label: 'Gældende', count: '0', href: '/requirements', chosen: true }
  const markup = renderToStaticMarkup(
    <FacetList
      groups={packed([
        { key: 'unit', title: 'Gælder i', values: [] },
        { key: 'scope', title: 'Status', values: [status] },
      ])}
      chosenWord="valgt"
    />,
  )
  expect(markup).toContain('Gældende')
  expect(markup).not.toContain('Gælder i')
})
