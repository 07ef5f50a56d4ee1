-- The schema that the migrations make, to read; nothing runs this file.
-- After a new migration, write it anew: WRITE_SCHEMA=yes npx jest test/storage/schema-file

create table absences (
  workspace_id text not null,
  id uuid not null,
  member_id text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  cover_id text,
  cover_state text not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  wake_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint absences_key PRIMARY KEY (workspace_id, id),
  constraint absence_is_set_by_a_member FOREIGN KEY (workspace_id, set_by) REFERENCES members(workspace_id, id),
  constraint absence_of_a_member FOREIGN KEY (workspace_id, member_id) REFERENCES members(workspace_id, id),
  constraint cover_is_a_member FOREIGN KEY (workspace_id, cover_id) REFERENCES members(workspace_id, id),
  constraint absence_ends_after_it_starts CHECK (ends_at > starts_at),
  constraint cover_is_named CHECK ((cover_state = 'none'::text) = (cover_id IS NULL)),
  constraint cover_state_is_known CHECK (cover_state = ANY (ARRAY['none'::text, 'asked'::text, 'agreed'::text, 'refused'::text])),
  constraint nobody_covers_for_themselves CHECK (cover_id <> member_id)
);

create table commitments (
  workspace_id text not null,
  id uuid not null,
  issue_id uuid not null,
  kind text not null,
  what_id uuid,
  made_by text not null,
  made_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  nudge_at timestamp with time zone not null,
  wake_at timestamp with time zone,
  state text not null,
  ended_at timestamp with time zone,
  ended_by text,
  reason_id uuid,
  told_how text,
  told_at timestamp with time zone,
  replaces_id uuid,
  readings jsonb,
  objection_id uuid,
  constraint commitments_key PRIMARY KEY (workspace_id, id),
  constraint commitment_maker_is_a_member FOREIGN KEY (workspace_id, made_by) REFERENCES members(workspace_id, id),
  constraint commitment_objection_is_kept FOREIGN KEY (workspace_id, objection_id) REFERENCES texts(workspace_id, id),
  constraint commitment_of_an_issue FOREIGN KEY (workspace_id, issue_id) REFERENCES issues(workspace_id, id),
  constraint commitment_reason_is_kept FOREIGN KEY (workspace_id, reason_id) REFERENCES texts(workspace_id, id),
  constraint commitment_says_what FOREIGN KEY (workspace_id, what_id) REFERENCES texts(workspace_id, id),
  constraint replaced_commitment_is_kept FOREIGN KEY (workspace_id, replaces_id) REFERENCES commitments(workspace_id, id),
  constraint commitment_end_has_a_reason CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'kept'::text])) OR reason_id IS NOT NULL),
  constraint commitment_end_is_recorded CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text])) = (ended_at IS NULL)),
  constraint commitment_is_for_later CHECK (due_at > made_at AND nudge_at <= due_at),
  constraint commitment_kind_is_known CHECK (kind = ANY (ARRAY['promise'::text, 'first-response'::text])),
  constraint commitment_state_is_known CHECK (state = ANY (ARRAY['draft'::text, 'open'::text, 'kept'::text, 'kept-late'::text, 'moved'::text, 'broken'::text, 'cancelled'::text, 'entered-in-error'::text])),
  constraint draft_says_why_it_waits CHECK (state <> 'draft'::text OR reason_id IS NOT NULL),
  constraint kept_in_time_or_late CHECK (
CASE state
    WHEN 'kept'::text THEN ended_at <= due_at
    WHEN 'kept-late'::text THEN ended_at > due_at
    ELSE true
END),
  constraint moved_only_if_told_before_due CHECK (state <> 'moved'::text OR told_at <= due_at),
  constraint moved_or_broken_says_how_the_customer_was_told CHECK ((state <> ALL (ARRAY['moved'::text, 'broken'::text])) OR told_how IS NOT NULL AND told_at IS NOT NULL),
  constraint only_a_draft_is_asked_about CHECK (readings IS NULL OR (state = ANY (ARRAY['draft'::text, 'entered-in-error'::text]))),
  constraint promise_says_what CHECK (kind = 'first-response'::text OR what_id IS NOT NULL),
  constraint told_how_is_known CHECK (told_how = ANY (ARRAY['posted'::text, 'phoned'::text, 'mailed'::text])),
  constraint what_is_asked_about_takes_no_place CHECK (readings IS NULL OR replaces_id IS NULL)
);

create table contacts (
  workspace_id text not null,
  id uuid not null,
  customer_id uuid not null,
  name text not null,
  form_of_address text not null,
  reached_by text,
  constraint contacts_key PRIMARY KEY (workspace_id, id),
  constraint contact_of_a_customer FOREIGN KEY (workspace_id, customer_id) REFERENCES customers(workspace_id, id)
);

create table customers (
  workspace_id text not null,
  id uuid not null,
  name text not null,
  name_key text not null,
  zone text,
  created_at timestamp with time zone not null,
  concierge_id text,
  notes text,
  version integer not null default 1,
  constraint customers_key PRIMARY KEY (workspace_id, id),
  constraint concierge_is_a_member FOREIGN KEY (workspace_id, concierge_id) REFERENCES members(workspace_id, id),
  constraint customer_of_a_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id)
);

