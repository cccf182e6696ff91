import { text } from '@/lib/domain/reading/words';
import { reference } from '@/lib/domain/references';
import { recordFinder } from '@/lib/engines/suggest/record';
import { database } from '@/lib/platform/db';
import type { SuggestionItem } from './contract';

/** Speakers whose names are looked at: the newest. */
const SPEAKERS = 20_000;

type Known = SuggestionItem['chain'][number]['record'];
/** The one speaker on record who bears a name; null where none does, or more than one. */
export type Find = (name: string) => Known;

/** Changes with every speaker put on record or changed: an alias is written with a new version of its speaker. */
export async function namesVersion(): Promise<string> {
  const [row] = await database().$queryRaw<{ version: string }[]>`
    SELECT concat_ws('-', count(*), sum(version), (SELECT count(*) FROM speaker_aliases)) AS version FROM speakers`;
  return row!.version;
}

/** The last list of names that was read: a long text is asked for in many pages, and each needs it. */
let held: { version: string; find: Promise<Find> } | undefined;

/** Finds speakers on record by name, in any script. */
export function speakersByName(version: string): Promise<Find> {
  if (held?.version !== version) {
    const find = readNames();
    held = { version, find };
    // A reading that failed is tried again by the next who asks.
    find.catch(() => {
      if (held?.find === find) held = undefined;
    });
  }
  return held.find;
}

const isOffice = (names: readonly string[]): boolean =>
  names.some((name) => /^(?:the )?spokes(?:man|woman|person)\b|发言人$|發言人$/iu.test(name));

async function readNames(): Promise<Find> {
  const found = await database().speaker.findMany({
    // Nobody is found by “an official”; whoever has no name but the office of speaking for a house is, by that.
    where: { OR: [{ kind: { not: 'unnamed' } }, { speaksForId: { not: null } }] },
    select: { number: true, kind: true, name: true, aliases: { select: { text: true } } },
    orderBy: { number: 'desc' },
    take: SPEAKERS,
  });
  const rows = found.filter(({ kind, name }) => kind !== 'unnamed' || isOffice(Object.values(text(name))));
  const byRef = new Map(rows.map((row) => [reference('speaker', row.number), text(row.name)]));
  const find = recordFinder(
    rows.map((row) => ({
      id: reference('speaker', row.number),
      names: [...Object.values(text(row.name)), ...row.aliases.map((alias) => alias.text)],
    })),
  );
  return (name) => {
    const ref = find(name);
    return ref === null ? null : { ref, name: byRef.get(ref)! };
  };
}

/** Who on record bears each of some names; those whom nobody or several bear are left out. */
export async function recordsByName(
  names: readonly string[],
): Promise<{ items: { name: string; record: NonNullable<Known> }[] }> {
  const find = await speakersByName(await namesVersion());
  return {
    items: names.flatMap((name) => {
      const record = find(name);
      return record ? [{ name, record }] : [];
    }),
  };
}
