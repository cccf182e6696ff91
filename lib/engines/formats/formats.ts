import { documentBytes } from '@/lib/engines/document/address';
import type { Document } from '@/lib/engines/document/document';
import type { Style } from './citations';
import type { Language } from './words';

/** What may be chosen of an export. */
export type Choices = { readonly language: Language; readonly style: Style; readonly bom: boolean };

/** A format a document can be taken away in. To add one: an entry here, and its label in messages. */
export type Format = {
  readonly extension: string;
  readonly mediaType: string;
  /** Written once for each language. */
  readonly perLanguage: boolean;
  readonly make: (document: Document, choices: Choices) => Promise<string | Uint8Array>;
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const outlined = async (document: Document, { language, style }: Choices) => {
  const [{ outlineOf }, { citationsOf }, { cslItems }] = await Promise.all([
    import('./outline'),
    import('./citations'),
    import('./csl'),
  ]);
  return outlineOf(document, language, await citationsOf(cslItems(document), style, language));
};

const table = (name: 'claims' | 'statements' | 'sources'): Format => ({
  extension: `${name}.csv`,
  mediaType: 'text/csv;charset=utf-8',
  perLanguage: true,
  make: async (document, { language, bom }) => {
    const [{ csvOf }, { tableOf }] = await Promise.all([import('./csv'), import('./tables')]);
    return csvOf(tableOf(document, name, language), bom);
  },
});

/** Everything but the bundle, which holds these. Heavy writers are loaded when they are first asked for. */
export const FORMATS = {
  json: {
    extension: 'json',
    mediaType: 'application/json',
    perLanguage: false,
    make: async (document) => documentBytes(document),
  },
  pdf: {
    extension: 'pdf',
    mediaType: 'application/pdf',
    perLanguage: true,
    make: async (document, choices) => (await import('./pdf')).pdfOf(() => outlined(document, choices)),
  },
  html: {
    extension: 'html',
    mediaType: 'text/html;charset=utf-8',
    perLanguage: true,
    make: async (document, choices) => (await import('./html')).htmlOf(await outlined(document, choices)),
  },
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    perLanguage: true,
    make: async (document, choices) => (await import('./docx')).docxOf(await outlined(document, choices)),
  },
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown;charset=utf-8',
    perLanguage: true,
    make: async (document, choices) => (await import('./markdown')).markdownOf(await outlined(document, choices)),
  },
  'csv-claims': table('claims'),
  'csv-statements': table('statements'),
  'csv-sources': table('sources'),
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    perLanguage: true,
    make: async (document, { language }) => {
      const [{ xlsxOf }, { TABLES, tableOf, tableTitle }, { inLanguage }] = await Promise.all([
        import('./xlsx'),
        import('./tables'),
        import('./words'),
      ]);
      const sheets = TABLES.map((name) => ({
        title: tableTitle(document, name, language),
        rows: tableOf(document, name, language),
      }));
      const { desk, dossier, takenAt } = document;
      return xlsxOf(sheets, { title: inLanguage(dossier.title, language).text, author: desk.name, language, takenAt });
    },
  },
  'claim-review': {
    extension: 'claimreview.jsonld',
    mediaType: 'application/ld+json',
    perLanguage: true,
    make: async (document, { language }) => json((await import('./claim-review')).claimReviews(document, language)),
  },
  annotations: {
    extension: 'annotations.jsonld',
    mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    perLanguage: false,
    make: async (document) => json((await import('./web-annotation')).annotationCollection(document)),
  },
  'csl-json': {
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    perLanguage: false,
    make: async (document) => json((await import('./csl')).cslItems(document)),
  },
  bibtex: {
    extension: 'bib',
    mediaType: 'application/x-bibtex;charset=utf-8',
    perLanguage: false,
    make: async (document) => {
      const [{ bibtexOf }, { cslItems }] = await Promise.all([import('./bibtex'), import('./csl')]);
      return bibtexOf(cslItems(document));
    },
  },
  ris: {
    extension: 'ris',
    mediaType: 'application/x-research-info-systems;charset=utf-8',
    perLanguage: false,
    make: async (document) => {
      const [{ risOf }, { cslItems }] = await Promise.all([import('./ris'), import('./csl')]);
      return risOf(cslItems(document));
    },
  },
  citations: {
    extension: 'citations.txt',
    mediaType: 'text/plain;charset=utf-8',
    perLanguage: false,
    make: async (document, { style }) => {
      const [{ citationsOf }, { cslItems }] = await Promise.all([import('./citations'), import('./csl')]);
      return [...(await citationsOf(cslItems(document), style)).values()].map((line) => `${line}\n`).join('');
    },
  },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof FORMATS;

/** The name of a file in a format: dossier.en.pdf, dossier.json. */
export const fileName = (stem: string, format: FormatName, language: Language): string => {
  const { extension, perLanguage } = FORMATS[format];
  return perLanguage ? `${stem}.${language}.${extension}` : `${stem}.${extension}`;
};
