import Link from 'next/link';
import type { ReactNode } from 'react';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import type { ClaimBrief } from '@/lib/domain/briefs';
import type { LocalText } from '@/lib/domain/values';
import styles from './claim-line.module.css';
import { DeskStatus } from './DeskStatus';

/** A claim as a record that is tied to it names it: reference and status, its words, and a note on the tie. */
export function ClaimLine({
  claim,
  note,
  acts,
  children,
}: {
  claim: ClaimBrief;
  note: LocalText | null;
  /** What can be done with the tie, after all that is said of it. */
  acts?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li>
      <p className={styles.facts}>
        {children}
        <RefLink reference={claim.ref} />
        <DeskStatus status={claim.status} />
        {acts}
      </p>
      <p className={styles.words}>
        <Link href={`/claims/${claim.ref}`} prefetch={false}>
          <Words of={claim.proposition} />
        </Link>
      </p>
      {note ? (
        <p className={styles.note}>
          <Words of={note} />
        </p>
      ) : null}
    </li>
  );
}
