import { useTranslations } from 'next-intl';
import type { ChangeEventHandler } from 'react';
import { Button } from '@/components/ui/Button';
import { takeTyped } from '@/components/ui/typed-before';
import { chooseAll, chooseNone, useChosen } from './chosen';
import styles from './claims.module.css';

/** The form that the boxes of the claims belong to. Without scripts they send it as it is. */
const CHOICE_FORM = 'chosen-claims';

type Bar = { search: string; total: number; shown: readonly string[]; keeps: boolean };

/**
 * What is chosen and where to go with it; `search` is the filter shown, `total` how many it finds, `shown` the claims of
 * this page. Who `keeps` may make a dossier of them there.
 */
export function ChooseBar({ search, total, shown, keeps }: Bar) {
  const t = useTranslations('claims.choose');
  const { refs, all } = useChosen();
  const whole = all === search;
  const count = whole ? total : refs.length;
  const sent = whole
    ? [...new URLSearchParams(search)]
    : refs.filter((ref) => !shown.includes(ref)).map((ref) => ['claims', ref] as const);
  return (
    <form
      id={CHOICE_FORM}
      action="/dossiers/take"
      // Kept by the page itself: what the browser would put back into the boxes after "Back" may be older.
      autoComplete="off"
      className={styles.chooseBar}
      data-choose-bar
      data-on={count > 0 || undefined}
      aria-label={t('label')}
    >
      {sent.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <span role="status">{count > 0 ? t('count', { count }) : ''}</span>
      <span className={styles.chooseActs}>
        <Button look="primary" type="submit">
          {t(keeps ? 'keep' : 'take')}
        </Button>
        <Button look="quiet" type="reset" onClick={chooseNone}>
          {t('none')}
        </Button>
      </span>
    </form>
  );
}

/** The box of one claim. While all that the filter finds are chosen, none can be left out. */
export function ChooseBox({
  reference,
  search,
  onChange,
}: {
  reference: string;
  search: string;
  onChange: ChangeEventHandler<HTMLInputElement>;
}) {
  const t = useTranslations('claims.choose');
  const { refs, all } = useChosen();
  const whole = all === search;
  return (
    <input
      ref={takeTyped}
      type="checkbox"
      name="claims"
      value={reference}
      form={CHOICE_FORM}
      className={styles.chooseBox}
      aria-label={t('one', { reference })}
      checked={whole || refs.includes(reference)}
      disabled={whole}
      onChange={onChange}
    />
  );
}

/** Chooses all that the filter finds, on this page and on all others. */
export function ChooseAll({ search, total }: { search: string; total: number }) {
  const t = useTranslations('claims.choose');
  const { all } = useChosen();
  return (
    <label className={styles.chooseAll}>
      <input
        ref={takeTyped}
        type="checkbox"
        checked={all === search}
        onChange={({ currentTarget }) => (currentTarget.checked ? chooseAll(search) : chooseNone())}
      />{' '}
      {t('all', { total })}
    </label>
  );
}
