import { useTranslations } from 'next-intl';
import { TextInput } from '@/components/ui/TextInput';
import type { ManagedTopic } from '@/lib/domain/vocabulary/contract';
import type { Flash } from '@/lib/platform/flash';

const LANGUAGES = ['en', 'zh'] as const;

/** What a topic is called: as held, or as typed before it was refused. */
export function TopicNames({
  held,
  typed,
  optional = false,
}: {
  held?: ManagedTopic;
  typed: Flash['values'];
  optional?: boolean;
}) {
  const t = useTranslations('accounts.topics');
  return LANGUAGES.map((language) => (
    <TextInput
      key={`${language} ${held?.version}`}
      label={t(language)}
      name={language}
      lang={language}
      maxLength={200}
      autoComplete="off"
      optional={optional}
      defaultValue={typed?.[language] ?? held?.label[language]}
    />
  ));
}
