declare module '@citation-js/core' {
  /** References read from any format a plug-in knows, as CSL-JSON. */
  export const Cite: { async(text: string): Promise<{ data: unknown[] }> };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
