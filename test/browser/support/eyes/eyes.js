/* global exportFunction */

/**
 * Chromium's debugger shows a page as it is painted, closed shadow roots too; Firefox shows them to
 * content scripts only. So this one tells a test what it sees, in the debugger's own form.
 */
let nodes = [];

const attributesOf = (node) => [...(node.attributes ?? [])].flatMap(({ name, value }) => [name, value]);

const treeOf = (node) => ({
  nodeId: nodes.push(node) - 1,
  nodeType: node.nodeType,
  nodeName: node.nodeName,
  nodeValue: node.nodeValue ?? '',
  attributes: attributesOf(node),
  children: [...node.childNodes].map(treeOf),
  shadowRoots: node.openOrClosedShadowRoot ? [treeOf(node.openOrClosedShadowRoot)] : [],
});

const look = () => {
  nodes = [];
  return JSON.stringify(treeOf(document));
};

/** The corners of a node in the window, once it has been brought into it. */
const borderOf = (nodeId) => {
  nodes[nodeId].scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { left, top, right, bottom } = nodes[nodeId].getBoundingClientRect();
  return JSON.stringify([left, top, right, top, right, bottom, left, bottom]);
};

exportFunction(look, window, { defineAs: 'eyesLook' });
exportFunction(borderOf, window, { defineAs: 'eyesBorderOf' });
