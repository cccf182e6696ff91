import { deskKey } from '@/lib/platform/desk-key';

/** The public half of the key with which this instance signs its bundles. Whoever checks one may compare it with this. */
export function GET(): Response {
  return new Response(deskKey().publicKey, { headers: { 'content-type': 'application/x-pem-file' } });
}

export const dynamic = 'force-dynamic';
