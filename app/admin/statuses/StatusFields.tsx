import { useTranslations } from 'next-intl';
import words from '@/app/admin/words/words.module.css';
import { Field } from '@/components/ui/Field';
import field from '@/components/ui/Field.module.css';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import type { ManagedStatus } from '@/lib/domain/vocabulary/contract';
import type { Flash } from '@/lib/platform/flash';

const LANGUAGES = ['en', 'zh'] as const;
/** The scale with the statuses of the product that stand on it, the best first. */
const RATINGS = [
  ['5', 'supported'],
  ['4', 'partly-supported'],
  ['3', 'contested'],
  ['2', 'unsupported'],
  ['1', 'refuted'],
] as const;

/** What a status is called, what it means and what it is worth: as held, or as typed before it was refused. */
export function StatusFields({ held, typed }: { held?: ManagedStatus; typed: Flash['values'] }) {
  const t = useTranslations('accounts.statuses');
  const word = useTranslations('vocabulary.status');
  const rating = typed?.rating ?? (held?.rating ? String(held.rating) : '');
  return (
    <>
      <div className={words.pair}>
        {LANGUAGES.map((language) => (
          <TextInput
            key={language}
            label={t(`label.${language}`)}
            name={`label-${language}`}
            lang={language}
            maxLength={80}
            autoComplete="off"
            defaultValue={typed?.[`label-${language}`] ?? held?.label[language]}
          />
        ))}
      </div>
      <div className={words.pair}>
        {LANGUAGES.map((language) => (
          <Field key={language} label={t(`definition.${language}`)}>
            {(wiring) => (
              <textarea
                {...wiring}
                className={field.control}
                name={`definition-${language}`}
                lang={language}
                rows={3}
                maxLength={300}
                defaultValue={typed?.[`definition-${language}`] ?? held?.definition[language]}
              />
            )}
          </Field>
        ))}
      </div>
      <Select
        label={t('rating')}
        hint={t('ratingHint')}
        name="rating"
        defaultValue={rating}
        choices={[
          { value: '', label: t('noRating') },
          ...RATINGS.map(([value, status]) => ({ value, label: t('rate', { rating: value, status: word(status) }) })),
        ]}
      />
    </>
  );
}
