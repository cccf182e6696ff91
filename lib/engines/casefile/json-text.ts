/**
 * Whether a text is a JSON object. Further fields of a source stand in a case file as such a text, because a case file
 * keeps no numbers: a volume must come back as the number or the word it was.
 */
export function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
