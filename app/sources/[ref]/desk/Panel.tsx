'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useRef } from 'react';
import styles from '@/components/desk/desk.module.css';
import type { Deed, Sitting } from '@/components/desk/use-sitting';
import { useTwoPlaces } from '@/components/desk/use-two-places';
import { Notice } from '@/components/ui/Notice';
import type { StatementDraft } from '@/lib/domain/statements/statement-draft';
import type { DeskSource } from './desk-source';
import { EvidencePanel } from './EvidencePanel';
import type { Act } from './keys';
import { NotePanel, TagPanel } from './MarkPanels';
import { OmissionPanel } from './OmissionPanel';
import { ChangeStatement, NewStatement } from './StatementPanel';

export type Span = { readonly start: number; readonly end: number };

/** A statement the machine offered, to be looked over: the form as it would be, and the name of who is not on record. */
export type Offered = {
  readonly draft: StatementDraft;
  readonly name: string;
  /** Told what it was stored as; answers the deed, with which it is also offered again. */
  readonly onStored: (stored: { readonly ref: string; readonly version: number }) => Deed;
  /** Goes on to what is offered next. */
  readonly goOn: () => void;
};

/** What the panel is open for: an act on selected words, or a change of a statement. */
export type PanelFor =
  | { readonly act: Act; readonly spans: readonly Span[]; readonly offered?: Offered }
  | { readonly act: 'change'; readonly statement: string };

/** What every form in the panel is told. */
export type PanelProps = {
  desk: DeskSource;
  /** The stretch selected now, which a form may take over. */
  selected: readonly Span[];
  sitting: Sitting;
  /** Ends it: with a message where something was stored; `changed` is the record that stood before, which may wait now. */
  onDone: (message?: string, changed?: string) => void;
};

/** The form beside the text for what is being made; the text stays in sight and can be selected. Escape closes it. */
export function Panel({ panel, ...props }: PanelProps & { panel: PanelFor }) {
  const t = useTranslations('desk');
  const id = useId();
  const panelRef = useRef<HTMLElement>(null);
  // From the form into the text, to select other words.
  useTwoPlaces({
    isIn: (focused) => panelRef.current?.contains(focused) === true,
    other: () => document.querySelector('[data-text]'),
    first: () => panelRef.current?.querySelector('input, select, textarea, button'),
    still: true,
  });
  return (
    <aside
      ref={panelRef}
      className={styles.panel}
      aria-labelledby={id}
      data-desk-panel=""
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onDone();
      }}
    >
      <h2 id={id}>
        {panel.act === 'change' ? t('act.change', { ref: panel.statement }) : t(`act.${panel.act}`)}
        <span translate="no"> {props.desk.capture.ref}</span>
      </h2>
      <Form panel={panel} {...props} />
    </aside>
  );
}

function Form({ panel, ...props }: PanelProps & { panel: PanelFor }): ReactNode {
  const t = useTranslations('desk');
  if (panel.act !== 'change') {
    const Chosen = FORMS[panel.act];
    return <Chosen {...props} spans={panel.spans} {...(panel.offered ? { offered: panel.offered } : {})} />;
  }
  const statement = props.desk.statements.find(({ ref }) => ref === panel.statement);
  return statement ? <ChangeStatement {...props} reference={statement.ref} /> : <Notice title={t('notHere')} />;
}

const FORMS: Record<Act, (props: PanelProps & { spans: readonly Span[]; offered?: Offered }) => ReactNode> = {
  statement: NewStatement,
  evidence: EvidencePanel,
  note: NotePanel,
  tag: TagPanel,
  omission: OmissionPanel,
};
