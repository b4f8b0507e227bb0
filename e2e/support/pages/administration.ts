import { unitId } from '../../../db/seed/demo/load/keys'
import { type Example, here, member } from './example'

/** Pages of administration. */
export const administration: readonly Example[] = [
  { name: 'admin', address: '/admin', path: '/admin', seenBy: ['administrator'] },
  {
    name: 'admin-units',
    address: '/admin/units',
    path: '/admin/units',
    seenBy: ['administrator'],
  },
  {
    name: 'admin-unit',
    address: '/admin/units/[unitId]',
    path: `/admin/units/${here}`,
    seenBy: ['administrator'],
  },
  {
    name: 'admin-unit-move',
    address: '/admin/units/[unitId]/move',
    path: `/admin/units/${here}/move?to=${unitId('boern')}`,
    // What moves and where it goes must both be theirs: of the two departments only the municipality holds both.
    at: [unitId('fjordby')],
    seenBy: ['administrator'],
  },
  {
    name: 'admin-people',
    address: '/admin/people',
    path: '/admin/people',
    seenBy: ['administrator'],
  },
  {
    name: 'admin-person-new',
    address: '/admin/people/new',
    path: '/admin/people/new',
    seenBy: ['administrator'],
  },
  {
    name: 'admin-person',
    address: '/admin/people/[personId]',
    path: `/admin/people/${member}`,
    at: [unitId('hn-fjordbakken')],
    seenBy: ['administrator'],
  },
  {
    name: 'admin-person-handover',
    address: '/admin/people/[personId]/handover',
    path: `/admin/people/${member}/handover`,
    at: [unitId('hn-fjordbakken')],
    seenBy: ['administrator'],
  },
  {
    name: 'admin-person-stand-in',
    address: '/admin/people/[personId]/stand-in',
    path: `/admin/people/${member}/stand-in`,
    at: [unitId('hn-fjordbakken')],
    seenBy: ['administrator'],
  },
  { name: 'admin-groups', address: '/admin/groups', path: '/admin/groups', seenBy: ['administrator'] },
  {
    name: 'admin-settings',
    address: '/admin/settings',
    path: '/admin/settings',
    seenBy: ['administrator'],
  },
  {
    name: 'admin-lexicon',
    address: '/admin/lexicon',
    path: '/admin/lexicon?q=medicin&text=To+underskriver%2C+n%C3%A5r+medicin+gives',
    seenBy: ['administrator'],
  },
  {
    name: 'admin-messages',
    address: '/admin/messages',
    path: '/admin/messages',
    seenBy: ['administrator'],
  },
  {
    name: 'admin-comments',
    address: '/admin/comments',
    path: '/admin/comments?q=tid',
    seenBy: ['administrator'],
  },
  { name: 'admin-money', address: '/admin/money', path: '/admin/money', seenBy: ['management'] },
]
