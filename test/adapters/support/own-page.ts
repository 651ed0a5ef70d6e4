import type { Browser, Page } from 'playwright-core';
import type { SeenProduct, sessionKinds } from '../../../extension/panels/session.ts';
import type { InstructionClaims } from '../../../shared/api/instructions.ts';
import type { InstructionEvidence } from '../../../shared/domain/instruction.ts';
import { bundle } from './bundle.ts';

/** What the background runs in the customer's own page, in a page of a replica. */
export interface Runner {
  open(address: string): Promise<void>;
  page(): Page;
  products(account: string): Promise<readonly SeenProduct[] | null>;
  carryOut(account: string, act: InstructionClaims['act']): Promise<InstructionEvidence | null>;
}

export const runnerIn = async (browser: Browser, kind: (typeof sessionKinds)[number]): Promise<Runner> => {
  const code = await bundle(`import script from '~/panels/${kind}/session-script.ts'; script.main();`);
  const context = await browser.newContext();
  const page = await context.newPage();
  return {
    open: async (address) => {
      await page.goto(address);
    },
    page: () => page,
    products: async (account) => {
      await page.evaluate(code);
      return page.evaluate((name) => globalThis.panelshareSession?.products(name) ?? null, account);
    },
    carryOut: async (account, act) => {
      await page.evaluate(code);
      return page.evaluate(([name, one]) => globalThis.panelshareSession?.carryOut(name, one) ?? null, [
        account,
        act,
      ] as const);
    },
  };
};

export const made = (product: string, username = 'psabcdefgh'): InstructionClaims['act'] => ({
  do: 'make',
  product,
  username,
  password: 'Made-by-the-Worker-2026',
  comment: 'Panelshare gra_0000000000000001',
});
export const removed = (username: string): InstructionClaims['act'] => ({ do: 'remove', username });
