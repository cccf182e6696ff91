-- The screen of the audit log: newest first, of one person, one act or one record. People who write nothing stand in
-- `detail` as who acted.
CREATE INDEX audit_at_id_idx ON audit (at, id);
CREATE INDEX audit_actor_id_at_id_idx ON audit (actor_id, at, id);
CREATE INDEX audit_record_id_at_id_idx ON audit (record_id, at, id);
CREATE INDEX audit_action_at_id_idx ON audit (action, at, id);
CREATE INDEX audit_by_at_idx ON audit ((detail ->> 'by'), at, id);
