/** How much of one label waits from one week at most: room for everybody to write twice, and for nobody to bury the head in it. */
export const mostInWeek = (people: number): number => Math.min(200, Math.max(20, 2 * people))
