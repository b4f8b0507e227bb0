import { headOf } from './people'
import type { PersonKey, UnitKey } from './shapes'

/** A function that answers for requirements, where it sits, and who holds it today. */
export interface OwnerFunction {
  readonly key: string
  readonly name: string
  readonly unit: UnitKey
  readonly holder: PersonKey
}

/** The functions that own the requirements of Fjordby Kommune. */
export const ownerFunctions: readonly OwnerFunction[] = [
  { key: 'hr', name: 'HR-chef', unit: 'fjordby', holder: 'fjordby-manager-2' },
  { key: 'finance', name: 'Økonomikonsulent', unit: 'fjordby', holder: 'fjordby-administrative-3' },
  { key: 'data', name: 'Databeskyttelsesrådgiver', unit: 'fjordby', holder: 'fjordby-administrative-4' },
  {
    key: 'governance',
    name: 'Konsulent for samskabt styring',
    unit: 'fjordby',
    holder: 'fjordby-administrative-2',
  },
  {
    key: 'care-director',
    name: 'Direktør for Sundhed og Omsorg',
    unit: 'sundhed',
    holder: headOf('sundhed'),
  },
  {
    key: 'care-quality',
    name: 'Kvalitetskonsulent i Sundhed og Omsorg',
    unit: 'sundhed',
    holder: 'sundhed-nurse-1',
  },
  {
    key: 'care-finance',
    name: 'Økonomi- og visitationskonsulent',
    unit: 'sundhed',
    holder: 'sundhed-administrative-1',
  },
  {
    key: 'home-care-north',
    name: 'Leder af Hjemmeplejen Nord',
    unit: 'hjemmeplejen-nord',
    holder: headOf('hjemmeplejen-nord'),
  },
  {
    key: 'home-care-south',
    name: 'Leder af Hjemmeplejen Syd',
    unit: 'hjemmeplejen-syd',
    holder: headOf('hjemmeplejen-syd'),
  },
  { key: 'soebo', name: 'Centerleder på Søbo', unit: 'soebo', holder: headOf('soebo') },
  { key: 'nursing', name: 'Leder af Sygeplejen', unit: 'sygeplejen', holder: headOf('sygeplejen') },
  {
    key: 'training',
    name: 'Leder af Genoptræning og Rehabilitering',
    unit: 'genoptraening',
    holder: headOf('genoptraening'),
  },
  { key: 'children-director', name: 'Direktør for Børn og Skole', unit: 'boern', holder: headOf('boern') },
  { key: 'daycare-consultant', name: 'Pædagogisk konsulent', unit: 'boern', holder: 'boern-pedagogue-1' },
  { key: 'school-consultant', name: 'Skolekonsulent', unit: 'boern', holder: 'boern-administrative-1' },
  {
    key: 'daycare-east',
    name: 'Leder af Dagtilbud Øst',
    unit: 'dagtilbud-oest',
    holder: headOf('dagtilbud-oest'),
  },
  {
    key: 'daycare-west',
    name: 'Leder af Dagtilbud Vest',
    unit: 'dagtilbud-vest',
    holder: headOf('dagtilbud-vest'),
  },
  {
    key: 'fjordskolen',
    name: 'Skoleleder på Fjordskolen',
    unit: 'fjordskolen',
    holder: headOf('fjordskolen'),
  },
  {
    key: 'bakkeskolen',
    name: 'Skoleleder på Bakkeskolen',
    unit: 'bakkeskolen',
    holder: headOf('bakkeskolen'),
  },
  { key: 'ppr', name: 'Leder af PPR', unit: 'ppr', holder: headOf('ppr') },
  {
    key: 'social-director',
    name: 'Direktør for Social og Beskæftigelse',
    unit: 'social',
    holder: headOf('social'),
  },
  {
    key: 'social-consultant',
    name: 'Faglig konsulent på socialområdet',
    unit: 'social',
    holder: 'social-social_worker-1',
  },
  {
    key: 'job-controller',
    name: 'Controller på beskæftigelsesområdet',
    unit: 'social',
    holder: 'social-administrative-1',
  },
  {
    key: 'strandgaarden',
    name: 'Leder af Strandgården',
    unit: 'strandgaarden',
    holder: headOf('strandgaarden'),
  },
  { key: 'jobcenter', name: 'Jobcenterchef', unit: 'jobcenter', holder: headOf('jobcenter') },
  {
    key: 'families',
    name: 'Leder af Familierådgivningen',
    unit: 'familieraadgivning',
    holder: headOf('familieraadgivning'),
  },
  {
    key: 'psychiatry',
    name: 'Leder af Socialpsykiatri og Rusmidler',
    unit: 'socialpsykiatri',
    holder: headOf('socialpsykiatri'),
  },
]
