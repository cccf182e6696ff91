import { LIMITS } from '@/lib/engines/capture/limits';
import { TooLarge } from '@/lib/platform/errors';

/** A file of the largest size taken, and room for the form around it. */
const MOST = LIMITS.input + 2 ** 20;

/**
 * A request whose body can be read up to the limit and no further: what says beforehand that it is larger is refused
 * before a byte is read, anything else where it passes the limit. `exceeded` answers the refusal once it has been.
 */
export function limited(request: Request): { request: Request; exceeded: () => TooLarge | undefined } {
  const tooLarge = () => new TooLarge(`What was sent is larger than ${LIMITS.input / 2 ** 20} MB.`, LIMITS.input);
  const claimed = Number(request.headers.get('content-length') ?? 0);
  if (claimed > MOST) {
    const refusal = tooLarge();
    return { request, exceeded: () => refusal };
  }
  if (!request.body) return { request, exceeded: () => undefined };
  let refusal: TooLarge | undefined;
  let size = 0;
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.length;
        if (size <= MOST) return controller.enqueue(chunk);
        refusal = tooLarge();
        controller.error(refusal);
      },
    }),
  );
  // `duplex` is demanded of a streamed body and missing from the types of the DOM.
  const init = { body: counted, duplex: 'half' } as RequestInit;
  return { request: new Request(request, init), exceeded: () => refusal };
}
