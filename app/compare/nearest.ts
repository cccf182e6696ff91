type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const WAYS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/**
 * Where an arrow key leads in a picture: the place of the sign that lies that way and nearest, what lies aside counting
 * three times as far as what lies ahead. Home and End go to the first and last. Null where the key leads nowhere.
 */
export function nearest(from: Rect, signs: readonly Rect[], key: string): number | null {
  if (key === 'Home') return signs.length > 0 ? 0 : null;
  if (key === 'End') return signs.length > 0 ? signs.length - 1 : null;
  const way = WAYS[key];
  if (!way) return null;
  let best: { at: number; far: number } | null = null;
  signs.forEach((sign, at) => {
    const [dx, dy] = [middle(sign).x - middle(from).x, middle(sign).y - middle(from).y];
    const ahead = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
    if (ahead <= 1) return;
    const far = ahead + aside * 3;
    if (best === null || far < best.far) best = { at, far };
  });
  return (best as { at: number } | null)?.at ?? null;
}

const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });
