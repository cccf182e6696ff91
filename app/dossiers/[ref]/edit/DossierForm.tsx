'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { client } from '@/components/data/client';
import { DeskForm } from '@/components/desk/DeskForm';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { problemOf } from '@/components/desk/use-desk-form';
import { WhyField } from '@/components/desk/WhyField';
import { Button } from '@/components/ui/Button';
import { CheckboxList } from '@/components/ui/CheckboxList';
import { Notice } from '@/components/ui/Notice';
import { TextInput } from '@/components/ui/TextInput';
import type { DossierDetail } from '@/lib/domain/dossiers/contract';
import type { LocalText } from '@/lib/domain/values';
import styles from '../../dossiers.module.css';
import { ClaimOrder } from './ClaimOrder';

const PARTS = ['evidence', 'history', 'omissions', 'relations', 'corrections', 'notes', 'texts', 'originals'] as const;

/** Languages in which nothing was written are left out; null where nothing was written at all. */
function written(text: LocalText | null): LocalText | null {
  const held = Object.entries(text ?? {}).filter(([, words]) => words.trim());
  return held.length > 0 ? Object.fromEntries(held) : null;
}

/** The whole of a dossier in one form; stored as it stands there, with the version that was read. */
export function DossierForm({ dossier: read }: { dossier: DossierDetail }) {
  const [t, locale] = [useTranslations('dossiers'), useLocale()];
  const [dossier, setDossier] = useState(read);
  const [stored, setStored] = useState(read);
  const [references, setReferences] = useState('');
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<ReactNode>();
  const [problem, setProblem] = useState<string>();
  const typed = JSON.stringify(dossier) !== JSON.stringify(stored);
  const set = (patch: Partial<DossierDetail>) => {
    setSaid(undefined);
    setDossier({ ...dossier, ...patch });
  };

  /** One act at the server: what went wrong is said, and nothing typed is lost. */
  async function act(run: () => Promise<ReactNode>) {
    setBusy(true);
    setProblem(undefined);
    setSaid(undefined);
    try {
      setSaid(await run());
    } catch (error) {
      const { code } = error as { code?: string };
      setProblem(code === 'conflict' ? t('form.conflict') : problemOf(error).message);
    } finally {
      setBusy(false);
    }
  }
  const take = (now: DossierDetail) => {
    setDossier(now);
    setStored(now);
  };
  const save = () =>
    act(async () => {
      const { ref, version, title, foreword, include, claims } = dossier;
      const kept = claims.map(({ claim, note }) => ({ ref: claim.ref, note: written(note) }));
      take(
        await client.dossiers.update({
          ref,
          version,
          title: written(title) ?? stored.title,
          foreword: written(foreword),
          include,
          claims: kept,
          ...(why.trim() ? { why: why.trim() } : {}),
        }),
      );
      setWhy('');
      return t('form.saved');
    });
  const add = () =>
    act(async () => {
      const claims = references.split(/[\s,，、]+/).filter(Boolean);
      if (claims.length > 0) take(await client.dossiers.add({ ref: dossier.ref, claims }));
      setReferences('');
      return t('form.saved');
    });
  const freeze = () =>
    act(async () => {
      const { number } = await client.dossiers.freeze({ ref: dossier.ref, version: dossier.version });
      take(await client.dossiers.get({ ref: dossier.ref }));
      const link = () => (
        <Link href={`/dossiers/${dossier.ref}/editions/${number}`} prefetch={false}>
          {t('form.frozenLink')}
        </Link>
      );
      return t.rich('form.frozen', { number: String(number), link });
    });

  return (
    <DeskForm onSave={save}>
      <div className={styles.form}>
        <LocalTextField every label={t('form.title')} value={dossier.title} onChange={(title) => set({ title })} />
        <LocalTextField
          every
          optional
          rows={5}
          label={t('form.foreword')}
          value={dossier.foreword ?? {}}
          onChange={(foreword) => set({ foreword })}
        />
        <CheckboxList
          legend={t('form.include')}
          name="include"
          items={PARTS.map((value) => ({ value, label: t(`form.${value}`) }))}
          selected={PARTS.filter((part) => dossier.include[part])}
          onToggle={(part, on) => set({ include: { ...dossier.include, [part]: on } })}
        />
        <section>
          <h2>{t('form.order')}</h2>
          <ClaimOrder claims={dossier.claims} onChange={(claims) => set({ claims })} />
        </section>
        <div className={styles.options}>
          <TextInput
            label={t('form.reference')}
            hint={t('form.referenceHint')}
            value={references}
            onChange={(event) => setReferences(event.currentTarget.value)}
          />
          <Button disabled={busy || typed || references.trim() === ''} onClick={() => void add()}>
            {t('form.addThem')}
          </Button>
        </div>
        <WhyField label={t('form.why')} value={why} onChange={setWhy} />
        {problem === undefined ? null : (
          <Notice kind="error" title={t('form.failed')}>
            <p>{problem}</p>
          </Notice>
        )}
        <div className={styles.bar}>
          <Button look="primary" type="submit" disabled={busy || !typed}>
            {t('form.save')}
          </Button>
          <Button disabled={busy || typed || dossier.claims.length === 0} onClick={() => void freeze()}>
            {t('form.freeze')}
          </Button>
          <a href={`/api/dossiers/${dossier.ref}/preview?lang=${locale}`} target="_blank" rel="noopener">
            {t('see')}
          </a>
          <span role="status">{said}</span>
        </div>
        <p className={styles.quiet}>{t('form.freezeHint')}</p>
      </div>
    </DeskForm>
  );
}
