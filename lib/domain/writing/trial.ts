/** Carries a report out of a transaction that must not be kept. */
export class TrialOver<T> extends Error {
  constructor(readonly report: T) {
    super('trial run');
  }
}

/** Runs `work` and, for a trial, undoes it by throwing the report through its transaction. */
export async function orTrial<T>(run: Promise<T>): Promise<T> {
  try {
    return await run;
  } catch (error) {
    if (error instanceof TrialOver) return error.report as T;
    throw error;
  }
}
