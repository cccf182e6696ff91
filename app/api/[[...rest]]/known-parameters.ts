import { callerError } from '@/lib/domain/guard';
import { Invalid } from '@/lib/platform/errors';
import { LOCALES, localeOf } from '@/lib/platform/preferences';

/** Any address may say the language of its sentences. */
const LANGUAGE = 'lang';

/**
 * Refuses parameters that a procedure does not know, and a `lang` that nobody speaks here: a misspelt filter that is
 * passed over in silence answers another question than the one asked. `schema` is the contract's input; one without
 * named fields is left alone.
 */
export function refuseUnknown(input: unknown, schema: unknown): void {
  const shape = (schema as { shape?: Record<string, unknown> } | undefined)?.shape;
  if (!shape || typeof input !== 'object' || input === null) return;
  for (const [name, value] of Object.entries(input)) {
    // Of what the contract names it refuses wrong values by itself.
    if (Object.hasOwn(shape, name)) continue;
    const [what, those] = name === LANGUAGE ? [String(value), LOCALES] : [name, Object.keys(shape)];
    if (name === LANGUAGE && localeOf(what)) continue;
    const kind = name === LANGUAGE ? 'a language of ours' : 'a parameter here';
    throw callerError(new Invalid(`“${what}” is not ${kind}. These are: ${those.join(', ')}.`, name));
  }
}
