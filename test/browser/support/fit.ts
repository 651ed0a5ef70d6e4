/**
 * What is looked at in the page itself, as the browser has painted it. Each answers in words, an empty
 * list when all is well. They are sent to the page as text: test code of ours has no DOM of its own.
 */

const shared = `
  const visible = (element) => {
    const style = getComputedStyle(element);
    if (style.visibility !== 'visible' || style.display === 'none') return false;
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility();
  };
  const called = (element) =>
    element.tagName.toLowerCase() + (element.className ? '.' + String(element.className).replaceAll(' ', '.') : '') +
    ' “' + element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 60) + '”';
  const scrolls = (element) => {
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      const { overflowX } = getComputedStyle(at);
      if ((overflowX === 'auto' || overflowX === 'scroll') && at !== document.body) return true;
    }
    return false;
  };
  const textIn = (element) => [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim() !== '');
`;

/** WCAG 1.4.4 and 1.4.10: nothing is wider than the window, cut off, or stands out of its own box. */
export const clipped = `(() => {
  ${shared}
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push('the page scrolls sideways: ' + root.scrollWidth + ' in ' + root.clientWidth);
  for (const element of document.body.querySelectorAll('*')) {
    if (!visible(element) || element.closest('svg, .skip')) continue;
    const style = getComputedStyle(element);
    const texts = textIn(element);
    const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
    if (cuts && texts.length > 0 && style.clipPath === 'none' && element.scrollWidth > element.clientWidth + 1)
      found.push('cut off: ' + called(element));
    const box = element.getBoundingClientRect();
    for (const text of texts) {
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const line of range.getClientRects()) {
        if (line.width < 1 || line.height < 1) continue;
        if (line.right > innerWidth + 1 && !scrolls(element) && style.clipPath === 'none')
          found.push('out of the window: ' + called(element));
        const inBlock = style.display !== 'inline' && style.display !== 'contents';
        if (inBlock && (line.right > box.right + 1.5 || line.left < box.left - 1.5))
          found.push('out of its box: ' + called(element));
      }
    }
  }
  return [...new Set(found)];
})()`;

/**
 * WCAG 2.5.8: 24 by 24 px, or so far from the next target that a circle of 24 px around its middle meets
 * none; links in a line of text are excepted, as there.
 */
export const smallTargets = `(() => {
  ${shared}
  const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((element) => visible(element) && element.type !== 'hidden' && !element.closest('.skip'));
  const inText = (element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    for (let block = element.parentElement; block; block = block.parentElement) {
      if (getComputedStyle(block).display === 'inline') continue;
      return block.textContent.trim() !== element.textContent.trim();
    }
    return false;
  };
  const boxOf = (element) => {
    const label = element.matches('input[type=checkbox], input[type=radio]') ? element.labels?.[0] : null;
    const own = element.getBoundingClientRect();
    if (!label) return own;
    const other = label.getBoundingClientRect();
    const left = Math.min(own.left, other.left), top = Math.min(own.top, other.top);
    return new DOMRect(left, top, Math.max(own.right, other.right) - left, Math.max(own.bottom, other.bottom) - top);
  };
  const boxes = targets.map((element) => ({ element, box: boxOf(element) }));
  const near = (one, other) => {
    const x = one.left + one.width / 2, y = one.top + one.height / 2;
    const dx = Math.max(other.left - x, 0, x - other.right), dy = Math.max(other.top - y, 0, y - other.bottom);
    if (Math.hypot(dx, dy) < 12) return true;
    const small = other.width < 24 || other.height < 24;
    return small && Math.hypot(other.left + other.width / 2 - x, other.top + other.height / 2 - y) < 24;
  };
  return boxes
    .filter(({ box }) => box.width < 23.5 || box.height < 23.5)
    .filter(({ element }) => !inText(element))
    .filter(({ element, box }) => boxes.some((other) => other.element !== element && !other.element.contains(element) && !element.contains(other.element) && near(box, other.box)))
    .map(({ element, box }) => Math.round(box.width) + ' by ' + Math.round(box.height) + ': ' + called(element));
})()`;

/** Who asked for less motion gets none: every transition and animation takes no time. */
export const motions = `(() =>
  [...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
    const moves = transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
    return moves || scrollBehavior === 'smooth' || (animationName !== 'none' && parseFloat(animationDuration) > 0);
  }).map((element) => element.tagName.toLowerCase() + '.' + element.className)
)()`;

/** Where the keyboard stands: a ring of at least 2 px in a colour that differs from what lies behind it. */
export const ringOfFocus = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  let ground = element;
  while (ground.parentElement && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
  return {
    name: element.tagName.toLowerCase() + ' ' + (element.id || element.textContent.trim().slice(0, 40)),
    // The parts inside a field for a date are stops of their own, and the browser shows them itself.
    seen: element.type === 'date' || outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== getComputedStyle(ground.parentElement ?? ground).backgroundColor,
  };
})()`;

/** Colours that the person chose stand everywhere: no part of the page keeps its own. */
export const ownColours = `(() =>
  [...document.body.querySelectorAll('*')]
    .filter((element) => getComputedStyle(element).forcedColorAdjust === 'none' && !element.closest('svg'))
    .map((element) => element.tagName.toLowerCase() + '.' + element.className)
)()`;
