import { orderOutcomes } from '../../../../shared/api/orders.ts';
import type { OrdersWords } from '../../../../shared/messages/pages/orders/words.ts';

/**
 * What the page's script (worker/browser/orders.ts) fills in and shows; without it none of this is seen. Names in
 * braces stand where its numbers go.
 */
export const InParts = ({ words }: { words: OrdersWords }) => (
  <section
    hidden
    aria-labelledby="parts-title"
    data-orders-run
    data-checking={words.checking}
    data-booking={words.booking}
    data-checked={words.checked}
    data-progress={words.progress('{rows}', '{percent}', '{wrong}')}
    data-stopped={words.stopped('{rows}')}
    data-book={words.book('{rows}')}
    data-no-columns={words.unreadable.no_columns}
    data-empty={words.unreadable.empty}
    data-too-large={words.unreadable.too_large}
    data-columns={[words.row, words.order, words.outcome, words.reason, words.benefit, words.amount].join(
      '|',
    )}
    {...Object.fromEntries(
      orderOutcomes.map((one) => [`data-${one.replace('_', '-')}`, words.outcomes[one]]),
    )}
  >
    <h2 id="parts-title" tabindex={-1}>
      {words.checking}
    </h2>
    <p id="parts-progress" tabindex={-1} data-said />
    <progress max={100} value={0} aria-labelledby="parts-progress" />
    <div class="actions">
      <button type="button" data-stop>
        {words.stop}
      </button>
      <button type="button" hidden data-go-on>
        {words.goOn}
      </button>
    </div>
    <div hidden data-done>
      <dl data-counts />
      <div hidden data-wrong>
        <h3>{words.firstWrong}</h3>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.order}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody data-wrong-rows />
        </table>
      </div>
      <div class="actions">
        <a class="button" href="#parts-title" data-report="" download="orders-report.csv">
          {words.report}
        </a>
      </div>
      <div hidden data-to-book>
        <p>{words.bookText}</p>
        <button type="button" class="primary" data-book-all />
      </div>
      <p hidden data-nothing>
        {words.nothingToBook}
      </p>
    </div>
  </section>
);
