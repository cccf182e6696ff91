import { createHash } from 'node:crypto';
import { canonical } from './canonical';
import type { Document } from './document';

/** SHA-256 of a text (as UTF-8) or of bytes, in small hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The bytes a document is kept, sent and signed as: canonical JSON in UTF-8, nothing after it. */
export const documentBytes = (document: Document): Uint8Array => Buffer.from(canonical(document), 'utf8');

/** The content address of a document: the SHA-256 of its bytes. It names an edition wherever it is. */
export const addressOf = (document: Document): string => sha256(documentBytes(document));
