/** Every language Unicode's CLDR has a name for, a few hundred more than have two letters. */
const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Is this tag (BCP 47) a language anybody speaks, or one of those that are set aside for private use (qaa to qtz)? */
export function isLanguage(tag: string): boolean {
  if (/^q[a-t][a-z](-|$)/i.test(tag)) return true;
  try {
    return NAMES.of(tag) !== undefined;
  } catch {
    // Not written as a tag at all.
    return false;
  }
}
