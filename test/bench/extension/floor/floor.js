/**
 * The floor of the popup's bench: the least a list of clients can be. One plain script, no framework,
 * no words, no states; it reads the very records the popup reads, shows the rows that fit and
 * filters by the words typed. It lies beside the built extension, which gives it the same database.
 */
const rowHeight = 52;
const visible = 8;

document.body.innerHTML =
  '<header><input type="text" aria-label="Find"></header><div id="clients" role="listbox"><div></div></div>';
const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `body{width:380px;font:13px system-ui}#clients{height:${7.5 * rowHeight}px;overflow:auto;position:relative}.row{position:absolute;height:${rowHeight}px}.row small{display:block}`,
);
document.adoptedStyleSheets = [sheet];
const [input, box] = [document.querySelector('input'), document.querySelector('#clients')];

let rowAt = () => null;
let texts = [];
let found = null;
let size = 0;

const render = () => {
  const first = Math.max(0, Math.min(Math.floor(box.scrollTop / rowHeight), size - visible));
  const rows = [];
  for (let at = first; at < Math.min(size, first + visible); at += 1) {
    const row = rowAt(found === null ? at : found[at]);
    if (row === null) break;
    const element = document.createElement('div');
    element.className = 'row';
    element.style.top = `${at * rowHeight}px`;
    element.setAttribute('role', 'option');
    element.setAttribute('aria-setsize', size);
    element.innerHTML = '<b></b><span></span><small></small>';
    element.children[0].textContent = row.customer;
    element.children[1].textContent = `${row.panel} · ${row.products ?? 'full'}`;
    element.children[2].textContent = row.account;
    rows.push(element);
  }
  box.firstChild.style.height = `${size * rowHeight}px`;
  box.firstChild.replaceChildren(...rows);
};

const filter = () => {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  found = null;
  if (words.length > 0) {
    found = [];
    for (let at = 0; at < texts.length; at += 1)
      if (words.every((word) => texts[at].includes(word))) found.push(at);
  }
  size = found === null ? texts.length : found.length;
  box.scrollTop = 0;
  render();
};
input.addEventListener('input', filter);
box.addEventListener('scroll', render);
input.focus();

const request = (asked) =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

(async () => {
  const database = await request(indexedDB.open('panelshare'));
  const picture = await request(database.transaction('pictures').objectStore('pictures').get('popup'));
  rowAt = (at) => picture.first[at] ?? null;
  texts = picture.first.map((row) => row.find);
  size = picture.count;
  render();

  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const store = database.transaction('lists').objectStore('lists');
  const { lists, order } = await request(store.get('arrangement'));
  const slices = [];
  for (const { deployment, stamp } of lists)
    slices.push(
      ...(await request(store.getAll(IDBKeyRange.bound([deployment, stamp], [deployment, stamp, []])))),
    );
  const lines = slices.map((slice) => ({
    finds: slice.finds.split('\n'),
    own: slice.own.split('\n'),
    shared: JSON.parse(slice.shared),
  }));
  const rowsInSlice = lines[0]?.finds.length ?? 1;
  const place = (at) => [lines[Math.floor(order[at] / rowsInSlice)], order[at] % rowsInSlice];
  texts = [...order.keys()].map((at) => {
    const [slice, line] = place(at);
    return slice.finds[line];
  });
  rowAt = (at) => {
    const [slice, line] = place(at);
    const [shared, customer, account] = JSON.parse(slice.own[line]);
    return { ...slice.shared[shared], customer, account };
  };
  filter();
})();
