/** The name of a risk as it is looked up: however it was typed, it is the same one. */
export const keyOfRisk = (name: string): string => name.trim().toLocaleLowerCase('da').replace(/\s+/g, ' ')
