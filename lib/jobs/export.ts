import { exportOfJob } from '@/lib/domain/dossiers/export-data';
import { storeBlob } from '@/lib/platform/blobs';
import { systemClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import type { Work } from './work';

/** Bytes of one export; a bundle of a large case with its originals stays well below. */
const MOST = 2 ** 31;

/** Makes an export and keeps it as a blob. Brings `{sha256, size, name, mediaType}`; its link does not expire. */
export const exportDossier: Work = async ({ input, signal, progress }) => {
  const { bytes, name, mediaType } = await exportOfJob(input, systemClock, { progress, signal });
  signal.throwIfAborted();
  const { sha256, size } = await storeBlob([bytes], MOST);
  await database().blob.upsert({
    where: { sha256 },
    create: { sha256, size, mediaType, createdAt: systemClock() },
    update: {},
  });
  return { state: 'done', result: { sha256, size, name, mediaType } };
};
