import { useTranslations } from 'next-intl';
import { Act } from './Act';

/** The button that retires a word of a vocabulary, or brings it back. */
export function Retire({
  vocabulary,
  word,
}: {
  vocabulary: 'topics' | 'statuses';
  word: { key: string; version: number; retired: boolean };
}) {
  const t = useTranslations(`accounts.${vocabulary}`);
  const { key, retired } = word;
  return (
    <Act
      action={`/admin/${vocabulary}/${retired ? 'restore' : 'retire'}`}
      word={word}
      place="retire"
      label={t(retired ? 'backNamed' : 'retireNamed', { key })}
    >
      {t(retired ? 'back' : 'retire')}
    </Act>
  );
}
