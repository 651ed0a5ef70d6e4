/** What the pages of every replica share: basic rules in both colour schemes from system colours, and one script. */

/** A vendor's sheet follows and sets `--accent`, `--accent-ink` and `--link`. */
export const baseStyles = `
:root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 16%, Canvas); --quiet: color-mix(in srgb, CanvasText 68%, Canvas); --tint: color-mix(in srgb, CanvasText 4%, Canvas); }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
a { color: var(--link); text-underline-offset: 3px; } a:hover { text-decoration-thickness: 2px; }
nav [aria-current] { font-weight: 600; }
.langs { display: flex; gap: 10px; margin-left: auto; font-size: 13px; color: var(--quiet); } .langs a { color: inherit; text-decoration: none; } .langs a:hover { text-decoration: underline; } .langs [aria-current] { font-weight: 600; color: CanvasText; }
#delegated-banner { margin: 0; padding: 10px 24px; background: light-dark(#fff3d1, #453508); color: light-dark(#3b2c00, #ffeebd); border-bottom: 1px solid light-dark(#e3c66d, #7a6215); font-weight: 500; }
h1 { margin: 0 0 20px; font-size: 24px; line-height: 1.25; } h2 { margin: 28px 0 8px; font-size: 17px; } h3 { margin: 0; font-size: 16px; }
h1 + h2, section > h2:first-child, .box > h2:first-child { margin-top: 0; }
.box { position: relative; padding: 18px; border: 1px solid var(--line); border-radius: 8px; }
[hidden] { display: none !important; }
.quiet, footer { color: var(--quiet); }
table { width: 100%; border-collapse: collapse; overflow-wrap: anywhere; } th, td { padding: 10px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { padding-block: 6px; font-size: 13px; font-weight: 500; color: var(--quiet); } th:first-child, td:first-child { padding-left: 0; } th:last-child, td:last-child { padding-right: 0; }
.products { table-layout: fixed; } td.product-actions, .products th:last-child { text-align: right; } .products th:nth-child(2) { width: 40%; } .products th:last-child { width: 22%; }
td button { margin-block: -4px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 6px 24px; margin: 0 0 20px; } dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
details.box { margin-top: 16px; } summary { cursor: pointer; } details form { margin-top: 14px; }
form.stack { display: grid; gap: 14px; justify-items: start; max-width: 380px; } label { display: grid; gap: 4px; } form.stack label { width: 100%; }
input, select, button, .button { font: inherit; padding: 7px 12px; border: 1px solid color-mix(in srgb, CanvasText 45%, Canvas); border-radius: 6px; background: Canvas; color: CanvasText; }
button, .button { display: inline-block; background: var(--tint); text-decoration: none; cursor: pointer; } button:hover:enabled { background: color-mix(in srgb, CanvasText 9%, Canvas); } button:disabled { color: var(--quiet); border-style: dashed; cursor: default; }
button.primary, .button.primary { border-color: var(--accent); background: var(--accent); color: var(--accent-ink); } button.primary:hover:enabled { background: color-mix(in srgb, black 14%, var(--accent)); }
#notice { padding: 10px 14px; border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: 6px; }
.columns { display: grid; grid-template-columns: 220px minmax(0, 1fr); gap: 32px; } .side-nav { display: grid; gap: 10px; align-content: start; } .side-nav a { color: inherit; text-decoration: none; } .side-nav a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
footer { padding: 24px; text-align: center; font-size: 13px; }
@media (max-width: 640px) {
  .columns { grid-template-columns: minmax(0, 1fr); gap: 20px; }
  .products thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .products tr { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; padding: 10px 0; border-bottom: 1px solid var(--line); } .products td { padding: 0; border: 0; }
  .products td:nth-child(2) { grid-row: 2; grid-column: 1 / -1; } .products td:nth-child(2):empty { display: none; }
}
`;

/** Opens and closes what a button controls; Escape and a click elsewhere close it. */
export const script = `
const toggles = () => document.querySelectorAll('button[aria-controls]');
function set(button, open) {
  const target = document.getElementById(button.getAttribute('aria-controls'));
  if (!target) return;
  target.hidden = !open;
  button.setAttribute('aria-expanded', String(open));
}
document.addEventListener('click', (event) => {
  const pressed = event.target.closest('button[aria-controls]');
  for (const button of toggles()) {
    const target = document.getElementById(button.getAttribute('aria-controls'));
    if (button === pressed) set(button, target.hidden);
    else if (target && !target.contains(event.target)) set(button, false);
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const button of toggles()) {
    if (button.getAttribute('aria-expanded') === 'true') { set(button, false); button.focus(); }
  }
});
`;
