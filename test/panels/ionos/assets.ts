/** The look of both sites, after the rules of every replica (host/assets.ts). */
export const stylesheet = `
:root { --accent: #0b4f9e; --accent-ink: white; --link: light-dark(#0b4f9e, #8fc0ff); --bar: #0d2b52; }
.top { position: sticky; top: 0; z-index: 20; display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; min-height: 56px; padding: 8px 24px; background: var(--bar); color: white; }
.top .langs, .top .langs [aria-current] { color: inherit; }
.brand { font: 700 16px/1.4 system-ui, sans-serif; color: inherit; text-decoration: none; }
.main-nav { display: flex; flex-wrap: wrap; gap: 4px 20px; } .main-nav a { color: inherit; text-decoration: none; } .main-nav a:hover, .main-nav [aria-current] { text-decoration: underline; }
.account { position: relative; }
#account-menu-button { border-color: rgb(255 255 255 / 0.5); background: transparent; color: inherit; } #account-menu-button:hover:enabled { background: rgb(255 255 255 / 0.14); }
#account-menu { position: absolute; right: 0; top: 46px; z-index: 10; min-width: 260px; padding: 14px 16px; border: 1px solid var(--line); border-radius: 6px; background: Canvas; color: CanvasText; box-shadow: 0 6px 20px rgb(0 0 0 / 0.18); }
#account-menu p { margin: 0 0 4px; } .account-name { font-weight: 600; }
.account-menu-list { list-style: none; margin: 10px 0 0; padding: 8px 0 0; border-top: 1px solid var(--line); } .account-menu-list a { display: block; padding: 5px 0; color: inherit; text-decoration: none; } .account-menu-list a:hover { text-decoration: underline; }
main { max-width: 1048px; margin: 0 auto; padding: 24px; }
.portal { display: grid; min-height: calc(100vh - 140px); grid-template-columns: 220px minmax(0, 1fr); } .portal main { width: 100%; margin: 0; }
.portal-nav { padding: 24px 16px; border-right: 1px solid var(--line); } .portal-nav ul { list-style: none; margin: 0; padding: 0; }
.portal-nav li > a { display: flex; justify-content: space-between; gap: 8px; padding: 8px 10px; border-radius: 4px; color: inherit; text-decoration: none; } .portal-nav a:hover, .portal-nav [aria-current] { background: var(--tint); }
.counter { min-width: 22px; padding: 0 6px; border-radius: 11px; background: var(--accent); color: var(--accent-ink); text-align: center; font-size: 13px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 16px; margin-top: 20px; }
.tile { display: grid; gap: 4px; align-content: start; min-height: 120px; padding: 16px; border: 1px solid var(--line); border-radius: 6px; color: inherit; text-decoration: none; } .tile:hover { border-color: var(--accent); } .tile strong { font-size: 16px; }
.buttons { display: flex; flex-wrap: wrap; gap: 12px; margin: 0 0 24px; } .buttons form { margin: 0; }
fieldset { display: grid; gap: 10px; margin: 0; padding: 14px 16px; border: 1px solid var(--line); border-radius: 6px; width: 100%; } fieldset label.pick { display: flex; gap: 8px; align-items: baseline; } fieldset label.pick input { width: auto; }
dialog > h2 { margin-top: 0; } dialog .buttons { margin: 0; } dialog { max-width: 460px; border: 1px solid var(--line); border-radius: 8px; padding: 20px; background: Canvas; color: CanvasText; box-shadow: 0 10px 40px rgb(0 0 0 / 0.3); }
@media (max-width: 640px) { .top, main { padding-inline: 16px; } .portal { grid-template-columns: minmax(0, 1fr); } .portal-nav { border: 0; border-bottom: 1px solid var(--line); } }
`;
