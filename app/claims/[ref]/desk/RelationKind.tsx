import { useTranslations } from 'next-intl';
import { Judged } from '@/components/ui/Judged';
import { RELATION_KINDS } from '@/lib/domain/vocabulary';

export type TieKind = Exclude<(typeof RELATION_KINDS)[number], 'split-from' | 'merged-into'>;
/** Those a person may tie; the other two come of splitting and merging. */
const KINDS = RELATION_KINDS.filter((kind): kind is TieKind => kind !== 'split-from' && kind !== 'merged-into');

/** How one claim stands to another; until somebody says, nothing is chosen. */
export function RelationKind({
  label,
  value,
  missing = false,
  autoFocus,
  onChange,
}: {
  label: string;
  value: TieKind | '';
  /** Somebody wanted to save before it was said. */
  missing?: boolean;
  autoFocus?: boolean;
  onChange: (kind: TieKind) => void;
}) {
  const t = useTranslations('claimDesk.relate');
  const v = useTranslations('vocabulary');
  return (
    <Judged
      label={label}
      hint={value === 'counter-accuses' ? t('counterAccuses') : undefined}
      error={missing ? t('kindMissing') : undefined}
      choices={KINDS.map((kind) => ({ value: kind, label: v(`relation.${kind}`) }))}
      value={value}
      autoFocus={autoFocus}
      onChange={(event) => onChange(event.currentTarget.value as TieKind)}
    />
  );
}
