import type { Page } from 'playwright-core';
import * as v from 'valibot';

/**
 * Our controls in a panel's page lie in closed shadow roots, where no selector reaches. The browser's
 * own debugger sees them as they are painted, and in Firefox a second extension of the test's own
 * (support/eyes); a person's mouse and keys do the rest.
 */

export interface DomNode {
  nodeId: number;
  nodeType: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** A page as it is painted now. */
export interface Sight {
  root: DomNode;
  /** The corners of a node's border in the window, clockwise from the left and top; it is brought into view. */
  borderOf(nodeId: number): Promise<readonly number[]>;
}

const domNode: v.GenericSchema<DomNode> = v.object({
  nodeId: v.number(),
  nodeType: v.number(),
  nodeName: v.string(),
  nodeValue: v.string(),
  attributes: v.array(v.string()),
  children: v.array(v.lazy(() => domNode)),
  shadowRoots: v.array(v.lazy(() => domNode)),
});
const tree = v.pipe(v.string(), v.parseJson(), domNode);
const corners = v.pipe(v.string(), v.parseJson(), v.array(v.number()));

const inFirefox = async <Value>(page: Page, use: (sight: Sight) => Promise<Value> | Value): Promise<Value> =>
  use({
    root: v.parse(tree, await page.evaluate('eyesLook()')),
    borderOf: async (nodeId) => v.parse(corners, await page.evaluate(`eyesBorderOf(${nodeId})`)),
  });

const inChromium = async <Value>(
  page: Page,
  use: (sight: Sight) => Promise<Value> | Value,
): Promise<Value> => {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return await use({
      root,
      borderOf: async (nodeId) => {
        await session.send('DOM.scrollIntoViewIfNeeded', { nodeId });
        return (await session.send('DOM.getBoxModel', { nodeId })).model.border;
      },
    });
  } finally {
    await session.detach().catch(() => {});
  }
};

export const look = <Value>(page: Page, use: (sight: Sight) => Promise<Value> | Value): Promise<Value> =>
  page.context().browser()?.browserType().name() === 'firefox' ? inFirefox(page, use) : inChromium(page, use);
