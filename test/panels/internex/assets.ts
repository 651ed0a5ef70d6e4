/** The look of the replica of the terminal, after the rules of every replica (host/assets.ts). */
export const stylesheet = `
:root { --accent: #1f7a3d; --accent-ink: white; --link: light-dark(#17643a, #7fcf9c); }
.top { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; min-height: 60px; padding: 10px 24px; border-bottom: 1px solid var(--line); }
.brand { font: 600 15px/1.5 ui-monospace, monospace; color: inherit; text-decoration: none; }
.main-nav { display: flex; flex-wrap: wrap; gap: 4px 20px; flex: 1; }
.main-nav a, .tabs a, .user-menu-list a, .cloud-menu a { color: inherit; text-decoration: none; } .main-nav a:hover, .tabs a:hover, .user-menu-list a:hover, .cloud-menu a:hover { text-decoration: underline; }
.user { position: relative; }
#user-menu-button { display: grid; place-items: center; width: 38px; height: 38px; padding: 0; border: 0; border-radius: 50%; background: var(--accent); color: white; cursor: pointer; }
#user-menu, .cloud-menu { position: absolute; right: 0; border: 1px solid var(--line); border-radius: 8px; background: Canvas; box-shadow: 0 6px 20px rgb(0 0 0 / 0.14); }
#user-menu { top: 46px; min-width: 240px; padding: 14px 16px; z-index: 10; }
#user-menu p { margin: 0 0 4px; } .user-account { font-weight: 600; } .user-client-id { color: var(--quiet); }
#client-id { font-family: ui-monospace, monospace; color: CanvasText; }
.user-menu-list, .cloud-menu { list-style: none; margin: 0; padding: 0; } .user-menu-list { margin-top: 10px; padding-top: 8px; border-top: 1px solid var(--line); }
.user-menu-list a, .cloud-menu a { display: block; padding: 5px 0; }
main { max-width: 1048px; margin: 0 auto; padding: 24px; }
.trail { margin: 0 0 4px; color: var(--quiet); font-size: 14px; }
.clouds { display: grid; grid-template-columns: repeat(auto-fill, minmax(280px, 1fr)); gap: 16px; }
.cloud { position: relative; display: flex; flex-direction: column; gap: 6px; min-height: 128px; padding: 18px; border: 1px solid var(--line); border-radius: 8px; } .cloud h3 { padding-right: 48px; } .cloud p { margin: 0; } .cloud .open { margin-top: auto; }
.cloud-actions { position: absolute; top: 12px; right: 12px; display: flex; gap: 4px; align-items: start; }
.cloud-menu-button { width: 34px; height: 34px; padding: 0; border-color: transparent; background: transparent; font-size: 18px; line-height: 1; }
.cloud-menu { top: 40px; min-width: 180px; padding: 6px 14px; z-index: 5; }
summary.add-member { display: inline-block; padding: 7px 12px; border: 1px solid var(--accent); border-radius: 6px; background: var(--accent); color: white; }
.tabs { display: flex; gap: 20px; margin-bottom: 20px; border-bottom: 1px solid var(--line); } .tabs a { padding: 0 0 8px; } .tabs [aria-current] { box-shadow: inset 0 -2px var(--accent); }
@media (max-width: 640px) { .top, main { padding-inline: 16px; } .main-nav { order: 1; flex-basis: 100%; } }
`;
