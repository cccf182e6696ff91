import type { Row } from '@/lib/engines/compare/matrix';
import type { ORDERS, SHOWN } from './contract';

/* What is shown of a matrix and in which order: pure decisions over the engine's rows. */

export type Order = (typeof ORDERS)[number];
export type Shown = (typeof SHOWN)[number];

const numberIn = (ref: string) => Number(ref.split('-')[1]);
const speaking = (row: Row) => row.cells.filter(({ positions }) => positions.length > 0).length;
const firstDay = (row: Row) =>
  row.cells
    .flatMap(({ statements }) => statements.flatMap(({ said }) => said ?? []))
    .sort()
    .at(0) ?? '9999';

type Compare = (a: Row, b: Row) => number;
const byRef: Compare = (a, b) => numberIn(a.claim.ref) - numberIn(b.claim.ref);
/** Most disputed first; among equals those on which most columns speak. */
const byDispute: Compare = (a, b) => b.disagreement - a.disagreement || speaking(b) - speaking(a);

/** Rows in an order; ties by dispute, then by reference. `statusOf` gives the place of a row's status in its vocabulary. */
export function orderRows(rows: readonly Row[], how: { order: Order; statusOf: (row: Row) => number }): Row[] {
  const orders: Record<Order, Compare> = {
    disputed: byDispute,
    date: (a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0),
    status: (a, b) => how.statusOf(a) - how.statusOf(b),
    reference: byRef,
  };
  return [...rows].sort((a, b) => orders[how.order](a, b) || byDispute(a, b) || byRef(a, b));
}

/** The rows that are shown. With `unanswered`: the denials that leave particulars open, and those particulars. */
export function chosenRows(rows: readonly Row[], show: Shown): Row[] {
  if (show === 'differences')
    return rows.filter(({ agreement }) => agreement !== 'agree' && agreement !== 'no position');
  if (show === 'contradictions') return rows.filter(({ contradiction }) => contradiction !== null);
  if (show === 'unanswered') {
    const open = rows.flatMap(({ unanswered }) => unanswered.filter((one) => one.unanswered.length > 0));
    const kept = new Set(open.flatMap(({ claimId, unanswered }) => [claimId, ...unanswered]));
    return rows.filter(({ claim }) => kept.has(claim.id));
  }
  return [...rows];
}
