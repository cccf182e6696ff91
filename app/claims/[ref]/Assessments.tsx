import { useTranslations } from 'next-intl';
import line from '@/app/data/claim-line.module.css';
import { DeskStatus } from '@/app/data/DeskStatus';
import { useAuthorName } from '@/components/facts/author-name';
import { OtherLanguages } from '@/components/facts/OtherLanguages';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { Section } from '@/components/ui/Section';
import { Tag } from '@/components/ui/Tag';
import { Time } from '@/components/ui/Time';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import styles from './claim.module.css';

/** How the claim came to stand as it does: every assessment with its reason, its author and its reviewer. */
export function Assessments({ claim }: { claim: ClaimDetail }) {
  const t = useTranslations('claim.assessments');
  const state = useTranslations('vocabulary.assessmentState');
  const named = useAuthorName();
  const { assessments, axes } = claim;
  return (
    <Section
      title={t('title')}
      note={assessments.length > 0 ? t('note', { count: assessments.length }) : undefined}
      id="why"
    >
      {assessments.length === 0 ? <p className={styles.none}>{t('none')}</p> : null}
      <ol className={styles.assessments}>
        {assessments.map((each) => (
          <li key={each.ref} id={each.ref}>
            <p className={styles.facts}>
              <DeskStatus status={each.status} />
              <Time value={each.publishedAt ?? each.assessedAt} />
              {each.ref === axes.assessment ? <Tag hue="ink">{t('standing')}</Tag> : null}
              {each.state === 'published' ? null : <Tag hue="ochre">{state(each.state)}</Tag>}
              <RefLink reference={each.ref} />
            </p>
            <p className={line.words}>
              <Words of={each.rationale} />
            </p>
            <p className={styles.note}>
              {t(each.reviewer ? 'by' : 'byAlone', {
                author: named(each.author),
                reviewer: each.reviewer ? named(each.reviewer) : '',
              })}
            </p>
            <Considered claim={claim} considered={each.considered} />
            <OtherLanguages text={each.rationale} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What was weighed: on this page where it still stands here, else by its reference alone. */
function Considered({ claim, considered }: { claim: ClaimDetail; considered: readonly string[] }) {
  const t = useTranslations('claim.assessments');
  const here = new Set([
    ...claim.evidence.map(({ ref }) => ref),
    ...claim.statements.map(({ statement }) => statement.ref),
  ]);
  if (considered.length === 0) return null;
  return (
    <p className={styles.considered}>
      {t('considered')}{' '}
      {considered.map((ref) =>
        here.has(ref) ? (
          <a key={ref} href={`#${ref}`} translate="no">
            {ref}
          </a>
        ) : (
          <RefLink key={ref} reference={ref} />
        ),
      )}
    </p>
  );
}
