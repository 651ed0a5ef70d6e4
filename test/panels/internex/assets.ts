/** Style sheet and script of the replica: its own modest terminal look; both colour schemes from system colours. */

export const stylesheet = `
:root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 20%, Canvas); --quiet: color-mix(in srgb, CanvasText 70%, Canvas); --green: #1f7a3d; }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
.top { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center; padding: 10px 20px; border-bottom: 1px solid var(--line); }
.brand { font: 600 15px/1.5 ui-monospace, monospace; color: inherit; text-decoration: none; }
.main-nav { display: flex; flex-wrap: wrap; gap: 4px 16px; flex: 1; }
.langs { margin-left: auto; }
.user { position: relative; }
#user-menu-button { width: 36px; height: 36px; border: 0; border-radius: 50%; background: var(--green); cursor: pointer; }
#user-menu { position: absolute; right: 0; top: 44px; min-width: 220px; padding: 12px 16px; border: 1px solid var(--line); border-radius: 6px; background: Canvas; z-index: 10; }
#user-menu p { margin: 0 0 8px; }
#client-id { font-family: ui-monospace, monospace; }
.user-menu-list, .cloud-menu { list-style: none; margin: 0; padding: 0; }
#delegated-banner { margin: 0; padding: 8px 20px; background: Highlight; color: HighlightText; }
main { max-width: 1000px; margin: 0 auto; padding: 20px; }
h1 { font-size: 22px; } h2 { font-size: 18px; } h3 { margin: 0; font-size: 16px; }
.clouds { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 16px; }
.cloud, .box { position: relative; padding: 16px; border: 1px solid var(--line); border-radius: 6px; }
.cloud-actions { position: absolute; top: 12px; right: 12px; display: flex; gap: 4px; align-items: start; }
.cloud-menu { position: absolute; right: 0; top: 32px; min-width: 160px; padding: 8px 12px; border: 1px solid var(--line); border-radius: 6px; background: Canvas; z-index: 5; }
[hidden] { display: none !important; }
.quiet, footer { color: var(--quiet); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; overflow-wrap: anywhere; } th, td { padding: 8px; border-bottom: 1px solid var(--line); text-align: left; }
td.product-actions, .products th:last-child { text-align: right; }
details.box { margin-top: 16px; }
form.stack { display: grid; gap: 12px; max-width: 360px; } label { display: grid; gap: 4px; }
input, select, button { font: inherit; padding: 6px 10px; }
.columns { display: grid; grid-template-columns: 220px 1fr; gap: 24px; } .side-nav { display: grid; gap: 8px; align-content: start; }
.tabs { display: flex; gap: 16px; border-bottom: 1px solid var(--line); } .tabs [aria-current] { font-weight: 600; }
.add-member { background: var(--green); color: white; border: 0; border-radius: 6px; }
:focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
footer { padding: 20px; text-align: center; font-size: 13px; }
@media (max-width: 640px) { .columns { grid-template-columns: 1fr; } }
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
