/** Nothing is kept between requests in a test, so there is nothing to throw away. */
export function revalidatePath(): void {}
