/** The index of the first that passes in a list of which every later one passes too; its length where none does. */
export function firstWhere<T>(list: readonly T[], passes: (each: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
