import type { DemoRequirement } from '../shapes'
import { acrossRequirements, raaderumRequirement } from './across'
import { careRequirements } from './care'
import { localCareRequirements } from './care-local'
import { daycareRequirements } from './daycare'
import { employmentRequirements } from './employment'
import { nursingRequirements } from './nursing'
import { schoolRequirements } from './schools'
import { socialRequirements } from './social'

/** The register of Fjordby Kommune. The order gives the references: the first is STY-0001. */
export const requirements: readonly DemoRequirement[] = [
  raaderumRequirement,
  ...careRequirements,
  ...localCareRequirements,
  ...nursingRequirements,
  ...schoolRequirements,
  ...daycareRequirements,
  ...socialRequirements,
  ...employmentRequirements,
  ...acrossRequirements,
]
