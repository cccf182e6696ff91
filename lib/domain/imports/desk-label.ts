import { NAMELESS_DESK } from '@/lib/platform/env';

/** How another desk is called here: by its name, and where nobody there has given it one, by its address. */
export const deskLabel = ({ name, url }: { name: string; url: string | null }): string =>
  name === NAMELESS_DESK && url && URL.canParse(url) ? new URL(url).host : name;
