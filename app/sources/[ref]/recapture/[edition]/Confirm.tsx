'use client';

import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Place } from '@/app/sources/[ref]/desk/place-of-words';
import styles from '@/app/sources/new/capture.module.css';
import { problemOf } from '@/app/sources/new/problem';
import { client } from '@/components/data/client';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { takeTyped } from '@/components/ui/typed-before';
import { inLanguage } from '@/lib/domain/in-language';
import type { RecaptureReport } from '@/lib/domain/sources/capture-contract';
import { Adjust } from './Adjust';
import { Places } from './Places';

type Held = RecaptureReport['statements'][number];

/** Whether a statement is chosen before anybody looked: where the words are the same there is nothing to weigh. */
const plain = ({ confirmed, outcome }: Held) => confirmed === null && (outcome === 'unchanged' || outcome === 'moved');

/** What somebody has to look at comes first, then what is certain, then what was confirmed. */
const rank = (held: Held) => (held.confirmed !== null ? 2 : plain(held) ? 1 : 0);

/**
 * Each statement with the words it had and has, and a box to confirm it; what is certain is chosen already and stands
 * below what somebody has to look at.
 */
export function Confirm({
  reference,
  from,
  to,
  text,
  statements,
}: {
  reference: string;
  from: number;
  to: number;
  /** The newer text. */
  text: string;
  statements: RecaptureReport['statements'];
}) {
  const t = useTranslations('capture');
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(statements.filter(plain).map(({ statement }) => statement)),
  );
  /** Places marked here instead of those found, by statement. */
  const [adjusted, setAdjusted] = useState<ReadonlyMap<string, readonly Place[]>>(new Map());
  const confirm = useMutation({
    mutationFn: (held: readonly Held[]) =>
      client.sources.confirmAnchors({
        ref: reference,
        from,
        to,
        statements: held.map(({ statement, version }) => ({
          statement,
          version,
          spans: adjusted.get(statement)?.map(({ start, end }) => ({ start, end })),
        })),
      }),
    onSuccess: () => setAdjusted(new Map()),
    onSettled: () => {
      setChosen(new Set());
      router.refresh();
    },
  });
  const toggle = (statement: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(statement);
    else next.delete(statement);
    setChosen(next);
  };
  const conflict = confirm.error instanceof ORPCError && confirm.error.code === 'conflict';
  const problem = problemOf(confirm.error, (word) => t.has(`problem.${word}` as 'problem.internal'));
  return (
    <>
      <ol className={styles.statements}>
        {[...statements]
          .sort((a, b) => rank(a) - rank(b))
          .map((held) => (
            <Row
              key={held.statement}
              held={held}
              chosen={chosen.has(held.statement)}
              text={text}
              spans={adjusted.get(held.statement)}
              onToggle={(on) => toggle(held.statement, on)}
              onAdjust={(spans) => {
                setAdjusted(new Map(adjusted).set(held.statement, spans));
                // Who says where the words stand has looked.
                toggle(held.statement, true);
              }}
            />
          ))}
      </ol>
      <p className={styles.remark}>{t('report.remark')}</p>
      {confirm.error ? (
        <Notice kind="error" title={t('preview.failed')}>
          {conflict ? t('report.conflict') : t(`problem.${problem}`)}
        </Notice>
      ) : null}
      <p className={styles.row}>
        <Button
          look="primary"
          aria-disabled={chosen.size === 0 || confirm.isPending}
          onClick={() => {
            if (chosen.size === 0 || confirm.isPending) return;
            confirm.mutate(statements.filter(({ statement }) => chosen.has(statement)));
          }}
        >
          {t('report.chosen', { count: chosen.size })}
        </Button>
        <span role="status" className={styles.remark}>
          {confirm.isSuccess ? t('report.done', { count: confirm.variables.length }) : ''}
        </span>
      </p>
    </>
  );
}

function Row({
  held,
  chosen,
  text,
  spans,
  onToggle,
  onAdjust,
}: {
  held: Held;
  chosen: boolean;
  text: string;
  spans: readonly Place[] | undefined;
  onToggle: (on: boolean) => void;
  onAdjust: (spans: readonly Place[]) => void;
}) {
  const t = useTranslations('capture.report');
  const locale = useLocale();
  return (
    <li data-outcome={held.outcome}>
      <input
        ref={takeTyped}
        type="checkbox"
        checked={chosen}
        disabled={held.confirmed !== null}
        aria-label={t('confirm', { ref: held.statement, outcome: t(held.outcome) })}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      <div>
        <p className={styles.who}>
          <Link href={`/statements/${held.statement}`} prefetch={false}>
            {held.statement}
          </Link>{' '}
          {inLanguage(held.speaker.name, locale).words} · <strong>{t(held.outcome)}</strong>
          {held.confirmed ? <span> · {t('confirmed', { outcome: t(held.confirmed) })}</span> : null}
        </p>
        <Places held={held} />
        {spans ? (
          <p className={styles.remark}>
            {t('marked')}{' '}
            <q lang={held.language}>{spans.map(({ start, end }) => text.slice(start, end)).join(' … ')}</q>
          </p>
        ) : null}
        {held.confirmed === null && !plain(held) ? (
          <Adjust
            reference={held.statement}
            text={text}
            language={held.language}
            value={spans ?? held.places.flatMap(({ after }) => after ?? [])}
            onChange={onAdjust}
          />
        ) : null}
      </div>
    </li>
  );
}
