import claims from './en/claims';
import errors from './en/errors';
import facts from './en/facts';
import filters from './en/filters';
import shell from './en/shell';
import ui from './en/ui';
import vocabulary from './en/vocabulary';

/** English, the catalogue the keys are read from. One file a noun; add a noun by adding its file and a word here. */
const en = { claims, errors, facts, filters, shell, ui, vocabulary } as const;

export default en;
