import { pageTokens, tokens } from '../../../../shared/design/tokens.ts';

/** The one stylesheet of the web pages, served at `/style.css`. */
export const stylesheet = `${tokens(':root')}${pageTokens}
* { box-sizing: border-box; }
html { font: var(--text-m)/1.5 var(--font); background: var(--ground); color: var(--ink); }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; overflow-wrap: anywhere; }
h1 { font-size: var(--text-xl); line-height: 1.25; margin: 0 0 var(--gap-3); text-wrap: balance; }
h2 { font-size: var(--text-l); line-height: 1.3; margin: var(--gap-8) 0 var(--gap-3); }
h3 { font-size: var(--text-m); margin: var(--gap-4) 0 var(--gap-1); }
p { margin: 0 0 var(--gap-3); max-width: 68ch; }
a { color: var(--accent); text-underline-offset: 2px; }
code, .mono { font-family: var(--mono); font-size: .95em; }
small, .quiet { color: var(--quiet); font-size: var(--text-s); }
:focus-visible { outline: var(--focus); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -999px; } .skip:focus { left: var(--gap-2); top: var(--gap-2); }

.top { display: flex; flex-wrap: wrap; gap: var(--gap-2) var(--gap-4); align-items: center; padding: var(--gap-2) var(--gap-6);
  border-bottom: 1px solid var(--line); background: var(--raised); }
.brand img { height: 24px; width: auto; max-width: 160px; object-fit: contain; } .top .brand { display: inline-flex; flex-wrap: wrap; align-items: center; gap: var(--gap-2); font-weight: 600; color: var(--ink); text-decoration: none; margin-inline-end: auto; }
.top form, .top details { margin: 0; } .menu-form { gap: var(--gap-2); } .menu [aria-current] { font-weight: 600; }
.menu { position: relative; } .menu > summary { cursor: pointer; list-style: none; padding: var(--gap-1) var(--gap-2); border-radius: var(--radius); }
.menu > summary::-webkit-details-marker { display: none; }
.menu > div { position: absolute; inset-inline-end: 0; z-index: 2; min-width: 260px; background: var(--ground); border: 1px solid var(--line);
  border-radius: var(--radius); padding: var(--gap-3); box-shadow: 0 6px 24px rgb(0 0 0 / .18); display: grid; gap: var(--gap-2); }
.layout { display: flex; flex: 1; width: 100%; max-width: 1200px; margin: 0 auto; }
.areas { display: none; }
@media (min-width: 861px) { .side { display: block; position: static; width: 208px; height: auto; flex: none; margin: 0; padding: var(--gap-6) 0 var(--gap-6) var(--gap-6); border: 0; background: none; overflow: visible; } }
.side { color: inherit; }
.side ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 2px; }
.side a { display: flex; justify-content: space-between; gap: var(--gap-2); padding: 5px var(--gap-3); border-radius: var(--radius); color: var(--ink); text-decoration: none; }
.side .apart { border-top: 1px solid var(--line); margin-top: 6px; padding-top: var(--gap-2); }
.side a:hover { background: var(--raised); } .side a[aria-current] { background: var(--raised); font-weight: 600; box-shadow: inset 3px 0 var(--accent); }
main { flex: 1; min-width: 0; padding: var(--gap-6); }
main.narrow { max-width: 560px; margin: 0 auto; width: 100%; }
footer { padding: var(--gap-4) var(--gap-6); color: var(--quiet); font-size: var(--text-s); border-top: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: var(--gap-2) var(--gap-4); }

.button, button { font: inherit; cursor: pointer; display: inline-flex; align-items: center; justify-content: center; gap: var(--gap-2); min-height: 36px; padding: 6px var(--gap-4);
  border: 1px solid var(--control-line); border-radius: var(--radius); background: var(--ground); color: var(--ink); text-decoration: none; overflow-wrap: normal; transition: background var(--motion); }
.button:hover, button:hover { background: var(--raised); }
.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.primary:hover { background: var(--accent); filter: brightness(1.08); }
.danger { border-color: var(--danger); color: var(--danger); }
.danger.primary { background: var(--danger); color: var(--on-danger); border-color: var(--danger); }
.link { border: 0; background: none; padding: 0; min-height: 0; color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
button[disabled] { opacity: .6; cursor: not-allowed; }
p:has(> .button) + .card { margin-top: var(--gap-6); }
.actions { display: flex; flex-wrap: wrap; gap: var(--gap-2); margin: var(--gap-4) 0; align-items: center; } .actions > span { flex-basis: 100%; } .actions.links { column-gap: var(--gap-6); }

form { display: grid; gap: var(--gap-4); margin: 0 0 var(--gap-4); max-width: 640px; } form.inline { display: inline-flex; flex-wrap: wrap; gap: var(--gap-2); max-width: 100%; margin: 0; align-items: center; }
form > :is(p, ul), form > .card, td > p:last-child { margin: 0; } .bare > li > form.inline { margin-top: var(--gap-2); } .field + dl { margin-top: var(--gap-4); } form + h3 { margin-top: var(--gap-6); } form > button, form > .actions { justify-self: start; } form > .actions { margin: 0; }
.field { display: grid; gap: var(--gap-1); } .field > label, legend { font-weight: 600; }
input:not([type=checkbox],[type=radio]), select, textarea { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--control-line); border-radius: var(--radius); padding: 7px 10px; width: 100%; min-height: 36px; }
form.inline select { width: auto; max-width: 100%; } search > form.inline { margin-bottom: var(--gap-4); flex-wrap: wrap; } .beside { display: flex; flex-wrap: wrap; gap: var(--gap-2); align-items: center; } .field .beside > input { width: 13em; } .field .beside > #link { flex: 1 1 18em; } [hidden] { display: none !important; } textarea { min-height: 88px; }
input[type=checkbox], input[type=radio] { accent-color: var(--accent); width: 16px; height: 16px; margin: 3px 0 0; flex: none; }
fieldset:has([type=radio][value=never]:checked, [type=radio][value=open]:checked) > .field:has([type=date]), form:has(#organisation > option:last-child:not(:checked)) > .field:has(#name) { display: none; }
fieldset > legend { float: left; padding: 0; } legend:has(+ .field) { color: var(--quiet); font-size: var(--text-s); }
fieldset { border: 1px solid var(--line); border-radius: var(--radius); padding: var(--gap-3) var(--gap-4) var(--gap-4); margin: 0; min-width: 0; display: grid; gap: var(--gap-2); }
.choice { display: flex; gap: var(--gap-2); align-items: flex-start; min-height: 24px; } .choice label { font-weight: 400; } .choice strong { display: block; }
textarea:not([rows]) { field-sizing: content; max-height: 24em; } .choice > div { display: grid; }
.wrong { color: var(--danger); font-size: var(--text-s); }
.code-input { font-family: var(--mono); font-size: var(--text-xl) !important; letter-spacing: .3em; max-width: 11em; }

.card { border: 1px solid var(--line); border-radius: var(--radius); padding: var(--gap-4); margin: 0 0 var(--gap-4); }
.card > :last-child { margin-bottom: 0; } .card header { display: flex; flex-wrap: wrap; gap: var(--gap-2); justify-content: space-between; align-items: baseline; margin-bottom: var(--gap-2); }
.card h2, .card h3, .notice h2 { margin: 0; font-size: var(--text-m); }
.card > header:has(> input) { flex-wrap: nowrap; }
.tiles { list-style: none; margin: 0 0 var(--gap-4); padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr)); gap: var(--gap-4); } .tiles > .card { margin: 0; } .tiles [data-grant]:last-child > .actions { margin-bottom: 0; } .lines { white-space: pre-line; } form.inline + p, .tiles form.inline:not(.actions *), .card > :not(p) + p { margin-top: var(--gap-3); }
.two { display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: var(--gap-8); align-items: start; }
form.two { max-width: none; } form.two > .summary { grid-column: 2; grid-row: 1 / span 2; }
.summary dl { grid-template-columns: 1fr; } .summary dd { margin-bottom: var(--gap-2); } dd ul, td ul, .summary ul { margin: 0; padding-inline-start: 1.2em; } .summary > ul { margin-bottom: var(--gap-4); }
section > fieldset + fieldset, section > fieldset + .card, section > fieldset + .field, section > .field + fieldset, fieldset + .notice { margin-top: var(--gap-4); }
.summary { position: sticky; top: var(--gap-4); background: var(--raised); border-radius: var(--radius); padding: var(--gap-4); }
dl { display: grid; grid-template-columns: fit-content(45%) 1fr; gap: var(--gap-1) var(--gap-4); margin: 0 0 var(--gap-4); } dt { color: var(--quiet); } dd { margin: 0; }
.notice { display: flex; gap: var(--gap-3); border-radius: var(--radius); padding: var(--gap-3) var(--gap-4); margin: 0 0 var(--gap-4); background: var(--raised); border-inline-start: 4px solid var(--accent); }
.notice > :last-child { margin: 0; } .notice p { margin: 0; max-width: 96ch; } .notice :is(p, dl) + :is(p, dl) { margin-top: var(--gap-2); } .notice > div > :last-child { margin-bottom: 0; } .notice :is(p, code) + :is(.button, form) { margin-top: var(--gap-3); } .notice ul { margin: var(--gap-1) 0 0; padding-inline-start: 1.2em; }
.notice.success { background: var(--success-ground); border-color: var(--success); } .notice.warning { background: var(--warning-ground); border-color: var(--warning); } .notice.danger { background: var(--danger-ground); border-color: var(--danger); color: inherit; }
.badge { display: inline-flex; align-items: center; gap: 5px; font-size: var(--text-s); padding: 1px 8px; border-radius: 10px; border: 1px solid currentColor; white-space: nowrap; color: var(--quiet); }
.badge.success { color: var(--success); } .badge.warning { color: var(--warning); } .badge.danger { color: var(--danger); } .badge.accent { color: var(--accent); }
.scroll { overflow-x: auto; margin-bottom: var(--gap-4); }
table { border-collapse: collapse; width: 100%; font-size: var(--text-s); } th { overflow-wrap: break-word; hyphens: auto; text-align: start; color: var(--quiet); font-weight: 600; } th, td { padding: var(--gap-2) var(--gap-3) var(--gap-2) 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td { hyphens: auto; } tbody th { color: var(--ink); } td .actions { margin: 0; } td .actions :is(.button, button) { min-height: 30px; padding: 3px var(--gap-3); } td:has(.actions) { width: 1%; min-width: 150px; }
.scroll thead th, .scroll :is(button, .button), .scroll .badge, .scroll time { white-space: nowrap; } .scroll tbody th { min-width: 150px; } .scroll td:first-child { min-width: 96px; } .scroll td { overflow-wrap: break-word; } .scroll code, .any-break { overflow-wrap: anywhere; } .scroll td:has(> .any-break) { min-width: 104px; } a:has(> code) { text-underline-offset: 4px; } .scroll td:has(> code, > a > code) { min-width: 130px; }
.badge { margin-block: 1px; margin-inline-end: var(--gap-1); } .choice.of-parts { margin-inline-start: var(--gap-6); }
.filters { display: flex; flex-wrap: wrap; align-items: start; max-width: none; } .filters .field { flex: 0 1 220px; } .filters .field:first-child { flex-grow: 1; max-width: 440px; } .filters .field:first-child:nth-last-child(2) { flex-basis: 440px; } .filters :is(input, select, button, .button) { min-height: 40px; } .filters > :is(button, .button) { margin-top: calc(1.5em + var(--gap-1)); }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr)); gap: 0 var(--gap-4); } .figures > .card:has(> :nth-child(3):last-child) { display: grid; grid-template-rows: subgrid; grid-row: span 3; margin-bottom: var(--gap-4); } .figures svg { display: block; width: 100%; height: auto; color: var(--accent); margin: var(--gap-2) 0; }
.summary > h2:first-child { margin-top: 0; }
.empty { border: 1px dashed var(--control-line); border-radius: var(--radius); padding: var(--gap-8) var(--gap-4); text-align: center; color: var(--quiet); margin-bottom: var(--gap-4); } .empty p { margin: 0 auto var(--gap-3); } .empty > p:last-child { margin-bottom: 0; }
.agreement { max-height: 360px; overflow: auto; border: 1px solid var(--line); border-radius: var(--radius); padding: var(--gap-4); margin-bottom: var(--gap-4); }
.steps { display: flex; flex-wrap: wrap; gap: var(--gap-2) var(--gap-4); padding: 0; margin: 0 0 var(--gap-6); list-style: none; color: var(--quiet); font-size: var(--text-s); } .steps [aria-current] { color: var(--ink); font-weight: 600; }
@media (max-width: 860px) { .two { grid-template-columns: minmax(0, 1fr); } .layout { flex-direction: column; } .areas { display: inline-flex; align-self: start; margin: var(--gap-3) var(--gap-4) 0; } .side { position: fixed; inset: var(--gap-4) var(--gap-4) auto; width: auto; max-width: 420px; max-height: calc(100dvh - 2 * var(--gap-4)); margin: 0; padding: var(--gap-3); background: var(--ground); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: 0 6px 24px rgb(0 0 0 / .18); } .side::backdrop { background: rgb(0 0 0 / .4); } main { padding: var(--gap-4); } .top, footer { padding-inline: var(--gap-4); } .summary { position: static; } form.two > .summary { grid-column: 1; grid-row: auto; } }
details.card > summary { cursor: pointer; font-weight: 600; padding: 4px 0; } details.card > .choice { margin-top: var(--gap-1); } details.card th { width: 50%; } details[open] > summary > .folded { display: none; } details.card th .quiet { display: block; } .even { table-layout: fixed; } .even thead > tr > :first-child { width: 30%; } .even :is(td, th) { padding-inline-end: var(--gap-2); } caption { text-align: start; color: var(--quiet); padding-bottom: var(--gap-1); } table + p, table + ul { margin-top: var(--gap-3); } .bare { list-style: none; padding: 0; margin: 0 0 var(--gap-4); display: grid; gap: var(--gap-2); justify-items: start; } .scroll > .bare { margin: var(--gap-3) 0 0; }
figure { margin: 0 0 var(--gap-4); max-width: 68ch; } figcaption { color: var(--quiet); } blockquote { margin: var(--gap-1) 0 0; padding-inline-start: var(--gap-3); border-inline-start: 3px solid var(--line); } section + :is(dl, p) { margin-top: var(--gap-6); } td > label.choice { display: inline-flex; margin-inline-end: var(--gap-4); } form:has([name=access][value^=full]:checked) :is(details:has([name=right]), .of-parts), form:has([name=access][value=limited]:checked) .of-whole { display: none; } label.choice { white-space: nowrap; } li > label.choice { white-space: normal; } th .quiet { font-weight: 400; }
@media (max-width: 640px) { .filters { flex-direction: column; align-items: stretch; } .filters .field, .filters .field:first-child:nth-last-child(2) { flex: none; } .filters > :is(button, .button) { margin-top: 0; align-self: start; } .scroll:not(.stack) table:not([data-comparison]) { min-width: 600px; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } .stack :is(tbody, tr) { display: block; } .stack :is(td, tbody th) { display: block; width: auto; min-width: 0; border: 0; padding: 2px 0; } .stack td:empty { display: none; } .stack td[data-label]::before { content: attr(data-label) ': '; color: var(--quiet); } :lang(fr) .stack td[data-label]::before { content: attr(data-label) '\\a0: '; } .stack tr { padding: var(--gap-3) 0; border-bottom: 1px solid var(--line); } .stack td a:not(.button) { display: inline-block; padding-block: 5px; } .stack td .actions { margin-top: var(--gap-2); } .stack .badge { white-space: normal; }
  .choice small, code.digits + .quiet { display: block; } dl { grid-template-columns: 1fr; } dt { font-size: var(--text-s); } dd { margin-bottom: var(--gap-2); }
  .top { position: relative; } .menu { position: static; } .menu > div { inset-inline: var(--gap-4); top: calc(100% + 1px); } }
.qr { display: block; width: 224px; height: 224px; max-width: 100%; border-radius: var(--radius); }
code.digits { font-size: var(--text-xl, 24px); font-variant-numeric: tabular-nums; letter-spacing: .04em; white-space: nowrap; }
@media print { .top, .areas, .side, footer, .actions, .on-screen, form { display: none; } }
@media (forced-colors: active) { .primary, .badge, .notice { border: 1px solid; } }
`;
