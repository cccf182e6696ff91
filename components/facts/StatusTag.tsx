import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/Glyph';
import { Tag } from '@/components/ui/Tag';
import { isBuiltIn, statusMark } from '@/lib/domain/glyphs';

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
