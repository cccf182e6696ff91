/** Suggestions that one order accepts: one transaction, short enough that a person can stop between two. */
export const ACCEPTED_AT_ONCE = 50;
/** Accepted suggestions that one order takes back or accepts again; no more are accepted by one press of a button. */
export const TURNED_AT_ONCE = 300;

/** UTF-16 units of text gone through in one order: the database compares each anchor with the text, 0.5 MB in 20 ms. */
const READ_AT_ONCE = 25_000_000;

/** How many suggestions to accept in one order, so that it takes about a second: fewer on a text of megabytes. */
export const lotFor = (length: number): number =>
  Math.max(1, Math.min(ACCEPTED_AT_ONCE, Math.floor(READ_AT_ONCE / Math.max(1, length))));
