import { type Access, covers, type Product, type ProductCategory, productCategories } from './access.ts';

/**
 * What a panel without a connector can be said to share: all of a category, because nobody lists
 * its single products to us. The vendor's own sharing draws the finer line.
 */
const prefix = 'all:';

export const wholeCategory = (productId: string): ProductCategory | null =>
  productCategories.find((category) => productId === `${prefix}${category}`) ?? null;

const names: Record<ProductCategory, string> = {
  cloud: 'All clouds',
  website: 'All websites',
  domain: 'All domains',
  mailbox: 'All mailboxes',
  mail_domain: 'All mail domains',
  database: 'All databases',
  server: 'All servers',
  ftp: 'All FTP access',
  backup: 'All backups',
  other: 'All other products',
};

export const wholeCategories = (categories: readonly ProductCategory[]): readonly Product[] =>
  categories.map((category) => ({
    id: `${prefix}${category}`,
    parent: null,
    category,
    name: names[category],
    shareable: true,
    actions: ['view', 'change'],
  }));

/** Whether a share reaches a product: by itself, by the container it lies in, or by all of its category (S5). */
export const reaches = (
  access: Access,
  product: Pick<Product, 'id' | 'category'>,
  products: Parameters<typeof covers>[2],
): boolean =>
  covers(access, product.id, products) ||
  (access.kind === 'limited' &&
    access.products.some(({ productId }) => wholeCategory(productId) === product.category));
