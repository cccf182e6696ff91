/** Scripts used by one language among those a desk meets, with the language each stands for. */
const SCRIPTS: Array<[string, RegExp]> = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7a3]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['bn', /[\u0980-\u09ff]/g],
  ['ta', /[\u0b80-\u0bff]/g],
  ['ka', /[\u10a0-\u10ff]/g],
  ['hy', /[\u0530-\u058f]/g],
  ['am', /[\u1200-\u137f]/g],
];

/** The commonest short words of languages that share a script. */
const WORDS: Record<string, string> = {
  en: 'the of and to in is that was for with said on by he it from are has were will',
  fr: 'le la les de des du et est une un que qui dans pour pas sur au avec par ce',
  es: 'el la los las de que en y del por con una un se para su al como más fue',
  pt: 'o a os as de que em e do da um uma não para com por no na ao são foi',
  it: 'il la di che e un una per non sono del della con nel alla gli dei anche ha è',
  de: 'der die das und ist von den mit nicht ein eine auf für im dem zu des sich auch wurde',
  nl: 'de het een en van is dat op te in voor met zijn niet aan er ook door werd bij',
  sv: 'och att det som en på är av för med den till inte ett har om var från de kan',
  da: 'og at det er en af på til for der ikke med den har som var et de blev fra',
  nb: 'og i det er på en av til for som ikke med har at den var et fra ble men',
  fi: 'ja on ei että se oli hän kun joka mutta ovat myös kuin sen tai mukaan ollut',
  pl: 'i w nie na się z do to jest że o jak ale po co jego przez dla od są',
  cs: 'a v se na je že to s z do o i ale jako po pro by za od jsou',
  ro: 'și de la în a cu pe că din nu un o este care pentru mai sunt au fost al',
  hu: 'a az és hogy nem is egy volt ez meg csak de mint már még van ki el azt lesz',
  tr: 've bir bu da de için ile olarak çok daha olan gibi ancak ise kadar değil sonra en var',
  id: 'yang dan di ini itu dengan untuk tidak dari dalam akan pada ke karena oleh juga kata telah ada',
  vi: 'của và là có được cho không trong một các này người đã với những để từ khi đến về',
  ru: 'и в не на что с по это как к он из за от его для но до было так',
  uk: 'і в не на що з це як до та за про від його для але він є щоб або',
  bg: 'и на в да за от се не с че по е са като до това при ще към беше',
  sr: 'и у је да се на за од са не су који као али из што до није би о',
  ar: 'في من على إلى أن التي الذي عن مع هذا هذه كان لا ما أو بين قال بعد كل قد',
  fa: 'و در به از که این را با است برای آن یک خود تا بر می شد های ها گفت',
  ur: 'کے میں کی ہے اور سے کا کو نے پر کہ یہ ہیں تھا بھی اس نہیں جو ایک گیا',
};

const LISTS = Object.entries(WORDS).map(([language, list]) => [language, new Set(list.split(' '))] as const);

/** Letters to look at: language does not change after a few pages. */
const SAMPLE = 20_000;

/**
 * The language of a text as a BCP 47 tag, or null when there is too little to tell. Scripts of one language decide by
 * count, the others by their commonest words. Known weakness: Serbian in Latin letters, and short headlines.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 10) return null;
  for (const [language, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    // Japanese mixes kana into Chinese characters, so little kana suffices; Chinese news is full of Latin names.
    if (share > (language === 'ja' ? 0.1 : 0.35)) return language;
  }
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const [best, next] = LISTS.map(([language, list]) => ({
    language,
    hits: words.filter((w) => list.has(w)).length,
  })).sort((a, b) => b.hits - a.hits);
  const enough = best !== undefined && best.hits >= 3 && best.hits / words.length >= 0.08;
  return enough && best.hits > (next?.hits ?? 0) ? best.language : null;
}

/** The work's own claim where its words do not speak against it, otherwise what the words say. */
export function settleLanguage(claimed: string | null, text: string): string | null {
  const heard = detectLanguage(text);
  const tag = claimed?.trim().replace('_', '-') ?? '';
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return heard;
  const own = tag.toLowerCase().split('-')[0];
  const same = heard === null || own === heard || (own === 'no' && heard === 'nb');
  return same ? canonicalTag(tag) : heard;
}

function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag.toLowerCase();
  }
}
