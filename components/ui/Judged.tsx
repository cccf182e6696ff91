import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Select } from './Select';

/** A select for what a person judges: until somebody has chosen, nothing is, and “Choose …” cannot be chosen again. */
export function Judged({ choices, value, ...rest }: ComponentProps<typeof Select> & { value: string }) {
  const t = useTranslations('ui');
  const open = value === '' ? [{ value: '', label: t('choose'), disabled: true }] : [];
  return <Select {...rest} choices={[...open, ...choices]} value={value} />;
}
