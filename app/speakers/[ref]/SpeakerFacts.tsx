import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { refHref } from '@/components/facts/RefLink';
import { Speaker } from '@/components/facts/Speaker';
import { Words } from '@/components/facts/Words';
import { type Definition, DefinitionList } from '@/components/ui/DefinitionList';
import { Disclosure } from '@/components/ui/Disclosure';
import { Lang } from '@/components/ui/Quote';
import { Time, TimeSpan } from '@/components/ui/Time';
import type { SpeakerDetail } from '@/lib/domain/speakers/contract';
import { grouped } from '@/lib/engines/compare/grouped';
import styles from './speaker.module.css';

/** Who a speaker is: names by language, roles over time, whom they speak for and who speaks for them. */
export function SpeakerFacts({ speaker }: { speaker: SpeakerDetail }) {
  const t = useTranslations('speakers.facts');
  const locale = useLocale();
  const region = new Intl.DisplayNames([locale], { type: 'region' });
  const names = [...Object.entries(speaker.name).map(([language, text]) => ({ language, text })), ...speaker.aliases];
  const entries: Definition[] = [
    { term: t('speaksFor'), value: speaker.speaksFor ? <Organisation of={speaker.speaksFor} /> : null },
    { term: t('roles'), value: speaker.roles.length > 0 ? <Roles roles={speaker.roles} /> : null },
    { term: t('names'), value: <Names names={names} /> },
    { term: t('country'), value: speaker.country ? region.of(speaker.country) : null },
    {
      term: t('voices'),
      value:
        speaker.voices.length > 0
          ? speaker.voices.map((voice) => (
              <div key={voice.ref}>
                <Speaker speaker={voice} />
              </div>
            ))
          : null,
    },
    { term: t('relayed'), value: speaker.relayed > 0 ? t('relayedCount', { count: speaker.relayed }) : null },
    {
      term: t('wikidata'),
      value: speaker.wikidata ? (
        <a href={`https://www.wikidata.org/wiki/${speaker.wikidata}`}>{speaker.wikidata}</a>
      ) : null,
    },
    { term: t('note'), value: speaker.note ? <Words of={speaker.note} /> : null },
  ];
  return (
    <aside className={styles.meta} aria-label={t('label')}>
      <Disclosure summary={t('label')} className={styles.fold}>
        <DefinitionList entries={entries} />
      </Disclosure>
    </aside>
  );
}

function Organisation({ of }: { of: { ref: string; name: Record<string, string> } }) {
  return (
    <Link href={refHref(of.ref)!} prefetch={false}>
      <Words of={of.name} />
    </Link>
  );
}

function Roles({ roles }: { roles: SpeakerDetail['roles'] }) {
  return roles.map(({ title, organisation, from, to }) => (
    <div key={JSON.stringify([title, organisation?.ref, from])} className={styles.role}>
      <Words of={title} />
      {organisation ? (
        <>
          , <Organisation of={organisation} />
        </>
      ) : null}
      {from && to ? (
        <>
          , <TimeSpan from={from} to={to} />
        </>
      ) : from || to ? (
        <>
          , {from ? null : '–'}
          <Time value={(from ?? to)!} />
          {from ? '–' : null}
        </>
      ) : null}
    </div>
  ));
}

/** Every name once, under its language. */
function Names({ names }: { names: readonly { language: string; text: string }[] }) {
  const locale = useLocale();
  const language = new Intl.DisplayNames([locale], { type: 'language' });
  return [...grouped(names, (name) => name.language)].map(([code, own]) => (
    <div key={code} className={styles.names}>
      <span>{language.of(code)}</span>{' '}
      <Lang lang={code}>{[...new Set(own.map(({ text }) => text))].join(code.startsWith('zh') ? '、' : ', ')}</Lang>
    </div>
  ));
}
