import { useTranslations } from 'next-intl';
import type { Hue } from '@/components/ui/Glyph';
import { Mark } from '@/components/ui/Glyph';
import type { ShapeName } from '@/components/ui/shapes';
import { Tag } from '@/components/ui/Tag';
import type en from '@/messages/en/vocabulary';

type BuiltIn = keyof (typeof en)['status'];

/** Marks of the statuses the product ships: fuller as the evidence carries more. Blue and vermilion stay apart for colour-blind readers. */
export const STATUS_MARKS: Readonly<Record<BuiltIn, { shape: ShapeName; hue: Hue }>> = {
  unassessed: { shape: 'dotted', hue: 'grey' },
  unsupported: { shape: 'circle', hue: 'ochre' },
  contested: { shape: 'facing', hue: 'violet' },
  'partly-supported': { shape: 'half', hue: 'blue' },
  supported: { shape: 'disc', hue: 'blue' },
  refuted: { shape: 'crossed', hue: 'vermilion' },
  unverifiable: { shape: 'barred', hue: 'grey' },
};

const isBuiltIn = (status: string): status is BuiltIn => Object.hasOwn(STATUS_MARKS, status);

/** Mark and hue of a status; one the desk added gets a plain circle and leaves the meaning to its word. */
export function statusMark(status: string): { shape: ShapeName; hue: Hue } {
  return isBuiltIn(status) ? STATUS_MARKS[status] : { shape: 'circle', hue: 'ink' };
}

/** Evidence status of a claim. `label` is the desk's own word for it in the page's language and wins over the built-in one. */
export function StatusTag({ status, label, outline }: { status: string; label?: string; outline?: boolean }) {
  const t = useTranslations('vocabulary.status');
  const { shape, hue } = statusMark(status);
  return (
    <Tag hue={hue} outline={outline}>
      <Mark shape={shape} />
      {label ?? (isBuiltIn(status) ? t(status) : status)}
    </Tag>
  );
}
