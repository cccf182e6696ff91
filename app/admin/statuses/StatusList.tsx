import { useLocale, useTranslations } from 'next-intl';
import { Act } from '@/app/admin/words/Act';
import { Retire } from '@/app/admin/words/Retire';
import { isAbout, placeOf, Word, WordList } from '@/app/admin/words/Word';
import { WordHistory } from '@/app/admin/words/WordHistory';
import styles from '@/app/admin/words/words.module.css';
import { StatusTag } from '@/components/facts/StatusTag';
import { Words } from '@/components/facts/Words';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Tag } from '@/components/ui/Tag';
import { TextInput } from '@/components/ui/TextInput';
import { inLanguage } from '@/lib/domain/in-language';
import type { ManagedStatus } from '@/lib/domain/vocabulary/contract';
import type { Flash } from '@/lib/platform/flash';
import { StatusFields } from './StatusFields';

/** Evidence statuses in their order, with their use and what can be done to each. `told` is what the last form says. */
export function StatusList({ statuses, told }: { statuses: readonly ManagedStatus[]; told: Flash | undefined }) {
  const t = useTranslations('accounts.statuses');
  return (
    <WordList label={t('title')}>
      {statuses.map((status, at) => {
        const about = isAbout(told, status.key) ? told : undefined;
        return (
          <Word
            key={status.key}
            name={<StatusName status={status} />}
            told={about}
            forms={['change', 'retire', 'restore', 'version', 'up', 'down']}
            acts={<Acts status={status} first={at === 0} last={at === statuses.length - 1} />}
          >
            <p>
              <Words of={status.definition} />
            </p>
            <p className={styles.soft}>
              {status.rating === null ? t('unrated') : t('rated', { rating: String(status.rating) })} ·{' '}
              {t('used', { count: status.assessments })}
              {status.builtIn ? ` · ${t('builtIn')}` : null}
            </p>
            {status.builtIn ? null : <Change status={status} told={about} />}
            <WordHistory vocabulary="statuses" word={status} told={about} fixed={status.builtIn} />
          </Word>
        );
      })}
    </WordList>
  );
}

function StatusName({ status: { key, label, retired } }: { status: ManagedStatus }) {
  const t = useTranslations('accounts.statuses');
  const locale = useLocale();
  return (
    <>
      <StatusTag status={key} label={inLanguage(label, locale).words} />
      <span translate="no" className={styles.key}>
        {key}
      </span>
      {retired ? <Tag>{t('retired')}</Tag> : null}
    </>
  );
}

function Change({ status, told }: { status: ManagedStatus; told: Flash | undefined }) {
  const t = useTranslations('accounts.statuses');
  const { key, version } = status;
  const changed = told?.form === 'change';
  const typed = changed && told.problem ? told.values : undefined;
  return (
    // Open again where the form comes back to it, so that the focus finds its button.
    <Disclosure key={version} summary={t('change')} open={changed}>
      <form
        method="post"
        action="/admin/statuses/change"
        className={styles.fields}
        aria-label={t('saveNamed', { key })}
      >
        <input type="hidden" name="key" value={key} />
        <input type="hidden" name="version" value={version} />
        <StatusFields held={status} typed={typed} />
        <TextInput label={t('reason')} name="why" maxLength={300} optional defaultValue={typed?.why} />
        <Button type="submit" id={placeOf('change', key)} aria-label={t('saveNamed', { key })}>
          {t('save')}
        </Button>
      </form>
    </Disclosure>
  );
}

function Acts({ status, first, last }: { status: ManagedStatus; first: boolean; last: boolean }) {
  const t = useTranslations('accounts.statuses');
  const { key } = status;
  return (
    <>
      {first ? null : (
        <Act action="/admin/statuses/up" word={status} place="up" label={t('upNamed', { key })}>
          {t('up')}
        </Act>
      )}
      {last ? null : (
        <Act action="/admin/statuses/down" word={status} place="down" label={t('downNamed', { key })}>
          {t('down')}
        </Act>
      )}
      {key === 'unassessed' ? null : <Retire vocabulary="statuses" word={status} />}
    </>
  );
}
