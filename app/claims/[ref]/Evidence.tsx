import { useTranslations } from 'next-intl';
import { SourceTitle } from '@/components/facts/SourceTitle';
import { Words } from '@/components/facts/Words';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import styles from './claim.module.css';
import { EvidenceItem } from './EvidenceItem';

type Item = ClaimDetail['evidence'][number];
type Origin = ClaimDetail['origins'][number];

/** The evidence under the origins it comes down to: two reports of one report are one. */
export function Evidence({ claim }: { claim: ClaimDetail }) {
  const t = useTranslations('claim.evidence');
  const { evidence, origins, independence } = claim;
  const groups = origins
    .map((origin) => ({ origin, items: evidence.filter((item) => item.origin === origin.key) }))
    .filter(({ items }) => items.length > 0);
  const alone = evidence.filter((item) => !origins.some(({ key }) => key === item.origin));
  return (
    <Section title={t('title')} note={evidence.length > 0 ? t('note', independence) : undefined} id="evidence">
      {evidence.length === 0 ? <p className={styles.none}>{t('none')}</p> : null}
      {independence.circular ? (
        <Notice kind="warning">
          <p>{t('circular')}</p>
        </Notice>
      ) : null}
      <ul className={styles.origins}>
        {groups.map(({ origin, items }) => (
          <Group key={origin.key} origin={origin} items={items} origins={origins} />
        ))}
        {alone.length > 0 ? (
          <li className={styles.origin}>
            <h3>{t('alone')}</h3>
            <Items items={alone} />
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

/** One origin: what it is, what it rests on itself, and everything that goes back to it. */
function Group({ origin, items, origins }: { origin: Origin; items: readonly Item[]; origins: readonly Origin[] }) {
  const t = useTranslations('claim.evidence');
  const bases = origins.filter(({ key }) => origin.derivedFrom.includes(key));
  return (
    <li className={styles.origin}>
      <h3>
        <Words of={origin.label} />
      </h3>
      <p className={styles.note}>
        {t('report', { count: items.length })}
        {items.length > 1 ? ` · ${t('onceOnly')}` : null}
        {origin.source ? (
          <>
            {' · '}
            <SourceTitle source={origin.source} />
          </>
        ) : null}
      </p>
      {bases.length > 0 ? (
        <p className={styles.note}>
          {t('rests')}{' '}
          {bases.map((base, place) => (
            <span key={base.key}>
              {place > 0 ? ' · ' : null}
              <Words of={base.label} />
            </span>
          ))}
        </p>
      ) : null}
      {origin.circular ? <p className={styles.circle}>{t('circular')}</p> : null}
      <Items items={items} />
    </li>
  );
}

function Items({ items }: { items: readonly Item[] }) {
  return (
    <ul className={styles.items}>
      {items.map((item) => (
        <EvidenceItem key={item.ref} item={item} />
      ))}
    </ul>
  );
}
