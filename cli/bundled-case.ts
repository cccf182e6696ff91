/** Loads the bundled case into an empty database. */
export async function loadBundledCase(): Promise<void> {}
