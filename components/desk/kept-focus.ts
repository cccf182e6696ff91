import { whereTo } from './focus-rule';

/** Parts of a page that can be told apart by whoever listens: the focus goes to the nearest one. */
const REGIONS = 'fieldset, form, section, aside, dialog, main';

/** What takes the focus by Tab. */
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/**
 * Never lets the focus fall to the top of the page inside `root`: where the element that has it goes away, as a row that
 * is taken out or a form that is done does, it stands on the like element of the row beside, else on the part of the
 * page the element was in, from where Tab goes on. A button that is off while something is stored has it again once it is
 * on. A screen that puts the focus itself is left alone. Answers how to stop.
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  /** The element with the focus and everything around it, outwards to the root. */
  let path: Element[] = [];
  const nobody = () => !document.activeElement || document.activeElement === document.body;
  const onFocus = ({ target }: FocusEvent) => {
    last = target as HTMLElement;
    path = [];
    for (let at: Element | null = last; at && at !== root; at = at.parentElement) path.push(at);
    path.push(root);
  };
  const onBlur = () =>
    // Some browsers tell of it before an element is taken out: who left it on purpose is known only afterwards.
    setTimeout(() => {
      if (last?.isConnected && !isOff(last) && nobody()) last = null;
    });
  const observer = new MutationObserver((records) => {
    if (!last) return;
    const at = path.findLastIndex((each) => !each.isConnected);
    const gone = path[at];
    const home = path[at + 1];
    const record = gone && records.find(({ removedNodes }) => [...removedNodes].includes(gone));
    const beside = [record?.nextSibling, record?.previousSibling].map(standing);
    const to = whereTo({
      last: { kind: last.tagName, there: last.isConnected, off: isOff(last) },
      held: !nobody(),
      turned: records.some(({ type }) => type === 'attributes'),
      gone: gone && kindOf(gone),
      beside: beside.map((row) => row && { kind: kindOf(row), controls: controlsIn(row).map((each) => each.tagName) }),
    });
    if (to === 'nowhere') return;
    if (to === 'again') return last.focus();
    if (to !== 'around') return controlsIn(beside[to.row]!)[to.control]!.focus();
    const region = home?.closest<HTMLElement>(REGIONS) ?? root;
    if (!region.matches(FOCUSABLE)) region.tabIndex = -1;
    region.focus({ preventScroll: true });
  });
  root.addEventListener('focusin', onFocus);
  root.addEventListener('focusout', onBlur);
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    root.removeEventListener('focusin', onFocus);
    root.removeEventListener('focusout', onBlur);
    observer.disconnect();
  };
}

const isOff = (element: Element) => element.isConnected && element.matches(':disabled');

/** What tells rows of one kind. */
const kindOf = ({ tagName, className }: Element): string => `${tagName} ${className}`;

const standing = (node: Node | null | undefined): Element | null =>
  node instanceof Element && node.isConnected ? node : null;

const controlsIn = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>(FOCUSABLE)];
