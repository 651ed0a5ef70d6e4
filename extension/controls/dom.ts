/** The few DOM helpers of the controls. Text only ever enters as text (E45). */

type Child = Node | string | null | false;

export const h = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) if (child !== null && child !== false) element.append(child);
  return element;
};

const shapes = {
  share: 'M10 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6.5 9a6.5 6.5 0 0 1 9-6M15 11v6m-3-3h6',
  people:
    'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5 8a5 5 0 0 1 10 0M13 3.5a3 3 0 0 1 0 5.2M15 12.5a5 5 0 0 1 3 4.5',
  chevron: 'm5 8 5 5 5-5',
  aside: 'M10 3v14m-4-4 4 4 4-4',
  close: 'm5 5 10 10M15 5 5 15',
} as const;
export type Shape = keyof typeof shapes;

export const icon = (shape: Shape): SVGSVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 20 20',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.75',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  }))
    svg.setAttribute(name, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shapes[shape]);
  svg.append(path);
  return svg;
};

/** The tag of every element of ours in a page, by which leftovers of an earlier run are found. */
export const hostTag = 'panelshare-control';
export const styleMark = 'data-panelshare';

export interface Root {
  host: HTMLElement;
  body: HTMLElement;
}

/**
 * An element of ours with a closed shadow root. Keys pressed inside never reach the panel's own
 * shortcuts. Styles come as text in the root: a constructed sheet cannot be adopted from a
 * Firefox content script.
 */
export const createRoot = (css: string, role: string): Root => {
  const host = document.createElement(hostTag);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const body = h('div', { class: role });
  root.append(style, body);
  for (const type of ['keydown', 'keyup', 'keypress'])
    host.addEventListener(type, (event) => event.stopPropagation());
  return { host, body };
};

/** Above everything else of the page: in the top layer. */
export const raise = (host: HTMLElement): void => {
  document.documentElement.append(host);
  host.popover = 'manual';
  host.showPopover();
};
