import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { ClaimLine } from '@/app/data/ClaimLine';
import { requestContext } from '@/app/data/server';
import { Waits } from '@/components/facts/Waits';
import { Section } from '@/components/ui/Section';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { RELATION_KINDS } from '@/lib/domain/vocabulary';
import { allowed } from '@/lib/platform/auth/permission';
import styles from './claim.module.css';

type Relation = ClaimDetail['relations'][number];

/** The other claims it is tied to, by how. A counter-accusation says that it settles nothing. */
export function Relations({ claim, relations }: { claim: string; relations: readonly Relation[] }) {
  const t = useTranslations('claim.relations');
  const v = useTranslations('vocabulary');
  if (relations.length === 0) return null;
  const groups = RELATION_KINDS.flatMap((kind) =>
    (['from', 'to'] as const).map((direction) => ({
      kind,
      direction,
      own: relations.filter((each) => each.kind === kind && each.direction === direction),
    })),
  ).filter(({ own }) => own.length > 0);
  return (
    <Section title={t('title')} note={t('note', { count: relations.length })} id="relations">
      <p className={styles.comeDown}>
        <Link href={`/compare/map?focus=${claim}`} prefetch={false}>
          {t('map')}
        </Link>
      </p>
      <div className={styles.relations}>
        {groups.map(({ kind, direction, own }) => (
          <section key={`${kind} ${direction}`}>
            <h3>{v(`${direction === 'from' ? 'relation' : 'relationInverse'}.${kind}`)}</h3>
            {kind === 'counter-accuses' ? <p className={styles.moves}>{t('noStatus')}</p> : null}
            <ul className={styles.related}>
              {own.map((each) => (
                <ClaimLine key={each.ref} claim={each.claim} note={each.note} acts={<ForTheDesk relation={each} />}>
                  <Waits of={each} />
                </ClaimLine>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Section>
  );
}

/** The form of a relation, with its earlier versions, for those who write here. */
async function ForTheDesk({ relation: { ref, kind } }: { relation: Relation }) {
  const [{ actor }, t] = [await requestContext(), await getTranslations('claim.relations')];
  if (!allowed(actor, 'facts.write') || kind === 'split-from' || kind === 'merged-into') return null;
  return (
    <Link href={`?edit=${ref}`} className={styles.change} scroll={false} prefetch={false}>
      {t('change', { ref })}
    </Link>
  );
}
