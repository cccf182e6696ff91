import { getLocale, getTranslations } from 'next-intl/server';
import { statusLabel } from '@/app/data/status-label';
import { siteAddress } from '@/app/site';
import { CopyButton } from '@/components/ui/CopyButton';
import { dateWords } from '@/components/ui/date-words';
import { Section } from '@/components/ui/Section';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { inLanguage } from '@/lib/domain/in-language';
import { systemClock } from '@/lib/platform/clock';
import styles from './claim.module.css';

/** A sentence to cite the claim by, with an address that will go on showing it as it stands on the day of citing. */
export async function Cite({ claim, asOf }: { claim: ClaimDetail; asOf?: string }) {
  const [t, shell] = [await getTranslations('claim.cite'), await getTranslations('shell')];
  const [v, locale] = [await getTranslations('vocabulary.status'), await getLocale()];
  const day = asOf ?? systemClock().toISOString().slice(0, 10);
  const status = claim.status as 'contested';
  const address = `${await siteAddress()}/claims/${claim.ref}?asOf=${encodeURIComponent(day)}`;
  const words = t('text', {
    proposition: inLanguage(claim.proposition, locale).words,
    ref: claim.ref,
    site: shell('name'),
    date: dateWords(day, locale, 'long'),
    status: (await statusLabel(status)) ?? (v.has(status) ? v(status) : status),
  });
  return (
    <Section title={t('title')} id="cite">
      <p className={styles.citation}>{words}</p>
      <p className={styles.permanent}>
        <a href={address}>{address}</a> <CopyButton text={`${words} ${address}`} label={t('copy')} done={t('copied')} />
      </p>
    </Section>
  );
}
