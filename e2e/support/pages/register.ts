import { unitId } from '../../../db/seed/demo/load/keys'
import { type Example, here, keyLog, reference } from './example'

/** Pages of the register and its pictures. */
export const register: readonly Example[] = [
  { name: 'requirements', address: '/requirements', path: '/requirements', seenBy: ['head', 'employee'] },
  {
    name: 'requirements-searched',
    address: '/requirements',
    path: '/requirements?q=medicin&kind=documentation',
    seenBy: ['head'],
  },
  {
    name: 'requirements-none',
    address: '/requirements',
    path: '/requirements?q=findesikke',
    seenBy: ['head'],
  },
  {
    name: 'requirement-red',
    address: '/requirements/[reference]',
    path: `/requirements/${reference('care-visit-minutes')}`,
    seenBy: ['head', 'employee', 'management'],
  },
  { name: 'requirement', address: '/requirements/[reference]', path: keyLog, seenBy: ['head'] },
  {
    name: 'requirement-raaderum',
    address: '/requirements/[reference]',
    path: '/requirements/STY-0001',
    seenBy: ['management'],
  },
  {
    name: 'requirements-around',
    address: '/requirements/around',
    path: `/requirements/around?binds=${here}`,
    seenBy: ['head'],
  },
  {
    name: 'requirement-new',
    address: '/requirements/new',
    path: '/requirements/new',
    seenBy: ['head'],
  },
  {
    name: 'requirement-edit',
    address: '/requirements/[reference]/edit',
    path: `${keyLog}/edit`,
    seenBy: ['head'],
  },
  {
    name: 'requirement-propose',
    address: '/requirements/[reference]/propose',
    path: `/requirements/${reference('hn-first-visit')}/propose`,
    seenBy: ['employee', 'management'],
  },
  {
    name: 'requirement-history',
    address: '/requirements/[reference]/history',
    path: `${keyLog}/history`,
    seenBy: ['head'],
  },
  {
    name: 'requirement-alike',
    address: '/requirements/[reference]/alike',
    path: `${keyLog}/alike`,
    seenBy: ['head', 'employee'],
  },
  {
    name: 'requirement-review',
    address: '/requirements/[reference]/review',
    path: `${keyLog}/review`,
    seenBy: ['head'],
  },
  {
    name: 'requirement-repeal',
    address: '/requirements/[reference]/repeal',
    path: `${keyLog}/repeal`,
    seenBy: ['head'],
  },

  {
    name: 'pictures',
    address: '/pictures',
    path: `/pictures?unit=${here}`,
    seenBy: ['head', 'management'],
  },
  ...(['chain', 'flow', 'ledger', 'share', 'week'] as const).map(
    (name): Example => ({
      name: `picture-${name}`,
      address: `/pictures/${name}`,
      path: `/pictures/${name}?unit=${name === 'chain' ? unitId('fjordby') : here}`,
      seenBy: ['head', 'management', 'employee'],
    }),
  ),
  {
    name: 'picture-chain-of-one',
    address: '/pictures/chain/[reference]',
    path: `/pictures/chain/${reference('nursing-incident-reports')}`,
    seenBy: ['management', 'head'],
  },
  {
    name: 'picture-flow-municipality',
    address: '/pictures/flow',
    path: `/pictures/flow?unit=${unitId('fjordby')}`,
    seenBy: ['management'],
  },
  {
    name: 'picture-ledger-municipality',
    address: '/pictures/ledger',
    path: `/pictures/ledger?unit=${unitId('fjordby')}&years=3`,
    seenBy: ['management'],
  },
]
