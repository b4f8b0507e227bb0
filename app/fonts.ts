import localFont from 'next/font/local'

/**
 * The two typefaces, served by the app itself (no font host learns who reads) and preloaded. Where they come too late to be
 * drawn at once, the page keeps what stands in for them (styles/fallback-fonts.css), so that no line breaks anew under a
 * reader's eyes; the next page has them.
 */
const plex = localFont({
  src: '../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  weight: '100 700',
  style: 'normal',
  display: 'optional',
  variable: '--font-plex',
  adjustFontFallback: false,
})

const sourceSerif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  style: 'normal',
  display: 'optional',
  variable: '--font-source-serif',
  adjustFontFallback: false,
})

/** Class names for `<html>`; they define the variables that the theme's `--font-sans` and `--font-serif` read. */
export const fontClasses = `${plex.variable} ${sourceSerif.variable}`
