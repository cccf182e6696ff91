/** A moment with an offset; in an address nobody encoded, the plus has become a space. */
const WITH_OFFSET = /^(\d{4}-\d{2}-(\d{2})T[\d:.]+)([+ -])(\d{2}:\d{2})$/;

/** A moment given with an offset, 2026-11-14T11:00:00+02:00, in UTC; anything else, and what is no moment, as it is. */
export function momentInUtc(value: string): string {
  const [, local, day, sign, hours] = WITH_OFFSET.exec(value) ?? [];
  if (!local) return value;
  // Read as UTC it must keep its day: the 30th of February would be read as the first of March.
  const [held, moment] = [new Date(`${local}Z`), new Date(`${local}${sign === '-' ? '-' : '+'}${hours}`)];
  const stands = !Number.isNaN(moment.getTime()) && held.getUTCDate() === Number(day);
  return stands ? moment.toISOString().replace('.000Z', 'Z') : value;
}
