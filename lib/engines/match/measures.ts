import { FIGURE } from './figures';

/** Units of length and weight by their stems: what is measured, in metres or kilograms, and the system it belongs to. */
const UNITS: Readonly<Record<string, readonly [of: string, factor: number, system: string]>> = {
  metr: ['length', 1, 'metric'],
  kilometr: ['length', 1000, 'metric'],
  centimetr: ['length', 0.01, 'metric'],
  feet: ['length', 0.3048, 'imperial'],
  mile: ['length', 1609.344, 'imperial'],
  kilogram: ['weight', 1, 'metric'],
  tonn: ['weight', 1000, 'metric'],
  pound: ['weight', 0.45359237, 'imperial'],
};
const HAN_UNITS: Readonly<Record<string, string>> = {
  公里: 'kilometr',
  千米: 'kilometr',
  厘米: 'centimetr',
  公斤: 'kilogram',
  千克: 'kilogram',
  英尺: 'feet',
  英里: 'mile',
};
const HAN_SIGNS: Readonly<Record<string, string>> = { 吨: 'tonn', 噸: 'tonn', 米: 'metr' };

/** Newspapers round: 60,000 feet are 18 km to within 1.6 per cent. Within one system a measure is the same to the digit. */
const ROUNDED = 0.02;

type Measure = readonly [of: string, value: number, system: string, unit: string];

const unitOf = (term = ''): string | undefined =>
  term in UNITS ? term : (HAN_UNITS[term.slice(0, 2)] ?? HAN_SIGNS[term.slice(0, 1)]);

/** The measures that a text's terms name, by their figure: of `=18 kilometr`, "18" is 18,000 metres. */
export function measuresOf(terms: readonly string[]): ReadonlyMap<string, Measure> {
  const found = new Map<string, Measure>();
  terms.forEach((term, i) => {
    if (!term.startsWith(FIGURE)) return;
    // "more than" stands between a figure and its unit.
    const unit = unitOf(terms.slice(i + 1, i + 4).find((next) => !next.startsWith('!')));
    const [of, factor, system] = (unit && UNITS[unit]) || [];
    const value = Number(term.slice(FIGURE.length)) * (factor ?? Number.NaN);
    if (unit && of && system && !Number.isNaN(value)) found.set(term.slice(FIGURE.length), [of, value, system, unit]);
  });
  return found;
}

/** Whether two measures in different units are one: 18 km, 18,000 metres and 60,000 feet. */
export function sameMeasure(a: Measure | undefined, b: Measure | undefined): boolean {
  if (!a || !b || a[0] !== b[0] || a[3] === b[3]) return false;
  const apart = Math.abs(a[1] - b[1]) / Math.max(a[1], b[1]);
  return apart <= (a[2] === b[2] ? 1e-9 : ROUNDED);
}
