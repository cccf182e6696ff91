import type { Page } from '@playwright/test';
import { FROM_OUR_PAGE, signIn } from './accounts';
import { expect, expectAccessible, test } from './fixtures';

const SAID = [
  'The ferry board said on Monday that its new landing had been inspected twice since the autumn gales.',
  'Councillor Amadi told reporters that she was shown 45 pages of the second report before the vote was taken.',
  'The pilot, Peter Lindqvist, said that three boats were at the landing when the bells rang at four.',
  'A former clerk said that the log of that night had been taken home by somebody and never returned.',
  'Nobody at the yard would say who had signed the second certificate for the ferry, or on what date.',
] as const;
const text = (lines: readonly string[]) => `Who inspected the ferry landing?\n\n${lines.join('\n\n')}`;

async function take(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('textbox', { name: 'Text' }).fill(words);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await page.getByRole('button', { name: 'Take into the house' }).click();
}

/** Marks every sentence as a statement of one speaker; answers their references in order. */
async function mark(page: Page, capture: string): Promise<string[]> {
  const ask = async (path: string, data: object) => {
    const reply = await page.request.post(`/api${path}`, { data, headers: FROM_OUR_PAGE });
    expect(reply.ok(), await reply.text()).toBe(true);
    return (await reply.json()) as { ref: string };
  };
  const { text: held } = (await (await page.request.get(`/api/captures/${capture}`)).json()) as { text: string };
  const speaker = (await ask('/speakers', { kind: 'person', name: { en: 'Landing Person' } })).ref;
  const refs: string[] = [];
  for (const words of SAID) {
    const start = held.indexOf(words);
    const statement = await ask('/statements', {
      capture,
      spans: [{ start, end: start + words.length }],
      speaker,
      mode: 'verbatim',
      language: 'en',
      attribution: 'as-quoted',
      links: [{ agent: speaker, verb: 'said', mode: 'verbatim', readByUs: true }],
      terminus: 'original-not-found',
      bearings: [],
    });
    refs.push(statement.ref);
  }
  return refs;
}

test('each statement says what became of its words in the newer text, and is confirmed there', async ({ page }) => {
  await signIn(page, 'editor');
  await take(page, '/sources/new', text(SAID));
  await expect(page).toHaveURL(/\/sources\/S-\d+\?edit=1$/);
  const source = new URL(page.url()).pathname.split('/').at(-1)!;
  const [moved, figure, negated, gone, same] = await mark(page, `${source}.1`);

  const [first, second, third, , fifth] = SAID;
  const newer = [second.replace('45', '54'), third.replace('were', 'were not'), first, fifth];
  await take(page, `/sources/${source}/recapture`, text(newer));
  await expect(page).toHaveURL(new RegExp(`/sources/${source}/recapture/2$`));
  const box = (ref: string | undefined, outcome: string) =>
    page.getByRole('checkbox', { name: `Confirm ${ref} as ${outcome}` });
  await expect(box(moved, 'moved')).toBeChecked();
  await expect(box(same, 'moved')).toBeChecked();
  await expect(box(figure, 'reworded')).not.toBeChecked();
  await expect(box(negated, 'reworded')).not.toBeChecked();
  await expect(box(gone, 'gone')).not.toBeChecked();
  const row = (ref: string | undefined) => page.getByRole('listitem').filter({ has: page.getByText(`${ref}`) });
  await expect(row(figure).locator('dd del')).toContainText('45');
  await expect(row(figure).locator('dd ins')).toContainText('54');
  await expect(row(negated).locator('dd ins')).toContainText('not');
  await expectAccessible(page);

  for (const each of [box(figure, 'reworded'), box(negated, 'reworded'), box(gone, 'gone')]) await each.check();
  await page.getByRole('button', { name: 'Confirm 5 statements' }).click();
  await expect(page.getByText('5 statements were confirmed.')).toBeVisible();
  await expect(row(figure)).toContainText('confirmed as reworded');
  const held = (await (await page.request.get(`/api/statements/${moved}`)).json()) as {
    anchors: { capture: string }[];
  };
  expect(held.anchors.map(({ capture }) => capture)).toContain(`${source}.2`);
});
