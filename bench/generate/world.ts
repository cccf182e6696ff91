import type { Client } from 'pg';
import type { Ids } from './ids';
import { skewed } from './random';
import { Rows } from './rows';
import { AUTHORED } from './tables';
import { PLACES, THINGS, TOPICS } from './words';

/** Forty disputes. Ids of what was made, as with all here. */
export async function makeCases(client: Client, id: Ids, author: string): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 1; n <= 40; n++) {
    ids.push(id.next());
    const title = JSON.stringify({ en: `Generated dispute ${n}`, zh: `生成的争议 ${n}` });
    await client.query(
      `INSERT INTO cases (id, slug, title, question, summary, created_by, updated_by) VALUES ($1, $2, $3, $3, $3, $4, $4)`,
      [ids.at(-1), `generated-${n}`, title, author],
    );
  }
  return ids;
}

/** One topic a word of the list. */
export async function makeTopics(client: Client, id: Ids): Promise<string[]> {
  const ids: string[] = [];
  for (const key of TOPICS) {
    ids.push(id.next());
    await client.query('INSERT INTO topics (id, key, label) VALUES ($1, $2, $3)', [
      ids.at(-1),
      key,
      JSON.stringify({ en: key, zh: `主题 ${key}` }),
    ]);
  }
  return ids;
}

/** Organisations, and people of whom most speak for one of them. */
export async function makeSpeakers(
  client: Client,
  id: Ids,
  author: string,
  count: number,
  random: () => number,
): Promise<string[]> {
  const rows = new Rows(client, 'speakers', [
    ['id', 'uuid'],
    ['key', 'text'],
    ['kind', 'speaker_kind'],
    ['name', 'jsonb'],
    ['speaks_for_id', 'uuid'],
    ...AUTHORED,
  ]);
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const organisation = n % 5 === 0;
    const name = organisation
      ? `${skewed(PLACES, random, 1)} ${skewed(TOPICS, random, 1)} office ${n}`
      : `Speaker ${skewed(PLACES, random, 1)} ${n}`;
    const speaksFor = organisation || random() < 0.3 ? null : ids[Math.floor((random() * ids.length) / 5) * 5]!;
    ids.push(id.next());
    await rows.add(
      ids.at(-1)!,
      `speaker-${n}`,
      organisation ? 'organisation' : 'person',
      JSON.stringify({ en: name }),
      speaksFor,
      author,
      author,
    );
  }
  await rows.flush();
  return ids;
}

/** Reports of fourteen years, most from the publishers that publish most. */
export async function makeSources(
  client: Client,
  id: Ids,
  author: string,
  count: number,
  speakers: string[],
  random: () => number,
): Promise<string[]> {
  const rows = new Rows(client, 'sources', [
    ['id', 'uuid'],
    ['key', 'text'],
    ['type', 'text'],
    ['title', 'text'],
    ['language', 'text'],
    ['publisher_id', 'uuid'],
    ['published', 'text'],
    ['held', 'boolean'],
    ...AUTHORED,
  ]);
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    ids.push(id.next());
    const title = `${skewed(PLACES, random, 1)} and ${skewed(THINGS, random, 1)}, report ${n}`;
    await rows.add(
      ids.at(-1)!,
      `source-${n}`,
      'article-newspaper',
      title,
      random() < 0.2 ? 'zh' : 'en',
      skewed(speakers, random),
      day(random),
      true,
      author,
      author,
    );
  }
  await rows.flush();
  return ids;
}

/** A day of fourteen years, each as likely: `2017-03-09`. */
export const day = (random: () => number): string =>
  new Date(Date.UTC(2012, 0, 1) + Math.floor(random() * 14 * 365) * 86_400_000).toISOString().slice(0, 10);
