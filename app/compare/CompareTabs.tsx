import { useTranslations } from 'next-intl';
import { Tabs } from '@/components/ui/Tabs';
import { sameClaims } from './picture-address';

const PATHS = {
  matrix: '/compare',
  texts: '/compare/sources',
  statements: '/compare/statements',
  times: '/compare/times',
  speaker: '/compare/speaker',
  timeline: '/compare/timeline',
  map: '/compare/map',
} as const;
type View = keyof typeof PATHS;

/** The views of any choice of claims: the choice goes along from one to the other. */
const OF_CLAIMS: readonly View[] = ['matrix', 'timeline', 'map'];

/** The ways to compare, on every one of their screens. `search` holds the filters in force, where the view has any. */
export function CompareTabs({ now, search }: { now: View; search?: URLSearchParams }) {
  const t = useTranslations('compare');
  return (
    <Tabs
      label={t('title')}
      tabs={(Object.keys(PATHS) as View[]).map((view) => ({
        href: search && OF_CLAIMS.includes(view) ? sameClaims(PATHS[view], search) : PATHS[view],
        word: t(`${view}.title`),
        current: view === now,
      }))}
    />
  );
}
