import { notFound, redirect } from 'next/navigation';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';

/** The content address of an edition leads to its page, whatever number it has here. */
export default async function AddressPage({ params }: { params: Promise<{ sha256: string }> }) {
  const { sha256 } = await params;
  if (!/^[0-9a-f]{64}$/.test(sha256)) notFound();
  const edition = await read((await serverQueries()).dossiers.address.queryOptions({ input: { sha256 } }));
  redirect(`/dossiers/${edition.dossier}/editions/${edition.number}`);
}
