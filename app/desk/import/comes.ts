import type { IncomingReport } from '@/lib/domain/imports/contract';
import type { Chosen } from './Choose';

/** How many of what differs nobody has chosen for yet. */
export const left = ({ conflicts }: IncomingReport, chosen: Chosen): number =>
  conflicts.filter(({ id, chosen: before }) => !chosen[id] && !before).length;

/** Whether anything came in or would, whatever is chosen. */
const comes = ({ stored, edition, duplicates, created, changed }: IncomingReport): boolean =>
  (!stored && duplicates.some(({ chosen }) => chosen === null)) ||
  edition?.isNew === true ||
  edition?.isNowSigned === true ||
  [created, changed].some((counts) => Object.keys(counts).length > 0);

/** Whether it holds claims and nobody has said into which case they go. */
export const needsCase = ({ leftOut }: IncomingReport): boolean => leftOut.some(({ code }) => code === 'no-case');

/** Whether to bring it in would store anything: something new, or something that differs and is not to stay ours. Claims need a case. */
export const wouldStore = (report: IncomingReport, chosen: Chosen): boolean =>
  !needsCase(report) &&
  (comes(report) ||
    report.conflicts.some(({ id, fixed, chosen: before }) => !fixed && (chosen[id] ?? before ?? 'ours') !== 'ours'));

/** The sentence above a report: what it is that came in or would. */
export function headline(report: IncomingReport): 'stored' | 'would' | 'onlyDiffers' | 'nothingNew' {
  if (comes(report)) return report.stored ? 'stored' : 'would';
  return !report.stored && report.conflicts.length > 0 ? 'onlyDiffers' : 'nothingNew';
}
