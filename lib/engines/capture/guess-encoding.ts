/**
 * An encoding, what is common among the letters of texts in it, and the least share of these among all letters beyond
 * ASCII. Read in a wrong encoding, a text has rare letters, or letters nobody writes.
 */
type Candidate = { readonly label: string; readonly common: RegExp; readonly least: number };

const CANDIDATES: readonly Candidate[] = [
  {
    label: 'gb18030',
    least: 0.15,
    common: /[的一是不了在有人我他这个们中来上大为和国地到以说时要就出会可也对生能而年月日，。、“”]/gu,
  },
  {
    label: 'big5',
    least: 0.15,
    common: /[的一是不了在有人我他這個們中來上大為和國地到以說時要就出會可也對生能而年月日，。、「」]/gu,
  },
  { label: 'shift_jis', least: 0.35, common: /\p{Script=Hiragana}/gu },
  { label: 'euc-jp', least: 0.35, common: /\p{Script=Hiragana}/gu },
  { label: 'euc-kr', least: 0.1, common: /[이다는의에을를가은고지한]/gu },
  { label: 'windows-1251', least: 0.6, common: /[оеаинтсрвлкмдпуяыьгзбчй]/gu },
  { label: 'windows-1253', least: 0.6, common: /[αειοντσρηκλμπυςάέίό]/gu },
  { label: 'windows-1256', least: 0.6, common: /[ايلنمورتبهعة]/gu },
  { label: 'koi8-r', least: 0.6, common: /[оеаинтсрвлкмдпуяыьгзбчй]/gu },
];

/**
 * The encoding of bytes that are no UTF-8 and name none, where its letters give it away; null otherwise. Looks at the
 * first 100,000 bytes. Western European texts are nobody's here: their letters beyond ASCII stand one by one.
 */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 100_000);
  const beyond = sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  const inRow = sample.reduce((count, byte, at) => count + (byte > 0x7f && sample[at - 1]! > 0x7f ? 1 : 0), 0);
  if (beyond < 12 || inRow < beyond * 0.4) return null;
  const shares = CANDIDATES.map(({ label, common, least }) => {
    const letters = new TextDecoder(label).decode(sample).replace(/\p{ASCII}/gu, '');
    const wrong = letters.match(/[\ufffd\ue000-\uf8ff\uff61-\uff9f\u0080-\u009f]/g)?.length ?? 0;
    const share = (letters.match(common)?.length ?? 0) / letters.length;
    return { label, over: wrong > letters.length * 0.02 ? 0 : share / least };
  });
  const best = shares.reduce((a, b) => (b.over > a.over ? b : a));
  return best.over >= 1 ? best.label : null;
}
