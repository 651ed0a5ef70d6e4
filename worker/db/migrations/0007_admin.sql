-- What the admins' dashboard and the freezing of a partner's grants look for (A3, A5, P9).
CREATE INDEX openings_by_time ON openings (at);
CREATE INDEX grants_by_start ON grants (started_at);
CREATE INDEX grants_frozen ON grants (partner_id) WHERE state = 'frozen';
CREATE INDEX grants_uncut ON grants (panel_state, id) WHERE panel_state IN ('cutting', 'not_yet_cut');
