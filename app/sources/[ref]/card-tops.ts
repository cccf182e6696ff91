/**
 * Tops of cards in a margin (pixels), each as near to its line as the others let it be. `wanted` are the tops of their
 * lines in order, `heights` those of the cards. Cards keep their order, stand `gap` apart and none begins above 0. The
 * `fixed` one (its index, −1 for none) stands at its own line: those before it give way upwards, as far as there is room.
 */
export function cardTops(wanted: readonly number[], heights: readonly number[], gap: number, fixed = -1): number[] {
  const tops = wanted.map((top) => Math.max(0, top));
  const pushDown = (from: number) => {
    for (let i = Math.max(1, from); i < tops.length; i++)
      tops[i] = Math.max(tops[i]!, tops[i - 1]! + heights[i - 1]! + gap);
  };
  pushDown(1);
  if (fixed < 0 || fixed >= tops.length) return tops;
  tops[fixed] = Math.max(0, wanted[fixed]!);
  for (let i = fixed - 1; i >= 0; i--) tops[i] = Math.min(tops[i]!, tops[i + 1]! - heights[i]! - gap);
  // Too many above for the room there is: they begin at the top and the fixed card gives way after all.
  if (tops[0]! < 0) tops[0] = 0;
  for (let i = fixed + 1; i < tops.length; i++) tops[i] = Math.max(0, wanted[i]!);
  pushDown(1);
  return tops;
}
