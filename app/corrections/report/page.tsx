import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import styles from '@/app/account/accounts.module.css';
import { flash } from '@/app/account/flash';
import { alternatesOf } from '@/app/alternates';
import { one, type SearchParams } from '@/app/search-params';
import { RefLink } from '@/components/facts/RefLink';
import { Button } from '@/components/ui/Button';
import { classNames } from '@/components/ui/class-names';
import { Field } from '@/components/ui/Field';
import { LongText } from '@/components/ui/LongText';
import { Notice } from '@/components/ui/Notice';
import { PageHead } from '@/components/ui/PageHead';
import { TextInput } from '@/components/ui/TextInput';
import spaced from '../corrections.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publishing.report');
  return { title: t('title'), description: t('lede'), alternates: alternatesOf('/corrections/report') };
}

const PROBLEMS: Record<string, 'words' | 'about' | 'rate_limited'> = {
  words: 'words',
  about: 'about',
  limited: 'rate_limited',
};

/** A plain form, with or without scripts, without an account: what is wrong, where one sees it, how to reach you. */
export default async function ReportPage({ searchParams }: { searchParams: SearchParams }) {
  const [t, told] = [await getTranslations('publishing.report'), await flash()];
  const own = told?.form === 'send' ? told : undefined;
  const typed = own?.problem ? (own.values ?? {}) : {};
  const asked = one((await searchParams).about)?.slice(0, 20);
  const about = typed.about ?? asked;
  const problem = own?.problem && (PROBLEMS[own.problem] ?? 'failed');
  return (
    <>
      <PageHead title={t('title')} lede={t('lede')} />
      {own?.done ? (
        <Notice kind="good" title={t('sent')}>
          <p>{t('sentBody')}</p>
        </Notice>
      ) : null}
      {problem ? (
        <Notice kind="error" title={t('problem.title')}>
          <p>{t(`problem.${problem}`)}</p>
        </Notice>
      ) : null}
      <form method="post" action="/corrections/report/send" className={classNames(styles.form, spaced.form)}>
        {asked && !problem ? (
          <p>
            {t.rich('about', { record: () => <RefLink reference={asked} /> })}
            <input type="hidden" name="about" value={asked} />
          </p>
        ) : (
          <TextInput label={t('aboutNothing')} name="about" maxLength={20} defaultValue={about} autoComplete="off" />
        )}
        <Field label={t('words')}>
          {(wiring) => (
            <LongText {...wiring} name="words" required rows={6} maxLength={5000} defaultValue={typed.words} />
          )}
        </Field>
        <TextInput
          label={t('evidence')}
          hint={t('evidenceHint')}
          name="evidence"
          maxLength={2000}
          optional
          defaultValue={typed.evidence}
        />
        <TextInput
          label={t('name')}
          name="name"
          maxLength={200}
          optional
          defaultValue={typed.name}
          autoComplete="name"
        />
        <TextInput
          label={t('contact')}
          hint={t('contactHint')}
          name="contact"
          maxLength={300}
          optional
          defaultValue={typed.contact}
          autoComplete="email"
        />
        <Button type="submit" look="primary">
          {t('send')}
        </Button>
      </form>
    </>
  );
}
