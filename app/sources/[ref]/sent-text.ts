/** The words of a capture as a page is sent them: null where the page says that it holds them. */
export type SentText = { readonly capture: string; readonly text: string | null };

/** The cookie in which a page says, for some seconds, whose text it holds. */
export const HELD_TEXT = 'held-text';
