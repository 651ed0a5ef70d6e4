-- S15 asks for mailboxes and domains whatever the letters in which a panel lists them.
DROP INDEX account_products_by_name;
CREATE INDEX account_products_by_name ON account_products (lower(name));