create table follow_ups (
  workspace_id text not null,
  id uuid not null,
  issue_id uuid not null,
  due_at timestamp with time zone not null,
  state text not null,
  reason_id uuid,
  ended_at timestamp with time zone,
  ended_by text,
  wake_at timestamp with time zone,
  constraint follow_ups_key PRIMARY KEY (workspace_id, id),
  constraint follow_up_of_an_issue FOREIGN KEY (workspace_id, issue_id) REFERENCES issues(workspace_id, id),
  constraint follow_up_reason_is_kept FOREIGN KEY (workspace_id, reason_id) REFERENCES texts(workspace_id, id),
  constraint follow_up_end_has_a_reason CHECK ((state = ANY (ARRAY['planned'::text, 'satisfied'::text])) OR reason_id IS NOT NULL),
  constraint follow_up_end_is_recorded CHECK ((state = 'planned'::text) = (ended_at IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL)),
  constraint follow_up_state_is_known CHECK (state = ANY (ARRAY['planned'::text, 'satisfied'::text, 'not-satisfied'::text, 'skipped'::text]))
);

create table handoff_receivers (
  workspace_id text not null,
  handoff_id uuid not null,
  member_id text not null,
  state text not null,
  reason_kind text,
  reason_id uuid,
  answered_at timestamp with time zone,
  suggested_id text,
  constraint handoff_receivers_key PRIMARY KEY (workspace_id, handoff_id, member_id),
  constraint receiver_is_a_member FOREIGN KEY (workspace_id, member_id) REFERENCES members(workspace_id, id),
  constraint receiver_of_a_handoff FOREIGN KEY (workspace_id, handoff_id) REFERENCES handoffs(workspace_id, id),
  constraint receiver_reason_is_kept FOREIGN KEY (workspace_id, reason_id) REFERENCES texts(workspace_id, id),
  constraint receiver_suggests_a_member FOREIGN KEY (workspace_id, suggested_id) REFERENCES members(workspace_id, id),
  constraint receiver_state_is_known CHECK (state = ANY (ARRAY['asked'::text, 'accepted'::text, 'declined'::text, 'countered'::text, 'released'::text]))
);

create table handoffs (
  workspace_id text not null,
  id uuid not null,
  issue_id uuid not null,
  giver_id text not null,
  state text not null,
  version integer not null,
  next_step_id uuid not null,
  situation_id uuid,
  watch_out_id uuid,
  offered_at timestamp with time zone not null,
  half_time_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  wake_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by text,
  accepted_by text,
  read_back_id uuid,
  reason_id uuid,
  offered_by text not null,
  pack_id uuid,
  correction_id uuid,
  corrected_at timestamp with time zone,
  confirmed_at timestamp with time zone,
  kept_at timestamp with time zone,
  constraint handoffs_key PRIMARY KEY (workspace_id, id),
  constraint handoff_correction_is_kept FOREIGN KEY (workspace_id, correction_id) REFERENCES texts(workspace_id, id),
  constraint handoff_giver_is_a_member FOREIGN KEY (workspace_id, giver_id) REFERENCES members(workspace_id, id),
  constraint handoff_is_offered_by_a_member FOREIGN KEY (workspace_id, offered_by) REFERENCES members(workspace_id, id),
  constraint handoff_of_a_pack FOREIGN KEY (workspace_id, pack_id) REFERENCES packs(workspace_id, id),
  constraint handoff_of_an_issue FOREIGN KEY (workspace_id, issue_id) REFERENCES issues(workspace_id, id),
  constraint handoff_read_back_is_kept FOREIGN KEY (workspace_id, read_back_id) REFERENCES texts(workspace_id, id),
  constraint handoff_reason_is_kept FOREIGN KEY (workspace_id, reason_id) REFERENCES texts(workspace_id, id),
  constraint handoff_says_the_next_step FOREIGN KEY (workspace_id, next_step_id) REFERENCES texts(workspace_id, id),
  constraint handoff_situation_is_kept FOREIGN KEY (workspace_id, situation_id) REFERENCES texts(workspace_id, id),
  constraint handoff_watch_out_is_kept FOREIGN KEY (workspace_id, watch_out_id) REFERENCES texts(workspace_id, id),
  constraint correction_is_of_a_handshake CHECK ((correction_id IS NULL) = (corrected_at IS NULL) AND (correction_id IS NULL OR state = 'accepted'::text) AND (confirmed_at IS NULL OR correction_id IS NOT NULL)),
  constraint handoff_end_is_recorded CHECK ((state = 'offered'::text) = (ended_at IS NULL)),
  constraint handoff_ends_after_it_begins CHECK (ends_at > offered_at),
  constraint handoff_state_is_known CHECK (state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'countered'::text, 'withdrawn'::text, 'expired'::text])),
  constraint handshake_names_who_shook CHECK ((state = 'accepted'::text) = (accepted_by IS NOT NULL)),
  constraint kept_is_what_nobody_took CHECK (kept_at IS NULL OR (state = ANY (ARRAY['declined'::text, 'countered'::text, 'expired'::text]))),
  constraint read_back_is_of_a_handshake CHECK (read_back_id IS NULL OR state = 'accepted'::text)
);

