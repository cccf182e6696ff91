/** Where "now" comes from. Everything that needs the time is given one, so that two runs can be told to agree. */
export type Clock = () => Date;

/** The machine's clock. */
export const systemClock: Clock = () => new Date();

/** A clock that starts at an instant (ISO 8601) and goes on by `step` milliseconds each time it is read. */
export function fixedClock(start: string, step = 0): Clock {
  let next = new Date(start).getTime();
  return () => {
    const now = new Date(next);
    next += step;
    return now;
  };
}
