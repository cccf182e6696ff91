import type en from './en';
import type { Shape } from './shape';
import claims from './zh/claims';
import errors from './zh/errors';
import facts from './zh/facts';
import filters from './zh/filters';
import shell from './zh/shell';
import ui from './zh/ui';
import vocabulary from './zh/vocabulary';

/** Chinese (simplified). A missing or extra key fails the type check here and the test beside it. */
const zh: Shape<typeof en> = { claims, errors, facts, filters, shell, ui, vocabulary };

export default zh;
