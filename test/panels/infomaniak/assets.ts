/** The Manager's look: calm, a still sidebar and rounded cards; both colour schemes from system colours. */

export const stylesheet = `
:root { --accent: light-dark(#0b5fd0, #6aa5f8); --accent-ink: light-dark(#ffffff, #0a1a30); --link: light-dark(#0a56bd, #8db9fa); }
.sidebar { position: fixed; top: 0; left: 0; width: 240px; height: 100vh; overflow-y: auto; padding: 14px 12px; border-right: 1px solid var(--line); background: color-mix(in srgb, var(--accent) 4%, Canvas); }
.content { margin-left: 240px; } #manager-door .content { margin-left: 0; }
#organisation-switch { position: relative; margin-bottom: 6px; }
#organisation-switch-button { display: flex; width: 100%; justify-content: space-between; gap: 8px; align-items: center; padding: 9px 10px; border-color: var(--line); border-radius: 8px; background: Canvas; font-weight: 600; text-align: left; overflow-wrap: anywhere; }
#organisation-switch-menu, #account-menu, .row-menu { position: absolute; border: 1px solid var(--line); border-radius: 8px; background: Canvas; box-shadow: 0 6px 20px rgb(0 0 0 / 0.14); z-index: 10; }
#organisation-switch-menu { position: static; padding: 10px; margin-top: 6px; }
.switch-tabs { display: flex; flex-wrap: wrap; gap: 4px 14px; margin: 0 0 8px; } .switch-tabs label { display: flex; align-items: center; gap: 6px; }
#organisation-switch-menu:has(#switch-tab-clients:checked) .switch-organisations, #organisation-switch-menu:not(:has(#switch-tab-clients:checked)) .switch-clients { display: none; }
.sidebar ul, .account ul, .row-menu { list-style: none; margin: 0; padding: 0; }
.sidebar a, .account a, .row-menu a { display: block; padding: 7px 10px; border-radius: 6px; color: inherit; text-decoration: none; } .sidebar a:hover, .account a:hover, .row-menu a:hover { background: color-mix(in srgb, var(--accent) 10%, Canvas); }
.sidebar nav { margin-top: 12px; } .sidebar nav [aria-current] { background: color-mix(in srgb, var(--accent) 14%, Canvas); }
.top { display: flex; flex-wrap: wrap; gap: 8px 20px; align-items: center; min-height: 56px; padding: 8px 24px; border-bottom: 1px solid var(--line); }
.brand { font-weight: 600; }
.account { position: relative; } #account-menu-button { border-color: transparent; background: transparent; } #account-menu { right: 0; top: 42px; min-width: 240px; padding: 12px; } #account-menu p { margin: 0 10px; } .account-user { font-weight: 600; } .account-organisation { color: var(--quiet); } #account-menu ul { margin-top: 8px; padding-top: 8px; border-top: 1px solid var(--line); }
main { max-width: 1000px; padding: 24px; }
.head { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; margin-bottom: 20px; } .head h1 { margin: 0; }
.product-actions { display: flex; flex-wrap: wrap; gap: 6px; justify-content: flex-end; align-items: center; } td.product-actions { display: table-cell; }
.row-actions { position: relative; text-align: right; } .row-actions form { display: inline; } .row-menu { right: 0; top: calc(100% - 6px); width: max-content; max-width: 280px; padding: 6px; text-align: left; } .more { width: 34px; height: 34px; padding: 0; border-color: transparent; background: transparent; font-size: 18px; line-height: 1; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 16px; margin: 0 0 20px; padding: 0; border: 0; } .tile { display: block; padding: 18px; border: 1px solid var(--line); border-radius: 10px; cursor: pointer; } .tile:has(:checked) { border-color: var(--accent); background: color-mix(in srgb, var(--accent) 7%, Canvas); } .tile strong { margin-left: 6px; } .tile span { display: block; margin-top: 6px; color: var(--quiet); }
.tick { display: flex; gap: 8px; align-items: baseline; padding: 6px 0; }
details.category { margin: 0 0 10px; padding: 12px 16px; border: 1px solid var(--line); border-radius: 10px; } .category summary { font-weight: 600; }
.wizard-end { display: flex; gap: 10px; justify-content: flex-end; margin-top: 20px; }
dd { grid-column: 2; } .pencil { display: inline-block; margin-left: 12px; }
.inline { display: flex; flex-wrap: wrap; gap: 10px; align-items: end; }
@media (max-width: 760px) { .sidebar { position: static; width: auto; height: auto; border-right: 0; border-bottom: 1px solid var(--line); } .content { margin-left: 0; } .top, main { padding-inline: 16px; }
  .rows thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .rows tr { display: grid; grid-template-columns: 1fr auto; gap: 4px 12px; padding: 10px 0; border-bottom: 1px solid var(--line); } .rows td { grid-column: 1; padding: 0; border: 0; } .rows .row-actions { grid-column: 2; grid-row: 1 / span 4; display: grid; gap: 8px; justify-items: end; align-content: start; } }
`;
