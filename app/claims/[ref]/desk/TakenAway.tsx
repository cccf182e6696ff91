import { type ReactNode, useId } from 'react';
import styles from '@/components/desk/desk.module.css';
import { Button } from '@/components/ui/Button';
import { Time } from '@/components/ui/Time';
import type { AuthorBrief } from '@/lib/domain/values';
import type { ClaimFormProps } from './ClaimDeskBar';
import { addChange } from './claim-deeds';
import { useClaimAct } from './use-claim-act';

/** Something of the claim that was taken away, and at which version it is brought back; null where nothing can be. */
type Item = {
  readonly ref: string;
  readonly version: number;
  readonly standing: number | null;
  readonly at: string;
  readonly by: AuthorBrief | null;
  readonly why: string | null;
};

/**
 * What was taken away from the claim, struck through, each with who did it, when and why, to be brought back under its
 * reference; which is one more thing done in this sitting, to be taken back like any.
 */
export function TakenAway<T extends Item>({
  title,
  items,
  what,
  words,
  back,
  sitting,
  onDone,
}: Pick<ClaimFormProps, 'sitting' | 'onDone'> & {
  title: string;
  items: readonly T[];
  what: (item: T) => ReactNode;
  /** What the button says, what is said when it is done, and how the sitting calls it. */
  words: { act: (ref: string) => string; done: (ref: string) => string; deed: (ref: string) => string };
  /** Brings one back. `made`: it is a row of its own again, which is taken back by taking it away, and not by a version. */
  back: { act: (item: T, standing: number) => Promise<unknown>; made: boolean };
}) {
  const id = useId();
  const { act, busy, problem } = useClaimAct(onDone);
  const bring = (item: T, standing: number) =>
    act(async () => {
      const { ref, version } = item;
      await back.act(item, standing);
      const before = back.made ? null : version;
      addChange(sitting, { ref, before, after: version + 1, words: words.deed(ref) });
    }, words.done(item.ref));
  if (items.length === 0) return null;
  return (
    <section className={styles.withdrawn} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.ref}>
            <p>{what(item)}</p>
            <p className={styles.row}>
              <span>
                {item.by?.name} · <Time value={item.at} />
                {item.why ? `: ${item.why}` : ''}
              </span>
              {item.standing === null ? null : (
                <Button look="quiet" disabled={busy} onClick={() => void bring(item, item.standing!)}>
                  {words.act(item.ref)}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {problem ? <p role="alert">{problem.message}</p> : null}
    </section>
  );
}
