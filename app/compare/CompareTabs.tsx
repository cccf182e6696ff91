import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/Tabs';

const VIEWS = ['matrix', 'texts', 'statements', 'times'] as const;
const PATHS = {
  matrix: '/compare',
  texts: '/compare/sources',
  statements: '/compare/statements',
  times: '/compare/times',
};

/** The ways to compare, on every one of their screens. */
export function CompareTabs({ now }: { now: (typeof VIEWS)[number] }) {
  const t = useTranslations('compare');
  return (
    <Tabs
      label={t('title')}
      tabs={VIEWS.map((view) => ({ href: PATHS[view], word: t(`${view}.title`), current: view === now }))}
    />
  );
}
