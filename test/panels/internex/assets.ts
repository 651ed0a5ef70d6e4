/** Style sheet and script of the replica: its own modest terminal look; both colour schemes from system colours. */

export const stylesheet = `
:root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 16%, Canvas); --quiet: color-mix(in srgb, CanvasText 68%, Canvas); --tint: color-mix(in srgb, CanvasText 4%, Canvas); --green: #1f7a3d; --link: light-dark(#17643a, #7fcf9c); }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
a { color: var(--link); text-underline-offset: 3px; } a:hover { text-decoration-thickness: 2px; }
.top { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; min-height: 60px; padding: 10px 24px; border-bottom: 1px solid var(--line); }
.brand { font: 600 15px/1.5 ui-monospace, monospace; color: inherit; text-decoration: none; }
.main-nav { display: flex; flex-wrap: wrap; gap: 4px 20px; flex: 1; }
.main-nav a, .side-nav a, .tabs a, .langs a, .user-menu-list a, .cloud-menu a { color: inherit; text-decoration: none; } .main-nav a:hover, .side-nav a:hover, .tabs a:hover, .langs a:hover, .user-menu-list a:hover, .cloud-menu a:hover { text-decoration: underline; }
nav [aria-current] { font-weight: 600; }
.langs { display: flex; gap: 10px; margin-left: auto; font-size: 13px; color: var(--quiet); } .langs [aria-current] { font-weight: 600; color: CanvasText; }
.user { position: relative; }
#user-menu-button { display: grid; place-items: center; width: 38px; height: 38px; padding: 0; border: 0; border-radius: 50%; background: var(--green); color: white; cursor: pointer; }
#user-menu, .cloud-menu { position: absolute; right: 0; border: 1px solid var(--line); border-radius: 8px; background: Canvas; box-shadow: 0 6px 20px rgb(0 0 0 / 0.14); }
#user-menu { top: 46px; min-width: 240px; padding: 14px 16px; z-index: 10; }
#user-menu p { margin: 0 0 4px; } .user-account { font-weight: 600; } .user-client-id { color: var(--quiet); }
#client-id { font-family: ui-monospace, monospace; color: CanvasText; }
.user-menu-list, .cloud-menu { list-style: none; margin: 0; padding: 0; } .user-menu-list { margin-top: 10px; padding-top: 8px; border-top: 1px solid var(--line); }
.user-menu-list a, .cloud-menu a { display: block; padding: 5px 0; }
#delegated-banner { margin: 0; padding: 10px 24px; background: light-dark(#fff3d1, #453508); color: light-dark(#3b2c00, #ffeebd); border-bottom: 1px solid light-dark(#e3c66d, #7a6215); font-weight: 500; }
main { max-width: 1048px; margin: 0 auto; padding: 24px; }
h1 { margin: 0 0 20px; font-size: 24px; line-height: 1.25; } h2 { margin: 28px 0 8px; font-size: 17px; } h3 { margin: 0; font-size: 16px; }
h1 + h2, section > h2:first-child, .box > h2:first-child { margin-top: 0; }
.trail { margin: 0 0 4px; color: var(--quiet); font-size: 14px; }
.clouds { display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: 16px; }
.cloud, .box { position: relative; padding: 18px; border: 1px solid var(--line); border-radius: 8px; }
.cloud { display: flex; flex-direction: column; gap: 6px; min-height: 128px; } .cloud h3 { padding-right: 48px; } .cloud p { margin: 0; } .cloud .open { margin-top: auto; }
.cloud-actions { position: absolute; top: 12px; right: 12px; display: flex; gap: 4px; align-items: start; }
.cloud-menu-button { width: 34px; height: 34px; padding: 0; border-color: transparent; background: transparent; font-size: 18px; line-height: 1; }
.cloud-menu { top: 40px; min-width: 180px; padding: 6px 14px; z-index: 5; }
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
button.primary, .add-member { border-color: var(--green); background: var(--green); color: white; } button.primary:hover { background: #17643a; }
summary.add-member { display: inline-block; padding: 7px 12px; border-radius: 6px; }
#notice { padding: 10px 14px; border: 1px solid var(--line); border-left: 4px solid var(--green); border-radius: 6px; }
.columns { display: grid; grid-template-columns: 220px minmax(0, 1fr); gap: 32px; } .side-nav { display: grid; gap: 10px; align-content: start; }
.tabs { display: flex; gap: 20px; margin-bottom: 20px; border-bottom: 1px solid var(--line); } .tabs a { padding: 0 0 8px; } .tabs [aria-current] { box-shadow: inset 0 -2px var(--green); }
#user-menu-button:focus-visible, :focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
footer { padding: 24px; text-align: center; font-size: 13px; }
@media (max-width: 640px) {
  .top, main { padding-inline: 16px; } .main-nav { order: 1; flex-basis: 100%; } .columns { grid-template-columns: minmax(0, 1fr); gap: 20px; }
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
