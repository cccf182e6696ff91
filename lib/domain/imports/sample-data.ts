import { inPublic } from '@/lib/domain/reading/sample-data';
import { storeBlob } from '@/lib/platform/blobs';
import { database } from '@/lib/platform/db';
import { newId } from '@/lib/platform/ids';

/** For tests, in the sample of the reading screens: what imports once lost, further fields of a source, the place of a link, a passage and a file that are evidence. */
export async function addLosable(): Promise<void> {
  const db = database();
  const { sha256, size } = await storeBlob([new TextEncoder().encode('Gauge, 3 May 2019: 2.1 m')], 1_000);
  await db.blob.create({ data: { sha256, size, mediaType: 'text/plain' } });
  const notes = await db.capture.findUniqueOrThrow({ where: { key: 'gazette-notes' } });
  const start = notes.text.indexOf('The mayor says');
  const place = { captureId: notes.id, start, end: start + 'The mayor says'.length };
  const link = { statement: { key: 's-mayor' }, position: 1 };
  const item = await db.evidence.findUniqueOrThrow({ where: { key: 'e-letter' } });
  const exact = 'Nobody gives a record';
  const from = notes.text.indexOf(exact);
  const passage = { exact, prefix: '', suffix: '.', start: from, end: from + exact.length };
  const { createdBy } = item;
  await inPublic(async (tx) => {
    await tx.source.updateMany({ where: { key: 'gazette-2019' }, data: { csl: { volume: 12, page: '3-9' } } });
    await tx.chainLink.updateMany({ where: link, data: place });
    await tx.evidence.update({ where: { id: item.id }, data: { fileSha256: sha256, fileName: 'gauge.txt' } });
    await tx.anchor.create({
      data: { id: newId(), captureId: notes.id, evidenceId: item.id, ...passage, createdBy, updatedBy: createdBy },
    });
  });
}
