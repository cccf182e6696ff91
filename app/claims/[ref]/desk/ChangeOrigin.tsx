'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { client, queries } from '@/components/data/client';
import { type ClashField, Conflict } from '@/components/desk/Conflict';
import { DeskForm } from '@/components/desk/DeskForm';
import { FormFoot } from '@/components/desk/FormFoot';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { inEvery, useWords } from '@/components/desk/use-words';
import { Versions } from '@/components/desk/Versions';
import { WhyField } from '@/components/desk/WhyField';
import { CheckboxList } from '@/components/ui/CheckboxList';
import { Disclosure } from '@/components/ui/Disclosure';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { useToast } from '@/components/ui/Toast';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { OriginDetail } from '@/lib/domain/evidence/contract';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';
import { independence } from '@/lib/engines/independence/origins';
import type { ClaimFormProps } from './ClaimDeskBar';
import { originDeed } from './claim-deeds';

type Draft = { readonly label: LocalText; readonly restsOn: readonly string[] };

const draftOf = ({ label, derivedFrom }: OriginDetail): Draft => ({ label, restsOn: derivedFrom });

/** Changes what an origin is called and what it rests on, once it is read at its version. */
export function ChangeOrigin({ origin, ...props }: Omit<ClaimFormProps, 'item'> & { origin: string }) {
  const t = useTranslations('desk.evidence');
  const held = useQuery({
    ...queries.evidence.origin.queryOptions({ input: { key: origin } }),
    gcTime: 0,
    staleTime: 0,
  });
  if (held.error) return <Notice kind="error">{held.error.message}</Notice>;
  if (!held.data || held.isFetching) return <Skeleton lines={4} />;
  return (
    <>
      <OriginForm {...props} stored={held.data} />
      <Disclosure summary={t('originHistory')}>
        <OriginVersions stored={held.data} sitting={props.sitting} onDone={props.onDone} />
      </Disclosure>
    </>
  );
}

type Stored = { stored: OriginDetail };

function OriginForm({ user, claim, sitting, onDone, stored }: Omit<ClaimFormProps, 'item'> & Stored) {
  const t = useTranslations('desk.evidence');
  const say = useToast();
  const words = useWords();
  const [why, setWhy] = useState('');
  const { key } = stored;
  /** What it was stored on top of: after a conflict, what the other had made of it. */
  const stood = useRef(stored);
  const form = useDeskForm<Draft, OriginDetail>({
    user,
    draftKey: `origin:${key}:${claim.ref}`,
    initial: draftOf(stored),
    version: stored.version,
    save: ({ label, restsOn }, version, base) => {
      stood.current = { ...stored, label: base.label, derivedFrom: [...base.restsOn] };
      return client.evidence.changeOrigin({
        key,
        version: version!,
        label: worded(label) ?? {},
        derivedFrom: [...restsOn],
        ...(why.trim() ? { why: why.trim() } : {}),
      });
    },
    read: (held) => ({ value: draftOf(held), version: held.version }),
    onSaved: (saved) => {
      sitting.add(originDeed(stood.current, saved, t('originDeed', { name: words(saved.label) })));
      say(t('originSaved'));
      onDone(true);
    },
  });
  const others = claim.origins.filter((each) => each.key !== key);
  const name = (each: string) => words(claim.origins.find((origin) => origin.key === each)?.label ?? {}) || each;
  const fields: ClashField<Draft>[] = [
    { key: 'label', label: t('originLabel'), words: ({ label }) => inEvery(label) },
    { key: 'restsOn', label: t('restsOn'), words: ({ restsOn }) => restsOn.map(name).join(' · ') },
  ];
  if (form.clash) return <Conflict clash={form.clash} fields={fields} busy={form.busy} onChosen={form.settle} />;
  const { label, restsOn } = form.value;
  return (
    <DeskForm onSave={() => form.store()}>
      <LocalTextField label={t('originLabel')} value={label} onChange={(next) => form.set({ label: next })} autoFocus />
      {others.length > 0 ? (
        <CheckboxList
          legend={t('restsOn')}
          name="restsOn"
          items={others.map((each) => ({ value: each.key, label: words(each.label) }))}
          selected={restsOn}
          onToggle={(each, on) =>
            form.set({ restsOn: on ? [...restsOn, each].sort() : restsOn.filter((other) => other !== each) })
          }
        />
      ) : null}
      {goesRound(claim.origins, key, restsOn) ? <Notice kind="warning">{t('circle')}</Notice> : null}
      <WhyField label={t('why')} value={why} onChange={setWhy} />
      <FormFoot word={t('saveOrigin')} {...form.foot} onCancel={() => onDone(false)} />
    </DeskForm>
  );
}

/** Whether an origin would come round to itself if it rested on these. */
const goesRound = (origins: ClaimDetail['origins'], key: string, restsOn: readonly string[]): boolean =>
  independence(
    origins.map((origin) => (origin.key === key ? { key, derivedFrom: restsOn } : origin)),
    [key],
  ).circular;

function OriginVersions({ stored, sitting, onDone }: Pick<ClaimFormProps, 'sitting' | 'onDone'> & Stored) {
  const t = useTranslations('desk.evidence');
  const { key, label } = stored;
  const name = useWords()(label);
  const held = useQuery({ ...queries.evidence.originHistory.queryOptions({ input: { key } }), staleTime: 0 });
  const restore = async (to: number, version: number) => {
    const now = await client.evidence.restoreOrigin({ key, to, version });
    sitting.add(originDeed(stored, now, t('originBack', { name, version: to })));
  };
  return <Versions name={name} held={held} restore={restore} onRestored={() => onDone(true)} />;
}
