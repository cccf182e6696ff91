import { FORMATS } from '@/lib/engines/formats/formats';
import { askBack } from '@/lib/platform/apart-asking';
import type { Order } from './apart';
import { bundleOf } from './make';

/*
 * The other end of apart.ts: makes a bundle, or a document in a format. The key is not here: what is to be signed is
 * sent to who asked, and so are the hashes of originals. It ends with who asked, and a typesetter at work with it.
 */
process.on('message', async (message: Order | { call: number }) => {
  if ('call' in message) return;
  const { document, format, choices, signed } = message;
  const value =
    format === 'bundle'
      ? await bundleOf(document, {
          ...signed,
          signer: { ...signed, sign: (bytes) => askBack('sign', bytes) },
          style: choices.style,
          original: (sha256) => askBack('original', sha256),
          progress: (share) => askBack('progress', share),
        })
      : await FORMATS[format].make(document, choices);
  process.send?.({ value, last: true });
});
process.on('disconnect', () => process.exit(0));