create table inbox (
  workspace_id text not null,
  id text not null,
  body jsonb not null,
  received_at timestamp with time zone not null,
  state text not null,
  attempts integer not null default 0,
  next_at timestamp with time zone not null,
  lease_until timestamp with time zone,
  error text,
  constraint inbox_key PRIMARY KEY (workspace_id, id),
  constraint inbox_state_is_known CHECK (state = ANY (ARRAY['pending'::text, 'working'::text, 'done'::text, 'parked'::text]))
);

create table issue_words (
  workspace_id text not null,
  word text not null,
  issue_id uuid not null,
  constraint issue_words_key PRIMARY KEY (workspace_id, word, issue_id)
);

create table issues (
  workspace_id text not null,
  id uuid not null,
  number integer not null,
  customer_id uuid not null,
  title_id uuid not null,
  priority text not null,
  state text not null,
  owner_id text not null,
  opened_by text,
  opened_at timestamp with time zone not null,
  owned_since timestamp with time zone not null,
  channel_id text,
  private boolean not null,
  next_contact_at timestamp with time zone,
  wake_at timestamp with time zone,
  ended_at timestamp with time zone,
  outcome_id uuid,
  version integer not null,
  custody_reason_id uuid,
  terms integer not null,
  waiting_until timestamp with time zone,
  contact_set_for timestamp with time zone,
  thread_ts text,
  constraint issues_key PRIMARY KEY (workspace_id, id),
  constraint issue_custody_says_why FOREIGN KEY (workspace_id, custody_reason_id) REFERENCES texts(workspace_id, id),
  constraint issue_has_a_customer FOREIGN KEY (workspace_id, customer_id) REFERENCES customers(workspace_id, id),
  constraint issue_has_a_title FOREIGN KEY (workspace_id, title_id) REFERENCES texts(workspace_id, id),
  constraint issue_of_a_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id),
  constraint issue_opener_is_a_member FOREIGN KEY (workspace_id, opened_by) REFERENCES members(workspace_id, id),
  constraint issue_outcome_is_kept FOREIGN KEY (workspace_id, outcome_id) REFERENCES texts(workspace_id, id),
  constraint issue_owner_is_a_member FOREIGN KEY (workspace_id, owner_id) REFERENCES members(workspace_id, id),
  constraint ended_issue_says_why CHECK (state = 'open'::text OR ended_at IS NOT NULL AND outcome_id IS NOT NULL),
  constraint issue_priority_is_known CHECK (priority = ANY (ARRAY['p1'::text, 'p2'::text, 'p3'::text, 'p4'::text])),
  constraint issue_state_is_known CHECK (state = ANY (ARRAY['open'::text, 'resolved'::text, 'void'::text])),
  constraint issue_thread_is_in_a_channel CHECK (thread_ts IS NULL OR channel_id IS NOT NULL),
  constraint only_an_open_issue_waits CHECK (state = 'open'::text OR waiting_until IS NULL AND contact_set_for IS NULL),
  constraint open_issue_has_next_contact CHECK (state <> 'open'::text OR next_contact_at IS NOT NULL)
);

create table lanes (
  workspace_id text not null,
  name text not null,
  next_at timestamp with time zone,
  constraint lanes_key PRIMARY KEY (workspace_id, name),
  constraint lane_of_a_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id)
);

create table ledger (
  workspace_id text not null,
  id bigint not null generated always as identity,
  issue_id uuid,
  at timestamp with time zone not null,
  actor_id text not null,
  kind text not null,
  handoff_id uuid,
  commitment_id uuid,
  member_id text,
  text_id uuid,
  facts jsonb not null,
  constraint ledger_key PRIMARY KEY (workspace_id, id),
  constraint ledger_commitment_is_kept FOREIGN KEY (workspace_id, commitment_id) REFERENCES commitments(workspace_id, id),
  constraint ledger_handoff_is_kept FOREIGN KEY (workspace_id, handoff_id) REFERENCES handoffs(workspace_id, id),
  constraint ledger_of_an_issue FOREIGN KEY (workspace_id, issue_id) REFERENCES issues(workspace_id, id),
  constraint ledger_text_is_kept FOREIGN KEY (workspace_id, text_id) REFERENCES texts(workspace_id, id),
  constraint ledger_is_of_an_issue_or_a_member CHECK (issue_id IS NOT NULL OR member_id IS NOT NULL)
);

create table living_messages (
  workspace_id text not null,
  id uuid not null,
  kind text not null,
  subject_id text not null,
  issue_id uuid,
  member_id text,
  lane text not null,
  wanted integer not null,
  shown integer not null default 0,
  shown_as text,
  channel text,
  ts text,
  parked integer not null default 0,
  attempts integer not null default 0,
  unanswered integer not null default 0,
  failing_since timestamp with time zone,
  next_at timestamp with time zone not null,
  lease_until timestamp with time zone,
  error text,
  facts jsonb,
  fresh_until timestamp with time zone,
  constraint living_messages_key PRIMARY KEY (workspace_id, id),
  constraint living_message_goes_down_a_lane FOREIGN KEY (workspace_id, lane) REFERENCES lanes(workspace_id, name),
  constraint living_message_of_an_issue FOREIGN KEY (workspace_id, issue_id) REFERENCES issues(workspace_id, id),
  constraint home_is_fresh_for_a_while CHECK ((kind = 'home'::text) = (fresh_until IS NOT NULL)),
  constraint living_message_kind_is_known CHECK (kind = ANY (ARRAY['card'::text, 'offer'::text, 'pack'::text, 'take'::text, 'cover'::text, 'home'::text, 'notice'::text])),
  constraint notice_keeps_its_facts CHECK ((kind = 'notice'::text) = (facts IS NOT NULL)),
  constraint shown_is_never_ahead CHECK (shown <= wanted)
);

