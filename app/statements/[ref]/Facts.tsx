import { useLocale, useTranslations } from 'next-intl';
import { AttributionTag } from '@/components/facts/AttributionTag';
import { SourceTitle } from '@/components/facts/SourceTitle';
import { Speaker } from '@/components/facts/Speaker';
import { Words } from '@/components/facts/Words';
import { DefinitionList } from '@/components/ui/DefinitionList';
import type { StatementDetail } from '@/lib/domain/statements/contract';
import styles from './statement.module.css';

/** What is known of the words besides the words: who in which role, where they were read, how they are given. */
export function Facts({ statement }: { statement: StatementDetail }) {
  const t = useTranslations('statement.facts');
  const v = useTranslations('vocabulary');
  const { speaker, source, mode, language, attribution, attributionNote } = statement;
  const languages = new Intl.DisplayNames([useLocale()], { type: 'language' });
  return (
    <DefinitionList
      className={styles.facts}
      entries={[
        { term: t('speaker'), value: <Speaker speaker={speaker} inRole /> },
        { term: t('for'), value: speaker.speaksFor && <Words of={speaker.speaksFor.name} /> },
        { term: t('source'), value: <SourceTitle source={source} /> },
        { term: t('mode'), value: v(`mode.${mode}`) },
        { term: t('language'), value: languages.of(language) ?? language },
        {
          term: t('attribution'),
          value: (
            <>
              <AttributionTag attribution={attribution} />
              <p>{attributionNote ? <Words of={attributionNote} /> : v(`attributionNote.${attribution}`)}</p>
            </>
          ),
        },
      ]}
    />
  );
}
