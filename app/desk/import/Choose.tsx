import { useTranslations } from 'next-intl';
import { RefLink } from '@/components/facts/RefLink';
import { Button } from '@/components/ui/Button';
import { Section } from '@/components/ui/Section';
import { Select } from '@/components/ui/Select';
import type { IncomingReport } from '@/lib/domain/imports/contract';
import type { ItemChoice } from '@/lib/domain/imports/rules';
import styles from './import.module.css';

export type Chosen = Readonly<Record<string, ItemChoice>>;
type Choosing = { chosen: Chosen; onChoose: (choices: Chosen) => void };

/** Of these nouns a record of theirs can stand beside ours. */
const BESIDE = ['claim', 'statement', 'source', 'speaker', 'evidence'];

type Conflict = IncomingReport['conflicts'][number];

const choicesFor = ({ fixed, noun }: Conflict, beside: boolean): ItemChoice[] =>
  fixed ? ['ours'] : beside && BESIDE.includes(noun) ? ['ours', 'theirs', 'beside'] : ['ours', 'theirs'];

/** Records that are here and say something else: what differs, and what becomes of each, or of all at once. `beside`: theirs can stand beside ours, as those of a bundle can. */
export function Conflicts({
  conflicts,
  beside,
  chosen,
  onChoose,
}: Choosing & { conflicts: readonly Conflict[]; beside: boolean }) {
  const t = useTranslations('checking.bring');
  const all = (choice: ItemChoice) =>
    onChoose({
      ...chosen,
      ...Object.fromEntries(
        conflicts.map((each) => {
          const among = choicesFor(each, beside);
          return [each.id, among.includes(choice) ? choice : among[0]!];
        }),
      ),
    });
  return (
    <Section title={t('choose.conflicts')} note={String(conflicts.length)} id="conflicts">
      <p>{t('choose.conflictsNote')}</p>
      <fieldset className={styles.all}>
        <legend>{t('choose.all')}</legend>
        {(beside ? (['ours', 'theirs', 'beside'] as const) : (['ours', 'theirs'] as const)).map((choice) => (
          <Button key={choice} onClick={() => all(choice)}>
            {t(`choose.${choice}`)}
          </Button>
        ))}
      </fieldset>
      <ul className={styles.list}>
        {conflicts.map((each) => (
          <li key={each.id} className={styles.choice}>
            <Differing conflict={each} />
            {each.fixed ? <p className={styles.quiet}>{t('choose.fixed')}</p> : null}
            <OneChoice
              id={each.id}
              label={t('choose.of', { name: each.ref ?? each.key })}
              among={choicesFor(each, beside)}
              chosen={chosen}
              before={each.chosen}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Differing({ conflict }: { conflict: Conflict }) {
  const t = useTranslations('checking.bring');
  const word = (names: 'record' | 'field', name: string) => {
    const key = `${names}.${name}` as 'record.claim';
    return t.has(key) ? t(key) : name;
  };
  return (
    <div className={styles.differing}>
      <p>
        {conflict.ref ? <RefLink reference={conflict.ref} /> : word('record', conflict.noun)}{' '}
        <code>{conflict.key}</code>
      </p>
      <dl>
        {conflict.fields.map(({ name, ours, theirs }) => (
          <div key={name}>
            <dt>{word('field', name)}</dt>
            <dd>
              <b>{t('choose.here')}</b> {ours}
            </dd>
            <dd>
              <b>{t('choose.there')}</b> {theirs}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** What may be here already, with the reason, and whether it is the same. */
export function Alike({ alike, chosen, onChoose }: Choosing & { alike: IncomingReport['duplicates'] }) {
  const t = useTranslations('checking.bring');
  return (
    <Section title={t('duplicates')} note={String(alike.length)} id="duplicates">
      <p>{t('choose.sameNote')}</p>
      <ul className={styles.list}>
        {alike.map(({ id, at, of, ours, why, chosen: before }) => (
          <li key={id} className={styles.choice}>
            <div>
              <p className={styles.words}>
                <b>{t('choose.there')}</b> {at}
              </p>
              <p className={styles.words}>
                <b>{t('choose.here')}</b> <RefLink reference={of} /> {ours}
              </p>
              <span className={styles.quiet}>{why}</span>
            </div>
            <OneChoice
              id={id}
              label={t('choose.is', { name: of })}
              among={['same', 'other']}
              chosen={chosen}
              before={before}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type One = Choosing & { id: string; label: string; among: readonly ItemChoice[]; before: ItemChoice | null };

function OneChoice({ id, label, among, chosen, before, onChoose }: One) {
  const t = useTranslations('checking.bring.choose');
  return (
    <Select
      label={label}
      value={chosen[id] ?? before ?? ''}
      onChange={({ currentTarget }) => {
        const { [id]: _, ...others } = chosen;
        onChoose(currentTarget.value ? { ...others, [id]: currentTarget.value as ItemChoice } : others);
      }}
      choices={[{ value: '', label: t('later') }, ...among.map((value) => ({ value, label: t(value) }))]}
    />
  );
}
