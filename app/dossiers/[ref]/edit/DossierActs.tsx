import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { client } from '@/components/data/client';
import { type Problem, problemOf } from '@/components/desk/use-desk-form';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { TextInput } from '@/components/ui/TextInput';
import type { DossierDetail } from '@/lib/domain/dossiers/contract';
import styles from '../../dossiers.module.css';

/** What is done with a dossier as it is stored: claims added by reference, its freezing. While something is typed, both wait. */
export function DossierActs({
  reference,
  version,
  waits,
  empty,
  said,
  onDone,
}: {
  reference: string;
  version: number;
  waits: boolean;
  empty: boolean;
  said: ReactNode;
  onDone: (now: DossierDetail, words: ReactNode) => void;
}) {
  const [t, locale] = [useTranslations('dossiers'), useLocale()];
  const [references, setReferences] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const off = waits || busy;
  async function act(run: () => Promise<void>) {
    setBusy(true);
    setProblem(undefined);
    try {
      await run();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
  const add = () =>
    act(async () => {
      const claims = references.split(/[\s,，、]+/).filter(Boolean);
      onDone(await client.dossiers.add({ ref: reference, claims }), t('form.saved'));
      setReferences('');
    });
  const freeze = () =>
    act(async () => {
      const { number } = await client.dossiers.freeze({ ref: reference, version });
      const link = () => (
        <Link href={`/dossiers/${reference}/editions/${number}`} prefetch={false}>
          {t('form.frozenLink')}
        </Link>
      );
      const words = t.rich('form.frozen', { number: String(number), link });
      onDone(await client.dossiers.get({ ref: reference }), words);
    });
  return (
    <>
      <div className={styles.options}>
        <TextInput
          label={t('form.reference')}
          hint={t('form.referenceHint')}
          value={references}
          onChange={(event) => setReferences(event.currentTarget.value)}
        />
        <Button disabled={off || references.trim() === ''} onClick={() => void add()}>
          {t('form.addThem')}
        </Button>
      </div>
      {problem ? (
        <Notice kind="error" title={t('form.failed')}>
          <p>{problem.message}</p>
        </Notice>
      ) : null}
      <div className={styles.bar}>
        <Button disabled={off || empty} onClick={() => void freeze()}>
          {t('form.freeze')}
        </Button>
        <a href={`/api/dossiers/${reference}/preview?lang=${locale}`} target="_blank" rel="noopener">
          {t('see')}
        </a>
        <span role="status">{said}</span>
      </div>
      <p className={styles.quiet}>{t('form.freezeHint')}</p>
    </>
  );
}
