import { useTranslations } from 'next-intl';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import { diffWords } from '@/lib/engines/anchor/diff';

/** Characters from which on a change is easily read over: in fewer both sides are taken in at a glance. */
const LONG = 40;

/** One side of a change. In a long text the words the other side lacks are marked: a figure or a "not" is read over. */
export function ChangedWords({ of, other, side }: { of: string; other: string; side: 'removed' | 'added' }) {
  const t = useTranslations('statement.history');
  if (Math.min(of.length, other.length) < LONG) return of;
  const parts = side === 'removed' ? diffWords(of, other) : diffWords(other, of);
  if (!parts.some(({ op }) => op === 'same')) return of;
  return parts
    .filter(({ op }) => op === 'same' || op === side)
    .map(({ op, text }, index) =>
      op === 'same' ? (
        text
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: a difference is read once and never reordered
        <mark key={index}>
          <VisuallyHidden>{t(side)}</VisuallyHidden>
          {text}
        </mark>
      ),
    );
}