create table members (
  workspace_id text not null,
  id text not null,
  name text not null,
  zone text not null,
  standing text not null,
  hours jsonb,
  digest_time text,
  wake_at timestamp with time zone,
  seen_at timestamp with time zone not null,
  slack_zone text,
  temporary_hours jsonb,
  digest_days jsonb,
  no_digest_on text,
  replan_at timestamp with time zone,
  constraint members_key PRIMARY KEY (workspace_id, id),
  constraint member_of_a_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces(workspace_id),
  constraint digest_comes_at_a_time_of_day CHECK (digest_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text),
  constraint member_standing_is_known CHECK (standing = ANY (ARRAY['active'::text, 'guest'::text, 'bot'::text, 'stranger'::text, 'deactivated'::text, 'unknown'::text]))
);

create table outbox (
  workspace_id text not null,
  id bigint not null generated always as identity,
  lane text not null,
  kind text not null,
  facts jsonb not null,
  issue_id uuid,
  rank smallint not null,
  state text not null,
  attempts integer not null default 0,
  unanswered integer not null default 0,
  failing_since timestamp with time zone,
  next_at timestamp with time zone not null,
  lease_until timestamp with time zone,
  channel text,
  ts text,
  error text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint outbox_key PRIMARY KEY (workspace_id, id),
  constraint notice_about_an_issue FOREIGN KEY (workspace_id, issue_id) REFERENCES issues(workspace_id, id),
  constraint notice_goes_down_a_lane FOREIGN KEY (workspace_id, lane) REFERENCES lanes(workspace_id, name),
  constraint outbox_state_is_known CHECK (state = ANY (ARRAY['pending'::text, 'sending'::text, 'sent'::text, 'unknown'::text, 'parked'::text, 'void'::text])),
  constraint sent_says_where_and_when CHECK (state <> 'sent'::text OR channel IS NOT NULL AND ts IS NOT NULL AND sent_at IS NOT NULL)
) with (autovacuum_vacuum_scale_factor=0.02);

create table packs (
  workspace_id text not null,
  id uuid not null,
  giver_id text not null,
  made_at timestamp with time zone not null,
  constraint packs_key PRIMARY KEY (workspace_id, id),
  constraint pack_giver_is_a_member FOREIGN KEY (workspace_id, giver_id) REFERENCES members(workspace_id, id)
);

create table reminder_slots (
  workspace_id text not null,
  member_id text not null,
  kind text not null,
  subject_id text not null,
  slot text not null,
  claimed_at timestamp with time zone not null,
  constraint one_reminder_per_slot PRIMARY KEY (workspace_id, member_id, kind, subject_id, slot),
  constraint reminder_of_a_member FOREIGN KEY (workspace_id, member_id) REFERENCES members(workspace_id, id)
);

create table requests (
  workspace_id text not null,
  key text not null,
  at timestamp with time zone not null,
  answer jsonb,
  constraint requests_key PRIMARY KEY (workspace_id, key)
);

create table snoozes (
  workspace_id text not null,
  member_id text not null,
  subject_id uuid not null,
  at timestamp with time zone,
  until timestamp with time zone not null,
  constraint snoozes_key PRIMARY KEY (workspace_id, member_id, subject_id),
  constraint snooze_of_a_member FOREIGN KEY (workspace_id, member_id) REFERENCES members(workspace_id, id)
);

create table takes (
  workspace_id text not null,
  id uuid not null,
  issue_id uuid not null,
  asked_by text not null,
  state text not null,
  terms integer not null,
  read_back_id uuid not null,
  asked_at timestamp with time zone not null,
  half_time_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  wake_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint takes_key PRIMARY KEY (workspace_id, id),
  constraint take_is_asked_by_a_member FOREIGN KEY (workspace_id, asked_by) REFERENCES members(workspace_id, id),
  constraint take_of_an_issue FOREIGN KEY (workspace_id, issue_id) REFERENCES issues(workspace_id, id),
  constraint take_says_what_comes_next FOREIGN KEY (workspace_id, read_back_id) REFERENCES texts(workspace_id, id),
  constraint take_end_is_recorded CHECK ((state = 'asked'::text) = (ended_at IS NULL)),
  constraint take_state_is_known CHECK (state = ANY (ARRAY['asked'::text, 'handed-over'::text, 'refused'::text, 'withdrawn'::text, 'expired'::text, 'overtaken'::text]))
);

create table texts (
  workspace_id text not null,
  id uuid not null,
  issue_id uuid not null,
  author_id text not null,
  body text,
  written_at timestamp with time zone not null,
  constraint texts_key PRIMARY KEY (workspace_id, id),
  constraint text_of_an_issue FOREIGN KEY (workspace_id, issue_id) REFERENCES issues(workspace_id, id)
);

