'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { client, queries } from '@/components/data/client';
import { useWords } from '@/components/desk/use-words';
import type { ClaimFormProps } from './ClaimDeskBar';
import { TakenAway } from './TakenAway';

type Props = Pick<ClaimFormProps, 'claim' | 'sitting' | 'onDone'>;

/** Evidence that was taken back from the claim. */
export function WithdrawnEvidence({ claim, ...props }: Props) {
  const t = useTranslations('desk.evidence');
  const deed = useTranslations('claimDesk.deed');
  const words = useWords();
  const held = useQuery({ ...queries.evidence.withdrawn.queryOptions({ input: { ref: claim.ref } }), staleTime: 0 });
  return (
    <TakenAway
      {...props}
      title={t('withdrawnList')}
      items={held.data?.items ?? []}
      what={({ ref, text }) => (
        <>
          <b translate="no">{ref}</b> <del>{words(text)}</del>
        </>
      )}
      words={{
        act: (ref) => t('bringBack', { ref }),
        done: (ref) => t('broughtBack', { ref }),
        deed: (ref) => deed('back', { ref }),
      }}
      back={{
        act: ({ ref, version }, to) => client.claims.restoreEvidence({ ref, to, version }),
        made: false,
      }}
    />
  );
}

/** What the claim was tied to once. */
export function UntiedRelations({ claim, ...props }: Props) {
  const t = useTranslations('claimDesk.relate');
  const deed = useTranslations('claimDesk.deed');
  const v = useTranslations('vocabulary');
  const words = useWords();
  const held = useQuery({ ...queries.claims.untied.queryOptions({ input: { ref: claim.ref } }), staleTime: 0 });
  return (
    <TakenAway
      {...props}
      title={t('untiedList')}
      items={held.data?.items ?? []}
      what={({ direction, kind, claim: other, proposition }) => (
        <del>
          {v(`${direction === 'from' ? 'relation' : 'relationInverse'}.${kind}`)} <b translate="no">{other}</b>{' '}
          {words(proposition).slice(0, 90)}
        </del>
      )}
      words={{
        act: (ref) => t('tieAgain', { ref }),
        done: (ref) => t('tiedAgain', { ref }),
        deed: (ref) => deed('tieAgain', { ref }),
      }}
      back={{
        act: ({ ref, version }, to) => client.claims.restoreRelation({ ref, to, version }),
        made: true,
      }}
    />
  );
}

/** Sources that were marked once as leaving the claim out. */
export function OmissionsTakenBack({ claim, ...props }: Props) {
  const t = useTranslations('claimDesk.omission');
  const words = useWords();
  const held = useQuery({
    ...queries.claims.omissionsTakenBack.queryOptions({ input: { ref: claim.ref } }),
    staleTime: 0,
  });
  return (
    <TakenAway
      {...props}
      title={t('takenBack')}
      items={(held.data?.items ?? []).map((item) => ({ ...item, ref: `${claim.ref}.${item.source}` }))}
      what={({ source, title, language, note }) => (
        <del>
          <b translate="no">{source}</b> <span lang={language}>{title}</span>
          {note ? `: ${words(note)}` : ''}
        </del>
      )}
      words={{
        act: (ref) => t('again', { source: sourceOf(ref) }),
        done: (ref) => t('markedAgain', { source: sourceOf(ref) }),
        deed: (ref) => t('deed.again', { source: sourceOf(ref), ref: claim.ref }),
      }}
      back={{
        act: ({ source, version }, to) => client.claims.restoreOmission({ ref: claim.ref, source, to, version }),
        made: true,
      }}
    />
  );
}

/** The source in the name of a mark of omission (C-12.S-3). */
const sourceOf = (ref: string): string => ref.split('.')[1] ?? ref;
