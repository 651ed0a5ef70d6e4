import type { Access, Product } from '../../shared/domain/access.ts';
import type { Account, Reachable } from '../../shared/domain/account.ts';
import type { Cleanup } from '../../shared/domain/cleanup.ts';
import type { Inventory, InventoryMoment } from '../../shared/domain/inventory.ts';
import type { ProductBinding } from '../../shared/domain/product-binding.ts';
import type { CopyAddress, IssuedInstruction, OwnerKey, Panel, VerificationGrant } from '../app/records.ts';
import type { SealedSecret } from '../ports.ts';
import type { AdoptedEntry } from '../store.ts';
import type { ShownPage } from './grants.ts';

/** With what it was sealed for. */
export interface OwnerKeyFound {
  key: OwnerKey;
  panelAccountId: string;
}

/** A panel beside its credential, which not every kind of connection has. */
export interface KeyedPanel {
  panel: Panel;
  credential: SealedSecret | null;
}

export interface PanelReads {
  all(): Promise<readonly Panel[]>;
  byId(id: string): Promise<Panel | null>;
  /** By the panel's own origin, or by that of its portal for agencies. */
  byOrigin(origin: string): Promise<Panel | null>;
  byOrigins(origins: readonly string[]): Promise<readonly Panel[]>;
  byHostToken(hash: string): Promise<Panel | null>;
  credential(panelId: string): Promise<SealedSecret | null>;
  keyed(by: { id: string } | { origin: string }): Promise<KeyedPanel | null>;
  /** Owner mode: the key of the account that the panel knows by this id, or whose pages show this name. */
  ownerKey(panelId: string, panelAccount: string): Promise<OwnerKeyFound | null>;
  ownerKeyOf(accountId: string): Promise<OwnerKey | null>;
  /** Accounts whose key was last tried before that moment, the longest ago first. */
  ownerKeysUnchecked(before: number, limit: number): Promise<readonly Account[]>;
  /** A grant of a verification run that lasts (A2). */
  verificationGrant(id: string, now: number): Promise<VerificationGrant | null>;
}

export interface AccountReads {
  byId(id: string): Promise<Account | null>;
  byPanelAccount(panelId: string, panelAccountId: string): Promise<Account | null>;
  byShown(panelId: string, shownAs: string): Promise<Account | null>;
  /** For each page the account that it shows, if its organisation is one of this access token's person. */
  ownOnPages(
    tokenHash: string,
    pages: readonly ShownPage[],
    now: number,
  ): Promise<readonly (Account | null)[]>;
  /** Beside its panel; null where its customer has given it up. */
  linked(id: string): Promise<{ account: Account; panel: Panel } | null>;
  ofOrganisations(organisationIds: readonly string[]): Promise<readonly { account: Account; panel: Panel }[]>;
  /** H4: what of it lies in a partner's account for good. */
  bindings(accountId: string): Promise<readonly ProductBinding[]>;
  products(accountId: string): Promise<readonly Pick<Product, 'id' | 'parent' | 'category' | 'name'>[]>;
  /** Shared accounts of the person's organisations whose list of products is older than that moment (S15). */
  stale(personId: string, listedBefore: number): Promise<readonly Account[]>;
  /** S15: grants on accounts that hold the address's mailbox or domain, live or not yet cut, with what lies in them. */
  reaching(email: string): Promise<readonly { access: Access; reachable: readonly Reachable[] }[]>;
}

/** M5. */
export interface MailCopyReads {
  address(accountId: string): Promise<CopyAddress | null>;
  /** The account whose copy address has this token. */
  accountOf(tokenHash: string): Promise<Account | null>;
}

/** What panels listed, what customers want done about it, and what they know and keep (M9, M10, S16). */
export interface InventoryReads {
  of(grantId: string, moment: InventoryMoment): Promise<Inventory | null>;
  cleanup(id: string): Promise<Cleanup | null>;
  cleanupsOfGrant(grantId: string): Promise<readonly Cleanup[]>;
  cleanupsOfAccount(accountId: string): Promise<readonly Cleanup[]>;
  adopted(accountId: string): Promise<readonly AdoptedEntry[]>;
}

/** E51. */
export interface InstructionReads {
  byId(id: string): Promise<IssuedInstruction | null>;
  /** Made or not, nobody reported: what they named may stand at the panel. */
  unreportedMakes(grantId: string): Promise<readonly IssuedInstruction[]>;
}