create table updates (
  workspace_id text not null,
  id uuid not null,
  issue_id uuid not null,
  told_by text not null,
  told_at timestamp with time zone not null,
  text_id uuid not null,
  kind text,
  how text,
  constraint updates_key PRIMARY KEY (workspace_id, id),
  constraint update_of_an_issue FOREIGN KEY (workspace_id, issue_id) REFERENCES issues(workspace_id, id),
  constraint update_says_something FOREIGN KEY (workspace_id, text_id) REFERENCES texts(workspace_id, id),
  constraint update_teller_is_a_member FOREIGN KEY (workspace_id, told_by) REFERENCES members(workspace_id, id),
  constraint update_kind_is_known CHECK (kind = ANY (ARRAY['answer'::text, 'time'::text, 'promise'::text, 'help'::text, 'apology'::text])),
  constraint update_went_out_somehow CHECK (how = ANY (ARRAY['posted'::text, 'phoned'::text, 'mailed'::text]))
);

create table workspaces (
  workspace_id text not null,
  name text not null,
  bot_user_id text not null,
  zone text not null,
  settings jsonb not null,
  issue_count integer not null default 0,
  suspended_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint workspaces_key PRIMARY KEY (workspace_id)
);

CREATE INDEX absences_of_a_cover ON absences USING btree (workspace_id, cover_id) WHERE (ended_at IS NULL);

CREATE INDEX absences_of_a_member ON absences USING btree (workspace_id, member_id) WHERE (ended_at IS NULL);

CREATE INDEX absences_to_wake ON absences USING btree (wake_at) WHERE (wake_at IS NOT NULL);

CREATE INDEX commitments_ended_by_a_member ON commitments USING btree (workspace_id, ended_by, ended_at) WHERE (state = ANY (ARRAY['kept'::text, 'kept-late'::text, 'moved'::text, 'broken'::text]));

CREATE INDEX commitments_of_an_issue ON commitments USING btree (workspace_id, issue_id);

CREATE INDEX commitments_to_wake ON commitments USING btree (wake_at) WHERE (wake_at IS NOT NULL);

CREATE INDEX open_commitments_of_an_issue ON commitments USING btree (workspace_id, issue_id, due_at) WHERE (state = 'open'::text);

CREATE UNIQUE INDEX one_main_contact_per_customer ON contacts USING btree (workspace_id, customer_id);

CREATE UNIQUE INDEX one_customer_per_name ON customers USING btree (workspace_id, name_key);

CREATE INDEX follow_ups_of_an_issue ON follow_ups USING btree (workspace_id, issue_id);

CREATE INDEX follow_ups_to_wake ON follow_ups USING btree (wake_at) WHERE (wake_at IS NOT NULL);

CREATE UNIQUE INDEX one_planned_follow_up_per_issue ON follow_ups USING btree (workspace_id, issue_id) WHERE (state = 'planned'::text);

CREATE INDEX planned_follow_ups_by_date ON follow_ups USING btree (due_at) WHERE (state = 'planned'::text);

CREATE INDEX handoffs_asked_of_a_member ON handoff_receivers USING btree (workspace_id, member_id) WHERE (state = 'asked'::text);

CREATE INDEX receivers_by_member ON handoff_receivers USING btree (workspace_id, member_id);

CREATE INDEX corrections_made ON handoffs USING btree (workspace_id, giver_id) WHERE ((correction_id IS NOT NULL) AND (confirmed_at IS NULL));

CREATE INDEX corrections_to_confirm ON handoffs USING btree (workspace_id, accepted_by) WHERE ((correction_id IS NOT NULL) AND (confirmed_at IS NULL));

CREATE INDEX handoffs_of_a_pack ON handoffs USING btree (workspace_id, pack_id) WHERE (pack_id IS NOT NULL);

CREATE INDEX handoffs_of_an_issue ON handoffs USING btree (workspace_id, issue_id, offered_at);

CREATE INDEX handoffs_that_came_back ON handoffs USING btree (workspace_id, ended_at) WHERE ((state = ANY (ARRAY['declined'::text, 'countered'::text, 'expired'::text])) AND (kept_at IS NULL));

CREATE INDEX handoffs_to_wake ON handoffs USING btree (wake_at) WHERE (wake_at IS NOT NULL);

CREATE UNIQUE INDEX one_open_handoff_per_issue ON handoffs USING btree (workspace_id, issue_id) WHERE (state = 'offered'::text);

CREATE INDEX open_handoffs_of_a_giver ON handoffs USING btree (workspace_id, giver_id) WHERE (state = 'offered'::text);

CREATE INDEX inbox_by_age ON inbox USING btree (received_at) WHERE (state = 'done'::text);

CREATE INDEX inbox_to_do ON inbox USING btree (next_at) WHERE (state = ANY (ARRAY['pending'::text, 'working'::text]));

CREATE INDEX issues_in_custody ON issues USING btree (workspace_id, owned_since) WHERE ((state = 'open'::text) AND (custody_reason_id IS NOT NULL));

CREATE INDEX issues_of_a_customer ON issues USING btree (workspace_id, customer_id, number);

