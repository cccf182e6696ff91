import styles from './Highlight.module.css';

/** A run of the text that was hit: UTF-16 offsets, end exclusive. */
export type Hit = { start: number; end: number };

/** Cuts a text at its hits; hits outside it or overlapping an earlier one are clipped, so every character comes out once. */
export function cutAtHits(text: string, hits: readonly Hit[]): { text: string; hit: boolean; at: number }[] {
  const runs: { text: string; hit: boolean; at: number }[] = [];
  let at = 0;
  const add = (end: number, hit: boolean) => {
    if (end > at) runs.push({ text: text.slice(at, end), hit, at });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start)) {
    add(Math.min(start, text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return runs;
}

/** A text with what the search hit marked in it. */
export function Highlight({ text, hits, className }: { text: string; hits: readonly Hit[]; className?: string }) {
  return (
    <span className={className}>
      {cutAtHits(text, hits).map((run) =>
        run.hit ? (
          <mark key={run.at} className={styles.hit}>
            {run.text}
          </mark>
        ) : (
          run.text
        ),
      )}
    </span>
  );
}
