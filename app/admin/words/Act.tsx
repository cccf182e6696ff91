import { Button } from '@/components/ui/Button';
import { placeOf } from './Word';

/** A button that does one thing to a word of a vocabulary, as a form of its own. `place` gives it an address of its own. */
export function Act({
  action,
  word: { key, version },
  label,
  children,
  place,
  to,
}: {
  action: string;
  word: { key: string; version: number };
  /** What it does, with the name of the word. */
  label: string;
  children: string;
  place: string;
  /** The earlier version it is about. */
  to?: number;
}) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="version" value={version} />
      {to ? <input type="hidden" name="to" value={to} /> : null}
      <Button type="submit" look="quiet" id={placeOf(place, key)} aria-label={label}>
        {children}
      </Button>
    </form>
  );
}
