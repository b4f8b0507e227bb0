/** How many texts of one label may wait from one week: room for everybody to write twice, and for nobody to bury whoever leads in them. */
export const mostInWeek = (people: number): number => Math.min(200, Math.max(20, 2 * people))
