import type { OrderOutcome } from '../../shared/api/orders.ts';
import { UnreadableFile } from './file-parts.ts';
import { newRun, type Run, sendFile } from './orders-run.ts';

/**
 * Page script for files of orders (B5): sends a chosen file part by part, first to be checked, then to be booked,
 * and shows how far it is. Its words and everything it shows stand in the page. What is pasted goes as a form.
 */
const one = <Found extends Element>(root: ParentNode, selector: string, kind: new () => Found): Found => {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`nothing to show it in: ${selector}`);
  return found;
};

const number = new Intl.NumberFormat(document.documentElement.lang);

const begin = (form: HTMLFormElement, area: HTMLElement): void => {
  const path = form.dataset['orders'] ?? '';
  const say = (name: string, values: Readonly<Record<string, string>> = {}): string =>
    Object.entries(values).reduce(
      (text, [key, value]) => text.replace(`{${key}}`, value),
      area.dataset[name] ?? '',
    );
  const outcomes: Readonly<Record<OrderOutcome, string>> = {
    would_book: say('wouldBook'),
    booked: say('booked'),
    known: say('known'),
    wrong: say('wrong'),
  };
  const title = one(area, 'h2', HTMLHeadingElement);
  const said = one(area, '[data-said]', HTMLElement);
  const bar = one(area, 'progress', HTMLProgressElement);
  const stop = one(area, '[data-stop]', HTMLButtonElement);
  const goOn = one(area, '[data-go-on]', HTMLButtonElement);
  const done = one(area, '[data-done]', HTMLElement);
  const link = one(area, '[data-report]', HTMLAnchorElement);
  const bookAll = one(area, '[data-book-all]', HTMLButtonElement);
  const submit = one(form, 'button[type="submit"]', HTMLButtonElement);
  let file: File | null = null;
  let run: Run | null = null;

  const progress = (of: Run): void => {
    bar.value = Math.floor(of.share * 100);
    said.textContent = say('progress', {
      rows: number.format(of.rows),
      percent: number.format(bar.value),
      wrong: number.format(of.counts.wrong),
    });
  };

  const report = (of: Run): void => {
    const counted = one(area, '[data-counts]', HTMLElement);
    counted.replaceChildren(
      ...(['would_book', 'booked', 'known', 'wrong'] as const).flatMap((outcome) => {
        if (of.counts[outcome] === 0) return [];
        const [name, count] = [document.createElement('dt'), document.createElement('dd')];
        name.textContent = outcomes[outcome];
        count.textContent = number.format(of.counts[outcome]);
        count.dataset['count'] = outcome;
        return [name, count];
      }),
    );
    one(area, '[data-wrong]', HTMLElement).hidden = of.wrong.length === 0;
    one(area, '[data-wrong-rows]', HTMLElement).replaceChildren(
      ...of.wrong.map(({ row, said: { order, why } }) => {
        const line = document.createElement('tr');
        line.append(
          ...[number.format(row), order, why].map((text) => {
            const cell = document.createElement('td');
            cell.textContent = text;
            return cell;
          }),
        );
        return line;
      }),
    );
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob(of.report, { type: 'text/csv;charset=utf-8' }));
    const open = of.dry ? of.counts.would_book : 0;
    bookAll.textContent = say('book', { rows: number.format(open) });
    one(area, '[data-to-book]', HTMLElement).hidden = open === 0;
    one(area, '[data-nothing]', HTMLElement).hidden = !of.dry || open > 0;
    done.hidden = false;
  };

  const go = async (of: Run): Promise<void> => {
    if (file === null) return;
    run = of;
    title.textContent = say(of.dry ? 'checking' : 'booking');
    area.hidden = false;
    done.hidden = true;
    goOn.hidden = true;
    stop.hidden = false;
    submit.disabled = true;
    title.focus();
    progress(of);
    try {
      await sendFile(file, path, of, outcomes, () => progress(of));
      title.textContent = say('checked');
      report(of);
      title.focus();
    } catch (error) {
      said.textContent =
        error instanceof UnreadableFile
          ? say({ 'no-columns': 'noColumns', empty: 'empty', 'too-large': 'tooLarge' }[error.why])
          : say('stopped', { rows: number.format(of.rows) });
      // Read aloud once; what counts up is not, because nobody could listen to it.
      said.focus();
      goOn.hidden = error instanceof UnreadableFile;
    } finally {
      stop.hidden = true;
      submit.disabled = false;
    }
  };

  const start = (dry: boolean): void => void go(newRun(dry, say('columns').split('|')));
  form.addEventListener('submit', (event) => {
    const chosen = one(form, 'input[type="file"]', HTMLInputElement).files?.[0];
    if (!chosen) return;
    event.preventDefault();
    file = chosen;
    start(true);
  });
  bookAll.addEventListener('click', () => start(false));
  stop.addEventListener('click', () => {
    if (run) run.stopping = true;
  });
  goOn.addEventListener('click', () => {
    if (run) void go(run);
  });
};

const form = document.querySelector<HTMLFormElement>('form[data-orders]');
const area = document.querySelector<HTMLElement>('[data-orders-run]');
if (form && area) {
  for (const text of form.querySelectorAll<HTMLElement>('[data-orders-whole]')) text.hidden = true;
  for (const text of form.querySelectorAll<HTMLElement>('[data-orders-parts]')) text.hidden = false;
  begin(form, area);
}
