import { getLocale, getMessages, getTimeZone } from 'next-intl/server';
import type { ReactNode } from 'react';
import { WalkRoot } from './WalkRoot';

/** The part of the matrix that answers to keys and opens cells: the server's grid, with the words an opened cell needs. */
export async function MatrixWalk({
  search,
  asOf,
  opened,
  section,
  children,
}: {
  search: string;
  asOf?: string;
  opened: string | null;
  section: ReactNode;
  children: ReactNode;
}) {
  const { compare, vocabulary, facts, ui } = await getMessages();
  const { stance, coverage, mode, chainMode, terminus, attribution, omission } = vocabulary;
  const messages = {
    compare: { cell: compare.cell },
    vocabulary: { stance, coverage, mode, chainMode, terminus, attribution, omission },
    facts,
    ui,
  };
  return (
    <WalkRoot
      locale={await getLocale()}
      timeZone={await getTimeZone()}
      messages={messages}
      search={search}
      asOf={asOf}
      opened={opened}
      section={section}
    >
      {children}
    </WalkRoot>
  );
}
