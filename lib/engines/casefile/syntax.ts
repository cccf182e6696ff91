import { type Alias, type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';
import { type Coded, coded } from './problem';

/** A slip of syntax where a person finds it, and what to do. Offsets count UTF-16 code units from the start of the text. */
export type Slip = Coded & { readonly offset: number; readonly message: string };

const HELP = {
  DUPLICATE_KEY: 'key-twice',
  BAD_INDENT: 'indent',
  TAB_AS_INDENT: 'tab',
  MULTIPLE_DOCS: 'many-documents',
  MULTILINE_IMPLICIT_KEY: 'key-on-lines',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
} as const;
/** Errors that are looked at; more follow from them, and each is looked for in the whole document. */
const LOOKED_AT = 50;

/**
 * The slips that a YAML parser reports, each where it was made. A parser notices a quotation mark or a bracket that is
 * never closed only where the text ends, and a missing comma only at what follows it: lines later.
 */
export function slipsOf(text: string, document: Document.Parsed): Slip[] {
  const errors = document.errors.slice(0, LOOKED_AT);
  const open = errors.map((error) => opening(text, document, error));
  // What follows from an opening that never closes says nothing.
  const cut = Math.min(...open.flatMap((slip) => slip?.offset ?? []));
  const nested = new Set(errors.flatMap(({ code, pos }) => (code === 'BLOCK_AS_IMPLICIT_KEY' ? pos[0] : [])));
  const slips = errors.flatMap((error, at): Slip[] => {
    const [start, end] = error.pos;
    if (open[at]) return [open[at]];
    if (start > cut) return [];
    if (/^Missing , /.test(error.message))
      return [{ offset: text.slice(0, start).trimEnd().length - 1, ...coded('comma') }];
    const runsOn = text.slice(start, end).includes('\n');
    if (error.code === 'MULTILINE_IMPLICIT_KEY' && runsOn && nested.has(start))
      return [{ offset: lastLine(text, end), ...coded('deeper') }];
    const told = errors.some((other) => other !== error && other.pos[0] === start && other.pos[1] > end);
    if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && told) return [];
    return [{ offset: start, ...yamlError(error.code, error.message) }];
  });
  return slips.filter(({ offset, message }, at) =>
    slips.slice(0, at).every((other) => other.offset !== offset || other.message !== message),
  );
}

/** Where the line of the last letter before an offset begins to say something. */
function lastLine(text: string, end: number): number {
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return start + /^\s*/.exec(text.slice(start))![0].length;
}

/** The opening that an error is about: of a quotation that runs to it, or of a list or record in brackets. */
function opening(text: string, document: Document.Parsed, error: YAMLError): Slip | null {
  const quote = /^Missing closing/.test(error.message);
  if (!quote && !/end with a [\]}]/.test(error.message)) return null;
  let offset: number | null = null;
  visit(document, (_, node) => {
    const range = isScalar(node) || isCollection(node) ? node.range : null;
    if (!range || range[0] > error.pos[0] || range[1] < error.pos[0]) return;
    const opens = quote
      ? isScalar(node) && /^["']/.test(text[range[0]] ?? '')
      : isCollection(node) && node.flow && !/[\]}]/.test(text[range[1] - 1] ?? '');
    if (opens) offset = range[0];
  });
  return offset === null ? null : { offset, ...coded(quote ? 'quote-open' : 'bracket-open') };
}

/** The first alias (*name) that no anchor before it stands for, or the start of the file. */
export function aliasAt(document: Document.Parsed): number {
  let offset: number | null = null;
  visit(document, {
    Alias: (_, node: Alias) => {
      if (node.resolve(document) !== undefined) return undefined;
      offset = node.range?.[0] ?? null;
      return visit.BREAK;
    },
  });
  return offset ?? document.contents?.range?.[0] ?? 0;
}

function yamlError(code: string, message: string) {
  const known = HELP[code as keyof typeof HELP];
  // A file of another kind is quoted in full otherwise.
  return known
    ? coded(known)
    : coded('not-yaml', { said: message.length > 120 ? `${message.slice(0, 120)}…` : message });
}
