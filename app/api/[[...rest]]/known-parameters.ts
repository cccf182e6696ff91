import { callerError } from '@/lib/domain/guard';
import { Invalid } from '@/lib/platform/errors';

/** Any address may say the language of its sentences. */
const EVERYWHERE = ['lang'];

/**
 * Refuses parameters that a procedure does not know: a misspelt filter that is passed over in silence answers another
 * question than the one asked. `schema` is the contract's input; one without named fields is left alone.
 */
export function refuseUnknown(input: unknown, schema: unknown): void {
  const shape = (schema as { shape?: Record<string, unknown> } | undefined)?.shape;
  if (!shape || typeof input !== 'object' || input === null) return;
  const unknown = Object.keys(input).find((name) => !Object.hasOwn(shape, name) && !EVERYWHERE.includes(name));
  if (unknown === undefined) return;
  const known = Object.keys(shape).join(', ');
  throw callerError(new Invalid(`“${unknown}” is not a parameter here. These are: ${known}.`, unknown));
}
