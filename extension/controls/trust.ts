/**
 * A control obeys a person only (E10): a real click, on a control that person could see. What it
 * then does is still no more than to ask the background.
 */

/** `trackVisibility` is not in the DOM types yet; browsers without it ignore it. */
const tracking: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
  threshold: 1,
  trackVisibility: true,
  delay: 100,
};

/** Up through shadow roots, as the page is painted. */
const parentOf = (node: Element): Element | null => {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

const opacityOf = (element: Element): number => {
  let opacity = 1;
  for (let at: Element | null = element; at; at = parentOf(at))
    opacity *= Number.parseFloat(getComputedStyle(at).opacity);
  return opacity;
};

/** Whether the middle of the control is on screen, on top, and not see-through. */
export const isVisible = (control: Element): boolean => {
  const box = control.getBoundingClientRect();
  const root = control.getRootNode();
  if (box.width < 8 || box.height < 8 || !(root instanceof ShadowRoot)) return false;
  const around = root.host.getRootNode();
  if (!(around instanceof Document || around instanceof ShadowRoot)) return false;
  const top = around.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return top === root.host && opacityOf(control) > 0.5;
};

/**
 * Runs `act` for trusted clicks on a visible control. Where the browser can tell that something
 * is painted over it (an overlay that lets clicks through, say), its last word since the pointer
 * or the focus arrived counts as well.
 */
export const onPress = (control: HTMLElement, act: () => void): void => {
  let covered = false;
  let observer: IntersectionObserver | null = null;
  const watch = (): void => {
    observer ??= new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      covered = last !== undefined && 'isVisible' in last && last.isVisible === false;
    }, tracking);
    observer.observe(control);
  };
  const rest = (): void => {
    observer?.disconnect();
    covered = false;
  };
  control.addEventListener('pointerenter', watch);
  control.addEventListener('focus', watch);
  control.addEventListener('pointerleave', rest);
  control.addEventListener('blur', rest);
  control.addEventListener('click', (event) => {
    // A list of our own that stands open at the control throws its shadow on it.
    const mayAct = !covered || control.getAttribute('aria-expanded') === 'true';
    if (event.isTrusted && mayAct && isVisible(control)) act();
  });
};
