'use client';

import { useTranslations } from 'next-intl';
import styles from '@/components/desk/desk.module.css';
import { takeTyped } from '@/components/ui/typed-before';

/** Something the claim holds, to be given to a part: a statement to one or several, all else to exactly one. */
export type Holding = { readonly ref: string; readonly words: string; readonly several: boolean };

/** Reference of a holding → places of the parts it goes with. */
export type Given = Readonly<Record<string, readonly number[]>>;

/** To which part each thing goes: a row of numbered boxes a holding. Nothing is given before somebody says so. */
export function SplitAssign({
  legend,
  items,
  parts,
  given,
  onGive,
}: {
  legend: string;
  items: readonly Holding[];
  parts: number;
  given: Given;
  onGive: (ref: string, places: readonly number[]) => void;
}) {
  const t = useTranslations('claimDesk.split');
  if (items.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      {items.map(({ ref, words, several }) => {
        const held = given[ref] ?? [];
        return (
          <fieldset key={ref} className={styles.assign}>
            <legend className={styles.claim}>
              <b translate="no">{ref}</b> {words}
            </legend>
            {Array.from({ length: parts }, (_, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
              <label key={place} className={styles.box}>
                <input
                  ref={takeTyped}
                  type={several ? 'checkbox' : 'radio'}
                  name={`part-of-${ref}`}
                  checked={held.includes(place)}
                  onChange={(event) =>
                    onGive(
                      ref,
                      !several
                        ? [place]
                        : event.currentTarget.checked
                          ? [...held, place]
                          : held.filter((each) => each !== place),
                    )
                  }
                />
                {t('number', { number: place + 1 })}
              </label>
            ))}
          </fieldset>
        );
      })}
    </fieldset>
  );
}
