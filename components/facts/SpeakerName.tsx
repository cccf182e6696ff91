import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Lang } from '@/components/ui/Quote';
import styles from './facts.module.css';

/** Who speaks, and in what role. `lang` when the name stands in another language than the page. */
export function SpeakerName({
  name,
  lang,
  href,
  inRole,
  organisation,
}: {
  name: string;
  lang?: string;
  href?: string;
  inRole?: string | null;
  organisation?: string | null;
}) {
  const t = useTranslations('facts');
  const words = lang ? <Lang lang={lang}>{name}</Lang> : name;
  const place = inRole && organisation ? t('roleAt', { role: inRole, organisation }) : inRole || organisation;
  return (
    <span>
      <span className={styles.who}>
        {href ? (
          <Link href={href} prefetch={false}>
            {words}
          </Link>
        ) : (
          words
        )}
      </span>
      {place ? <span className={styles.role}> {place}</span> : null}
    </span>
  );
}
