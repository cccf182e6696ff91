import { useTranslations } from 'next-intl';
import type { Hue } from '@/components/ui/Glyph';
import { Mark } from '@/components/ui/Glyph';
import { Tag } from '@/components/ui/Tag';
import type { ATTRIBUTIONS } from '@/lib/domain/vocabulary';
import type { ShapeName } from '@/lib/engines/picture/shapes';

export type Attribution = (typeof ATTRIBUTIONS)[number];

const MARKS: Readonly<Record<Attribution, { shape: ShapeName; hue: Hue }>> = {
  'as-quoted': { shape: 'quote', hue: 'grey' },
  'confirmed-in-original': { shape: 'check', hue: 'blue' },
  misquoted: { shape: 'cross', hue: 'vermilion' },
  unconfirmed: { shape: 'dotted', hue: 'ochre' },
};

/** Whether they said it: the other axis, never merged with the evidence status. */
export function AttributionTag({ attribution, outline }: { attribution: Attribution; outline?: boolean }) {
  const t = useTranslations('vocabulary.attribution');
  const { shape, hue } = MARKS[attribution];
  return (
    <Tag hue={hue} outline={outline}>
      <Mark shape={shape} />
      {t(attribution)}
    </Tag>
  );
}
