-- M2, M7: what an organisation ordered, and what was booked for it.
CREATE INDEX orders_by_customer ON orders (customer_id, ordered_at);
