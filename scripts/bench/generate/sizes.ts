/** How large the scratch municipality is. Counts are exact; a test of speed on fewer says little. */
export const sizes = {
  departments: 8,
  institutions: 60,
  /** With the municipality, its departments and institutions: 300 units. */
  teams: 231,
  people: 5000,
  requirements: 10_000,
  risks: 900,
  cases: 3000,
  closedAnswers: 500_000,
  openAnswers: 50_000,
} as const

/** Everything drawn is drawn from this. */
export const SEED = 'Raaderum bench'
