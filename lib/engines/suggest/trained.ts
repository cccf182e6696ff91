import { load, type Model, type WeightsFile } from '@/lib/engines/suggest/model';
import quotations from '@/lib/engines/suggest/weights/quotations.json';
import file from '@/lib/engines/suggest/weights/tagger.json';

let loaded: Model | null = null;

/** The trained tagger; read from its file once (about 30 ms). The compiled command has it laid out (bin/compiled.mjs). */
export function model(): Model {
  loaded ??= load(file as unknown as WeightsFile, quotations);
  return loaded;
}
