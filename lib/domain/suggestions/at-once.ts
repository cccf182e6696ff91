/** Suggestions that one order accepts: one transaction, short enough that a person can stop between two. */
export const ACCEPTED_AT_ONCE = 50;
/** Accepted suggestions that one order takes back or accepts again; no more are accepted by one press of a button. */
export const TURNED_AT_ONCE = 300;
