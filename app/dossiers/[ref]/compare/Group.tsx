import { getFormatter, getTranslations } from 'next-intl/server';
import { RefLink } from '@/components/facts/RefLink';
import { Changes } from '@/components/facts/VersionHistory';
import { Words } from '@/components/facts/Words';
import { Section } from '@/components/ui/Section';
import styles from '../../dossiers.module.css';
import type { Shown } from './shown';

/** Records of one kind that two editions do not share or hold differently, with the words that were and are. */
export async function Group({ group }: { group: Shown }) {
  const t = await getTranslations('dossiers.compare');
  const [own, named] = [
    await getTranslations('dossiers.compare.field'),
    await getTranslations('statement.history.field'),
  ];
  const format = await getFormatter();
  const fieldWords = (field: string) =>
    own.has(field as 'status') ? own(field as 'status') : named.has(field as 'text') ? named(field as 'text') : field;
  const kinds = ['added', 'removed', 'changed'] as const;
  return (
    <Section title={t(`group.${group.group}`)}>
      {kinds
        .filter((kind) => group[kind].length + group.more[kind] > 0)
        .map((kind) => (
          <section key={kind}>
            <h3>{t(kind)}</h3>
            <ul className={styles.changes}>
              {group[kind].map((change) => (
                <li key={change.ref}>
                  <RefLink reference={change.ref} /> <Words of={change.words} />
                  {change.what.length > 0 ? (
                    <p className={styles.quiet}>{t('fields', { fields: format.list(change.what.map(fieldWords)) })}</p>
                  ) : null}
                  <Changes changes={change.reworded} />
                </li>
              ))}
            </ul>
            <More count={group.more[kind]} />
          </section>
        ))}
    </Section>
  );
}

/** How many of a list are left out of the page, where some are. */
export async function More({ count }: { count: number }) {
  const t = await getTranslations('dossiers.compare');
  return count > 0 ? <p className={styles.quiet}>{t('more', { count })}</p> : null;
}
