import { parseArgs } from 'node:util';
import { type Command, WrongUsage } from './command';
import { withDatabase } from './database';

const OPTIONS = { json: { type: 'boolean' } } as const;

export const command: Command = {
  name: 'audit',
  summary: 'check that the audit log is whole',
  usage: `verify [--json]

  --json  the result as JSON: rows, last (the hash of the last row), broken (the first broken row, or null)

Every act is a row that carries the hash of the one before. Ends with 1 and names the first row that was changed or is
missing. Rows cut off at the end cannot be seen from the log alone: keep the last hash elsewhere to notice that.`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (positionals.length !== 1 || positionals[0] !== 'verify')
      throw new WrongUsage('Say what to do: counterclaim audit verify.');
    return withDatabase('counterclaim audit', io, async () => {
      const { verifyAudit } = await import('@/lib/domain/audit/data');
      const check = await verifyAudit();
      if (values.json) io.stdout.write(`${JSON.stringify(check)}\n`);
      else if (check.broken) {
        io.stdout.write(
          `Row ${check.broken.id} of ${check.broken.at}: ${check.broken.why}. The ${check.rows} rows before it hold.\n`,
        );
      } else io.stdout.write(`All ${check.rows} rows hold.${check.last ? ` The last hash is ${check.last}.` : ''}\n`);
      return check.broken ? 1 : 0;
    });
  },
};
