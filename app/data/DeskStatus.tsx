import { StatusTag } from '@/components/facts/StatusTag';
import { statusLabel } from './status-label';

/** An evidence status on a page of the server, one that the desk added in the desk's own word. */
export async function DeskStatus({ status, outline = false }: { status: string; outline?: boolean }) {
  const label = await statusLabel(status);
  return <StatusTag status={status} outline={outline} {...(label ? { label } : {})} />;
}