CREATE INDEX issues_of_a_thread ON issues USING btree (workspace_id, channel_id, thread_ts) WHERE (thread_ts IS NOT NULL);

CREATE INDEX issues_of_an_owner ON issues USING btree (workspace_id, owner_id) WHERE (state = 'open'::text);

CREATE INDEX issues_to_wake ON issues USING btree (wake_at) WHERE (wake_at IS NOT NULL);

CREATE UNIQUE INDEX one_issue_per_number ON issues USING btree (workspace_id, number);

CREATE INDEX open_issues_by_next_contact ON issues USING btree (workspace_id, next_contact_at) WHERE (state = 'open'::text);

CREATE INDEX lanes_of_methods ON lanes USING btree (workspace_id, name) WHERE (name ~~ 'method:%'::text);

CREATE INDEX ledger_of_an_issue_in_order ON ledger USING btree (workspace_id, issue_id, id);

CREATE INDEX owners_in_the_ledger ON ledger USING btree (workspace_id, member_id) WHERE (kind = ANY (ARRAY['opened'::text, 'accepted'::text, 'custody'::text]));

CREATE INDEX living_messages_by_place ON living_messages USING btree (workspace_id, channel, ts) WHERE (issue_id IS NOT NULL);

CREATE INDEX living_messages_of_an_issue ON living_messages USING btree (workspace_id, issue_id);

CREATE INDEX living_messages_to_show ON living_messages USING btree (next_at) WHERE ((shown < wanted) AND (parked < wanted));

CREATE UNIQUE INDEX one_living_message_per_subject ON living_messages USING btree (workspace_id, kind, subject_id);

CREATE INDEX members_to_replan ON members USING btree (replan_at) WHERE (replan_at IS NOT NULL);

CREATE INDEX members_who_left ON members USING btree (workspace_id, id) WHERE (standing <> ALL (ARRAY['active'::text, 'unknown'::text]));

CREATE INDEX members_whose_digest_is_due ON members USING btree (wake_at) WHERE (wake_at IS NOT NULL);

CREATE INDEX outbox_by_age ON outbox USING btree (created_at) WHERE (state = ANY (ARRAY['sent'::text, 'void'::text]));

CREATE INDEX outbox_of_an_issue ON outbox USING btree (workspace_id, issue_id);

CREATE INDEX outbox_to_do ON outbox USING btree (workspace_id, lane, rank, id) WHERE (state = ANY (ARRAY['pending'::text, 'sending'::text, 'unknown'::text]));

CREATE INDEX reminder_slots_by_age ON reminder_slots USING btree (claimed_at);

CREATE INDEX requests_by_age ON requests USING btree (at);

CREATE INDEX snoozes_by_age ON snoozes USING btree (until);

CREATE UNIQUE INDEX one_open_take_per_member ON takes USING btree (workspace_id, issue_id, asked_by) WHERE (state = 'asked'::text);

CREATE INDEX open_takes_of_a_member ON takes USING btree (workspace_id, asked_by) WHERE (state = 'asked'::text);

CREATE INDEX takes_of_an_issue ON takes USING btree (workspace_id, issue_id, asked_at);

CREATE INDEX takes_to_wake ON takes USING btree (wake_at) WHERE (wake_at IS NOT NULL);

CREATE INDEX texts_of_an_issue ON texts USING btree (workspace_id, issue_id);

CREATE INDEX updates_of_an_issue ON updates USING btree (workspace_id, issue_id, told_at);

CREATE OR REPLACE FUNCTION begin_work(in_workspace text, request_key text, now_at timestamp with time zone, wanted jsonb)
 RETURNS TABLE(repeated boolean, recorded jsonb, issue_id uuid)
 LANGUAGE plpgsql
AS $function$
declare target uuid;
begin
  perform set_config('baton.workspace', in_workspace, true);
  if request_key is not null then
    insert into requests (workspace_id, key, at) values (in_workspace, request_key, now_at) on conflict do nothing;
    if not found then
      return query select true, r.answer, null::uuid
        from requests r where r.workspace_id = in_workspace and r.key = request_key;
      return;
    end if;
  end if;
  target := case wanted ->> 'by'
    when 'issue' then (wanted ->> 'id')::uuid
    when 'number' then (select i.id from issues i
      where i.workspace_id = in_workspace and i.number = (wanted ->> 'number')::int)
    when 'handoff' then (select h.issue_id from handoffs h
      where h.workspace_id = in_workspace and h.id = (wanted ->> 'id')::uuid)
    when 'take' then (select t.issue_id from takes t
      where t.workspace_id = in_workspace and t.id = (wanted ->> 'id')::uuid)
    when 'follow-up' then (select f.issue_id from follow_ups f
      where f.workspace_id = in_workspace and f.id = (wanted ->> 'id')::uuid)
    when 'commitment' then (select c.issue_id from commitments c
      where c.workspace_id = in_workspace and c.id = (wanted ->> 'id')::uuid)
    when 'update' then (select u.issue_id from updates u
      where u.workspace_id = in_workspace and u.id = (wanted ->> 'id')::uuid)
  end;
  perform from issues i where i.workspace_id = in_workspace and i.id = target for no key update;
  return query select false, null::jsonb, target;
