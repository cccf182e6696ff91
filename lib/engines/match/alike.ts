/**
 * Words that news texts use for one another, as groups of stems; every stem of a group is indexed as its first. Kept to
 * plain equivalents: a group that changes what a claim says ("shot", "killed") does not belong here.
 */
const GROUPS =
  'photo photograph pictur imag pic snapshot|video footag clip|mother mom mum|father dad|child children kid|' +
  'covid coronavirus|polic cop|mr mister|us usa america|american|british uk britain|tweet twitter retweet|' +
  'govern govt gov|presid pres|senat sen|rep repres congressman congresswoman|physician doctor|men man|women woman|' +
  'kilogram kg kgs kilo kilogramm|kilometr km kms kilomet|centimetr cm centimet|pound lb lbs|litr liter|metr meter m|feet foot ft|' +
  'phone telephon cellphon smartphon|televis tv';

const FIRST = new Map(
  GROUPS.split('|').flatMap((group) => {
    const [first = '', ...others] = group.split(' ');
    return others.map((other) => [other, first] as const);
  }),
);

/** The stem a stem is indexed as; itself where it has no equivalent. */
export const alike = (stem: string): string => FIRST.get(stem) ?? stem;
