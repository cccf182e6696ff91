import { IMPORTED, type ImportedNoun, type ImportReport, wroteAnything } from '@/lib/domain/cases/import/report';

/** Nouns with another plural than one more s. */
const PLURAL: Partial<Record<ImportedNoun, string>> = {
  status: 'statuses',
  evidence: 'items of evidence',
};
const SINGULAR: Partial<Record<ImportedNoun, string>> = { evidence: 'item of evidence' };

function counted(counts: Record<ImportedNoun, number>): string {
  return IMPORTED.filter((noun) => counts[noun] > 0)
    .map((noun) => `${counts[noun]} ${counts[noun] === 1 ? (SINGULAR[noun] ?? noun) : (PLURAL[noun] ?? `${noun}s`)}`)
    .join(', ');
}

const total = (counts: Record<ImportedNoun, number>) => IMPORTED.reduce((sum, noun) => sum + counts[noun], 0);

/** What an import did, in plain words, a line each. */
export function reportLines(report: ImportReport, dryRun: boolean): string[] {
  const { created, changed, unchanged, anchored, notAnchored, filesAbsent, vanished } = report;
  const said = dryRun ? 'would be' : wroteAnything(report) ? 'is' : 'was already';
  const lines = [`The case “${report.case}” ${said} in the database${dryRun ? '; nothing was stored' : ''}.`];
  if (total(created) > 0) lines.push(`New: ${counted(created)}.`);
  if (total(changed) > 0) lines.push(`Changed: ${counted(changed)}.`);
  if (total(unchanged) > 0) lines.push(`Unchanged: ${total(unchanged)} records.`);
  if (anchored > 0) lines.push(`Quoted phrases anchored in the texts: ${anchored}.`);
  if (notAnchored.length > 0) {
    lines.push(`Not anchored: ${notAnchored.length}.`);
    for (const { statement, quote, source, reason } of notAnchored)
      lines.push(`  ${statement}: “${quote}” ${reason} (${source})`);
  }
  for (const { evidence, name } of filesAbsent)
    lines.push(`The file “${name}” of ${evidence} is not here; it comes with a bundle.`);
  if (vanished.length > 0) {
    lines.push('No longer in the file, left as they are:');
    for (const { noun, key } of vanished) lines.push(`  ${noun} ${key}`);
  }
  return lines;
}
