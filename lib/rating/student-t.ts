/** Student's t distribution, for the intervals of §4. Accurate to better than 1e-6 for df ≥ 1. */

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** ln Γ(x) for x ≥ 0.5 (Lanczos, g = 7). */
function logGamma(x: number): number {
  const shifted = x - 1
  const base = shifted + 7.5
  let series = 0
  LANCZOS.forEach((coefficient, i) => {
    series += i === 0 ? coefficient : coefficient / (shifted + i)
  })
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series)
}

function awayFromZero(x: number): number {
  return Math.abs(x) < 1e-300 ? 1e-300 : x
}

/** The continued fraction of the incomplete beta function, by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let i = 1; i <= 10_000; i++) {
    const even = (i * (b - i) * x) / ((a + 2 * i - 1) * (a + 2 * i))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    fraction *= d * c
    const odd = (-(a + i) * (a + b + i) * x) / ((a + 2 * i) * (a + 2 * i + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return fraction
}

/** P(T > t) for t > 0: half the regularised incomplete beta function I(df/2, 1/2) at df / (df + t²). */
function upperTail(t: number, df: number): number {
  const a = df / 2
  const b = 0.5
  const complement = (t * t) / (df + t * t)
  const x = 1 - complement
  const logFront =
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log1p(-complement) + b * Math.log(complement)
  const front = Math.exp(logFront)
  if (x < (a + 1) / (a + b + 2)) return (0.5 * front * betaFraction(x, a, b)) / a
  return 0.5 * (1 - (front * betaFraction(complement, b, a)) / b)
}

function density(t: number, df: number): number {
  const log =
    logGamma((df + 1) / 2) -
    logGamma(df / 2) -
    0.5 * Math.log(df * Math.PI) -
    ((df + 1) / 2) * Math.log1p((t * t) / df)
  return Math.exp(log)
}

/**
 * The t that a Student-t variable with `df` degrees of freedom (any real number ≥ 1) stays below with
 * probability `p`, 0.5 < p < 1. Throws RangeError outside these ranges.
 */
export function studentTQuantile(p: number, df: number): number {
  if (!(p > 0.5 && p < 1)) throw new RangeError(`p must lie between 0.5 and 1, not ${p}`)
  if (!(df >= 1)) throw new RangeError(`df must be at least 1, not ${df}`)
  // The distribution function bends downwards for t > 0, so Newton's steps from a point below the
  // quantile climb towards it and never pass it.
  let t = 0.1
  for (let i = 0; i < 200; i++) {
    const step = (upperTail(t, df) - (1 - p)) / density(t, df)
    t += step
    if (Math.abs(step) < 1e-12 * t) break
  }
  return t
}

const remembered = new Map<number, number>()

/** t(0.95, df), remembered: closing a round asks for the same few thousand values again and again. */
export function t95(df: number): number {
  const known = remembered.get(df)
  if (known !== undefined) return known
  const t = studentTQuantile(0.95, df)
  if (remembered.size < 10_000) remembered.set(df, t)
  return t
}
