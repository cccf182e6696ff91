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
    if (!last || isOff(last) || !nobody()) return;
    if (last.isConnected) return records.some(({ type }) => type === 'attributes') ? last.focus() : undefined;
    const at = path.findLastIndex((each) => !each.isConnected);
    const gone = path[at];
    const home = path[at + 1];
    const record = records.find(({ removedNodes }) => [...removedNodes].some((node) => node === gone));
    const beside = [record?.nextSibling, record?.previousSibling].find((node) => isLike(node, gone));
    const next = beside ? likeIn(beside, last) : undefined;
    const region = home?.closest<HTMLElement>(REGIONS) ?? root;
    if (!next && !region.matches(FOCUSABLE)) region.tabIndex = -1;
    (next ?? region).focus({ preventScroll: !next });
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

/** Whether a neighbour is a row of the same kind and still there. */
const isLike = (node: Node | null | undefined, gone: Element | undefined): node is Element =>
  node instanceof Element && node.isConnected && node.tagName === gone?.tagName && node.className === gone.className;

/** What corresponds to an element in another row: the last of its kind, as the button that takes a row out mostly is. */
const likeIn = (row: Element, { tagName }: Element): HTMLElement | undefined =>
  [...row.querySelectorAll<HTMLElement>(FOCUSABLE)].findLast((each) => each.tagName === tagName);
