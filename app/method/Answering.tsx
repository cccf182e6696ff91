import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/Section';
import styles from './method.module.css';

/** How to tell the desk that something is wrong; `contact` is an e-mail or web address, where the desk has given one. */
export function Errors({ contact }: { contact?: string }) {
  const t = useTranslations('method.errors');
  return (
    <Section title={t('title')} id="errors">
      <p className={styles.prose}>{t('body')}</p>
      <p className={styles.prose}>
        {contact
          ? t.rich('write', {
              address: () => <a href={contact.includes('://') ? contact : `mailto:${contact}`}>{contact}</a>,
            })
          : t('noContact')}
      </p>
      <p className={styles.prose}>{t('after')}</p>
    </Section>
  );
}

const DATA = [
  { word: 'docs', href: '/api/docs' },
  { word: 'openapi', href: '/api/openapi.json' },
  { word: 'cases', href: '/api/cases' },
  { word: 'claims', href: '/api/claims' },
  { word: 'sources', href: '/api/sources' },
  { word: 'speakers', href: '/api/speakers' },
  { word: 'vocabulary', href: '/api/vocabulary' },
] as const;

/** Where the data can be had. */
export function DataLinks() {
  const t = useTranslations('method.data');
  return (
    <Section title={t('title')} id="data">
      <p className={styles.prose}>{t('body')}</p>
      <ul className={styles.topics}>
        {DATA.map(({ word, href }) => (
          <li key={word}>
            <a href={href}>{t(word)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