end $function$
;
comment on function begin_work is 'First statement of every request: enters the workspace, claims the request key, locks the issue. A repeat gets the recorded answer.';

CREATE OR REPLACE FUNCTION keep_words()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' then
    delete from issue_words w
     where w.workspace_id = old.workspace_id and w.issue_id = old.issue_id and w.word = any(words_of(old.body));
  end if;
  insert into issue_words (workspace_id, word, issue_id)
  select distinct t.workspace_id, w.word, t.issue_id
    from texts t cross join unnest(words_of(t.body)) as w (word)
   where t.workspace_id = new.workspace_id and t.issue_id = new.issue_id
     and (t.id = new.id or tg_op = 'UPDATE')
  on conflict do nothing;
  return null;
end $function$
;
comment on function keep_words is 'Keeps issue_words to what is written: words that were erased are found no more.';

CREATE OR REPLACE FUNCTION refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the ledger is append-only' using errcode = 'check_violation', constraint = 'ledger_is_append_only';
end $function$
;
comment on function refuse_rewriting is NULL;

CREATE OR REPLACE FUNCTION refuse_second_ending()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% % has ended (%): what ended stays ended', tg_table_name, old.id, old.state
    using errcode = 'check_violation', constraint = tg_name;
end $function$
;
comment on function refuse_second_ending is NULL;

CREATE OR REPLACE FUNCTION require_handshake()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from handoffs h
      join handoff_receivers r on r.workspace_id = h.workspace_id and r.handoff_id = h.id
      join ledger l on l.workspace_id = h.workspace_id and l.handoff_id = h.id
     where h.workspace_id = new.workspace_id and h.issue_id = new.id
       and h.state = 'accepted' and h.accepted_by = new.owner_id
       and r.member_id = new.owner_id and r.state = 'accepted'
       and l.kind = 'accepted' and l.member_id = new.owner_id
       and l.xmin = pg_current_xact_id()::xid
  ) or exists (
    select from ledger l
     where l.workspace_id = new.workspace_id and l.issue_id = new.id
       and l.kind = 'custody' and l.member_id = new.owner_id and l.text_id is not null
       and l.xmin = pg_current_xact_id()::xid
  ) then
    return null;
  end if;
  raise exception 'issue %: the owner changes only by a handshake or a custody', new.number
    using errcode = 'check_violation', constraint = 'owner_changes_only_by_handshake_or_custody';
end $function$
;
comment on function require_handshake is NULL;

CREATE OR REPLACE FUNCTION require_owner_gives()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare issue issues;
begin
  select * into issue from issues
   where workspace_id = new.workspace_id
     and id = case tg_table_name when 'issues' then new.id else (to_jsonb(new) ->> 'issue_id')::uuid end
     for share;
  if exists (
    select from handoffs h where h.workspace_id = issue.workspace_id and h.issue_id = issue.id
       and h.state = 'offered' and h.giver_id <> issue.owner_id
  ) then
    raise exception 'issue %: an open handoff is given by the owner', issue.number
      using errcode = 'check_violation', constraint = 'open_handoff_is_given_by_the_owner';
  end if;
  return null;
end $function$
;
comment on function require_owner_gives is NULL;

CREATE OR REPLACE FUNCTION require_settled()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare issue issues;
begin
  select * into issue from issues
   where workspace_id = new.workspace_id
     and id = case tg_table_name when 'issues' then new.id else (to_jsonb(new) ->> 'issue_id')::uuid end
     for share;
  if issue.state <> 'open' and (
    exists (select from commitments c where c.workspace_id = issue.workspace_id and c.issue_id = issue.id and c.state = 'open')
    or exists (select from handoffs h where h.workspace_id = issue.workspace_id and h.issue_id = issue.id and h.state = 'offered')
  ) then
    raise exception 'issue %: an ended issue has no open promise and no open handoff', issue.number
      using errcode = 'check_violation', constraint = 'ended_issue_is_settled';
  end if;
  return null;
end $function$
;
comment on function require_settled is NULL;

CREATE OR REPLACE FUNCTION require_undo()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from ledger l
     where l.workspace_id = new.workspace_id and l.commitment_id = new.id and l.kind = 'undone'
       and l.at <= old.ended_at + interval '10 minutes'
       and l.xmin = pg_current_xact_id()::xid
  ) and (old.state in ('kept', 'kept-late') or exists (
    select from ledger l
     where l.workspace_id = new.workspace_id and l.issue_id = new.issue_id and l.kind = 'undone'
       and l.commitment_id is null
       and l.xmin = pg_current_xact_id()::xid
  )) then
    return null;
  end if;
  raise exception 'commitments % has ended (%): it opens again only by an undo', old.id, old.state
    using errcode = 'check_violation', constraint = 'commitment_opens_again_only_by_undo';
end $function$
;
comment on function require_undo is NULL;

