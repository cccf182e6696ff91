import { useTranslations } from 'next-intl';
import { VersionHistory } from '@/components/facts/VersionHistory';
import type { ManagedTopic } from '@/lib/domain/vocabulary/contract';
import type { Flash } from '@/lib/platform/flash';
import { Act } from './Act';
import { restoring } from './Word';

/** Every version of a word of this desk, the earlier ones to be brought back. `fixed` are words that stay as they are. */
export function WordHistory({
  vocabulary,
  word,
  told,
  fixed = false,
}: {
  vocabulary: 'topics' | 'statuses';
  word: Pick<ManagedTopic, 'key' | 'version' | 'history'>;
  told: Flash | undefined;
  fixed?: boolean;
}) {
  const t = useTranslations('accounts.words');
  const { key, history } = word;
  return (
    // Open again where the form comes back to it, so that the focus finds its button.
    <VersionHistory
      history={history}
      open={told?.form === 'version'}
      act={(version) =>
        fixed || version === word.version ? null : (
          <Act
            action={`/admin/${vocabulary}/version`}
            word={word}
            to={version}
            place={restoring(version)}
            label={t('restoreVersion', { key, version: String(version) })}
          >
            {t('restore')}
          </Act>
        )
      }
    />
  );
}