CREATE OR REPLACE FUNCTION words_of(body text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
RETURN tsvector_to_array(to_tsvector('simple'::regconfig, COALESCE(body, ''::text)))
;
comment on function words_of is 'The different words of a text, in small letters.';

CREATE TRIGGER commitment_ends_once BEFORE UPDATE ON commitments FOR EACH ROW WHEN ((old.state <> ALL (ARRAY['draft'::text, 'open'::text])) AND NOT (new.state = 'open'::text AND (old.state = ANY (ARRAY['kept'::text, 'kept-late'::text, 'cancelled'::text, 'broken'::text])) AND new.due_at = old.due_at AND NOT new.what_id IS DISTINCT FROM old.what_id)) EXECUTE FUNCTION refuse_second_ending();

CREATE CONSTRAINT TRIGGER commitment_of_an_open_issue AFTER INSERT OR UPDATE OF state ON commitments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.state = 'open'::text) EXECUTE FUNCTION require_settled();

CREATE CONSTRAINT TRIGGER commitment_opens_again_only_by_undo AFTER UPDATE OF state ON commitments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.state <> ALL (ARRAY['draft'::text, 'open'::text])) AND new.state = 'open'::text) EXECUTE FUNCTION require_undo();

CREATE TRIGGER follow_up_ends_once BEFORE UPDATE ON follow_ups FOR EACH ROW WHEN (old.state <> 'planned'::text) EXECUTE FUNCTION refuse_second_ending();

CREATE TRIGGER handoff_ends_once BEFORE UPDATE OF state ON handoffs FOR EACH ROW WHEN (old.state <> 'offered'::text AND new.state <> old.state) EXECUTE FUNCTION refuse_second_ending();

CREATE CONSTRAINT TRIGGER handoff_of_an_open_issue AFTER INSERT OR UPDATE OF state ON handoffs DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.state = 'offered'::text) EXECUTE FUNCTION require_settled();

CREATE CONSTRAINT TRIGGER open_handoff_is_given_by_the_owner AFTER INSERT OR UPDATE OF state, giver_id ON handoffs DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.state = 'offered'::text) EXECUTE FUNCTION require_owner_gives();

CREATE CONSTRAINT TRIGGER ended_issue_is_settled AFTER UPDATE OF state ON issues DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.state <> 'open'::text) EXECUTE FUNCTION require_settled();

CREATE CONSTRAINT TRIGGER owner_changes_only_by_handshake_or_custody AFTER UPDATE OF owner_id ON issues DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (old.owner_id IS DISTINCT FROM new.owner_id) EXECUTE FUNCTION require_handshake();

CREATE CONSTRAINT TRIGGER owner_gives_the_open_handoff AFTER UPDATE OF owner_id ON issues DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (old.owner_id IS DISTINCT FROM new.owner_id) EXECUTE FUNCTION require_owner_gives();

CREATE TRIGGER ledger_is_append_only BEFORE DELETE OR UPDATE ON ledger FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER ledger_is_never_emptied BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TRIGGER erased_words_are_not_found AFTER UPDATE OF body ON texts FOR EACH ROW WHEN (old.body IS DISTINCT FROM new.body) EXECUTE FUNCTION keep_words();

CREATE TRIGGER words_are_found AFTER INSERT ON texts FOR EACH ROW EXECUTE FUNCTION keep_words();

alter table absences enable row level security;
alter table absences force row level security;
create policy own_workspace on absences for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table commitments enable row level security;
alter table commitments force row level security;
create policy own_workspace on commitments for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table contacts enable row level security;
alter table contacts force row level security;
create policy own_workspace on contacts for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table customers enable row level security;
alter table customers force row level security;
create policy own_workspace on customers for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table follow_ups enable row level security;
alter table follow_ups force row level security;
create policy own_workspace on follow_ups for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table handoff_receivers enable row level security;
alter table handoff_receivers force row level security;
create policy own_workspace on handoff_receivers for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table handoffs enable row level security;
alter table handoffs force row level security;
create policy own_workspace on handoffs for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table inbox enable row level security;
alter table inbox force row level security;
create policy own_workspace on inbox for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table issue_words enable row level security;
alter table issue_words force row level security;
create policy own_workspace on issue_words for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table issues enable row level security;
alter table issues force row level security;
create policy own_workspace on issues for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table lanes enable row level security;
alter table lanes force row level security;
create policy own_workspace on lanes for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table ledger enable row level security;
alter table ledger force row level security;
create policy own_workspace on ledger for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table living_messages enable row level security;
alter table living_messages force row level security;
create policy own_workspace on living_messages for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table members enable row level security;
alter table members force row level security;
create policy own_workspace on members for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table outbox enable row level security;
alter table outbox force row level security;
create policy own_workspace on outbox for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table packs enable row level security;
alter table packs force row level security;
create policy own_workspace on packs for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table reminder_slots enable row level security;
alter table reminder_slots force row level security;
create policy own_workspace on reminder_slots for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table requests enable row level security;
alter table requests force row level security;
create policy own_workspace on requests for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table snoozes enable row level security;
alter table snoozes force row level security;
create policy own_workspace on snoozes for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table takes enable row level security;
alter table takes force row level security;
create policy own_workspace on takes for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table texts enable row level security;
alter table texts force row level security;
create policy own_workspace on texts for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table updates enable row level security;
alter table updates force row level security;
create policy own_workspace on updates for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));

alter table workspaces enable row level security;
alter table workspaces force row level security;
create policy own_workspace on workspaces for all
  using (((current_setting('baton.workspace'::text, true) = workspace_id) OR (current_setting('baton.workspace'::text, true) = '*'::text)));
