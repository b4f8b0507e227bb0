CREATE TABLE `one_time_link` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`person_id` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `one_time_link_person` ON `one_time_link` (`person_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `sign_in_throttle` (
	`key_hash` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`blocked_until` integer NOT NULL,
	`last_failure_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_person_id` integer,
	`event` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`unit_id` integer,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `audit_event_subject` ON `audit_event` (`subject_type`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_event_at` ON `audit_event` (`at`);--> statement-breakpoint
CREATE TABLE `agreed_answer` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`requirement_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`question` text NOT NULL,
	`body` text NOT NULL,
	`purpose_found` integer,
	`agreed_on` text NOT NULL,
	`by_person_id` integer,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agreed_answer_requirement` ON `agreed_answer` (`requirement_id`);--> statement-breakpoint
CREATE TABLE `agreed_judgement` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`requirement_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`verdict` text NOT NULL,
	`reason` text NOT NULL,
	`agreed_on` text NOT NULL,
	`by_person_id` integer,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agreed_judgement_requirement` ON `agreed_judgement` (`requirement_id`);--> statement-breakpoint
CREATE TABLE `dialogue_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`requirement_id` integer NOT NULL,
	`question` text,
	`body` text NOT NULL,
	`author_person_id` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dialogue_entry_requirement` ON `dialogue_entry` (`requirement_id`,`at`);--> statement-breakpoint
CREATE TABLE `outbox_message` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`once_key` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` integer,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`last_error` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_message_once` ON `outbox_message` (`once_key`);--> statement-breakpoint
CREATE INDEX `outbox_message_state` ON `outbox_message` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`unit_id` integer NOT NULL,
	`professional_group_id` integer NOT NULL,
	`employment_fraction` real DEFAULT 1 NOT NULL,
	`locale` text,
	`theme` text,
	`status` text NOT NULL,
	`password_hash` text,
	`session_version` integer DEFAULT 1 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`professional_group_id`) REFERENCES `professional_group`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE INDEX `person_unit` ON `person` (`unit_id`,`professional_group_id`);--> statement-breakpoint
CREATE TABLE `professional_group` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `professional_group_name_unique` ON `professional_group` (`name`);--> statement-breakpoint
CREATE TABLE `role_assignment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`role` text NOT NULL,
	`stand_in_for_person_id` integer,
	`valid_from` text,
	`valid_until` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stand_in_for_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_person` ON `role_assignment` (`person_id`);--> statement-breakpoint
CREATE INDEX `role_unit` ON `role_assignment` (`unit_id`,`role`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`municipality_name` text NOT NULL,
	`locale` text DEFAULT 'da' NOT NULL,
	`k` integer DEFAULT 5 NOT NULL,
	`hourly_rate_dkk` real DEFAULT 320 NOT NULL,
	`overhead_percent` real DEFAULT 25 NOT NULL,
	`full_time_hours` real DEFAULT 1924 NOT NULL,
	`days_per_year` integer DEFAULT 220 NOT NULL,
	`weeks_per_year` integer DEFAULT 44 NOT NULL,
	`months_per_year` integer DEFAULT 12 NOT NULL,
	`quarters_per_year` integer DEFAULT 4 NOT NULL,
	`show_money` integer DEFAULT false NOT NULL,
	`freed_time_sentence` text DEFAULT '' NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `unit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`parent_id` integer,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`path` text NOT NULL,
	`closed_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_parent` ON `unit` (`parent_id`);--> statement-breakpoint
CREATE INDEX `unit_path` ON `unit` (`path`);--> statement-breakpoint
CREATE TABLE `change_counter` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `job_lease` (
	`job` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`held_until` integer NOT NULL,
	`last_done_at` integer
);
--> statement-breakpoint
CREATE TABLE `ballot` (
	`handle` text PRIMARY KEY NOT NULL,
	`round_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	`class_unit_id` integer NOT NULL,
	`answers` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`class_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `ballot_round` ON `ballot` (`round_id`,`requirement_id`,`class_unit_id`);--> statement-breakpoint
CREATE TABLE `entitlement` (
	`round_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	`class_unit_id` integer NOT NULL,
	PRIMARY KEY(`round_id`, `person_id`, `requirement_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`class_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `entitlement_person` ON `entitlement` (`person_id`);--> statement-breakpoint
CREATE INDEX `entitlement_requirement` ON `entitlement` (`requirement_id`,`round_id`);--> statement-breakpoint
CREATE TABLE `participation` (
	`round_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	PRIMARY KEY(`round_id`, `person_id`, `requirement_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `publication` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`published_on` text NOT NULL,
	`verdict` text NOT NULL,
	`split` integer NOT NULL,
	`score` real NOT NULL,
	`low` real NOT NULL,
	`high` real NOT NULL,
	`figures` text NOT NULL,
	`current` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_requirement` ON `publication` (`requirement_id`,`current`,`unit_id`);--> statement-breakpoint
CREATE INDEX `publication_round` ON `publication` (`round_id`,`requirement_id`);--> statement-breakpoint
CREATE TABLE `published_comment` (
	`publication_id` integer NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`publication_id`, `position`),
	FOREIGN KEY (`publication_id`) REFERENCES `publication`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rating_round` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`unit_id` integer NOT NULL,
	`depth` text NOT NULL,
	`opens_on` text NOT NULL,
	`closes_on` text NOT NULL,
	`med_discussed_on` text,
	`status` text NOT NULL,
	`k` integer NOT NULL,
	`created_by_person_id` integer,
	`created_at` integer NOT NULL,
	`opened_on` text,
	`closed_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rating_round_status` ON `rating_round` (`status`,`closes_on`);--> statement-breakpoint
CREATE TABLE `round_class` (
	`round_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	`class_unit_id` integer NOT NULL,
	`entitled` integer NOT NULL,
	PRIMARY KEY(`round_id`, `requirement_id`, `class_unit_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`class_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_participation` (
	`round_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`as_of` text NOT NULL,
	`entitled` integer NOT NULL,
	`took_part` integer NOT NULL,
	PRIMARY KEY(`round_id`, `unit_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_requirement` (
	`round_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	`not_offered_because` text,
	PRIMARY KEY(`round_id`, `requirement_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `round_requirement_requirement` ON `round_requirement` (`requirement_id`);--> statement-breakpoint
CREATE TABLE `round_tree_unit` (
	`round_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`parent_id` integer,
	`name` text NOT NULL,
	PRIMARY KEY(`round_id`, `unit_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_unit` (
	`round_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	PRIMARY KEY(`round_id`, `unit_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `requirement` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference_number` integer NOT NULL,
	`title` text NOT NULL,
	`demand` text NOT NULL,
	`purpose` text DEFAULT '' NOT NULL,
	`risk_id` integer,
	`professionally_responsible` text DEFAULT '' NOT NULL,
	`protected_value` text,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`bindingness` text DEFAULT 'hard' NOT NULL,
	`formality` text DEFAULT 'formal' NOT NULL,
	`tradition` text,
	`legal_status` text DEFAULT 'not_examined' NOT NULL,
	`legal_examined_by` text DEFAULT '' NOT NULL,
	`legal_examined_on` text,
	`law_link` text DEFAULT '' NOT NULL,
	`authority` text NOT NULL,
	`owner_function` text DEFAULT '' NOT NULL,
	`owner_person_id` integer,
	`derives_from_id` integer,
	`introduced_because` text NOT NULL,
	`introduced_on` text,
	`review_by` text,
	`sunset_on` text,
	`owner_unit_id` integer NOT NULL,
	`uses_numeric_targets` integer DEFAULT false NOT NULL,
	`compares_units` integer DEFAULT false NOT NULL,
	`selects_citizens` integer DEFAULT false NOT NULL,
	`money_follows_results` integer DEFAULT false NOT NULL,
	`minutes` real,
	`occurrences` real,
	`period` text,
	`counted_as` text DEFAULT 'per_employee' NOT NULL,
	`anyway_percent` real DEFAULT 0 NOT NULL,
	`status` text NOT NULL,
	`active_from` text,
	`repealed_from` text,
	`repealed_because` text DEFAULT '' NOT NULL,
	`merged_into_id` integer,
	`created_by_person_id` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`risk_id`) REFERENCES `risk`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`derives_from_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `requirement_reference_number_unique` ON `requirement` (`reference_number`);--> statement-breakpoint
CREATE INDEX `requirement_status` ON `requirement` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `requirement_owner_unit` ON `requirement` (`owner_unit_id`);--> statement-breakpoint
CREATE INDEX `requirement_derives` ON `requirement` (`derives_from_id`);--> statement-breakpoint
CREATE INDEX `requirement_risk` ON `requirement` (`risk_id`);--> statement-breakpoint
CREATE TABLE `requirement_binding` (
	`requirement_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`effect` text DEFAULT 'binds' NOT NULL,
	`from_day` text,
	PRIMARY KEY(`requirement_id`, `unit_id`),
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `requirement_binding_unit` ON `requirement_binding` (`unit_id`);--> statement-breakpoint
CREATE TABLE `requirement_group` (
	`requirement_id` integer NOT NULL,
	`professional_group_id` integer NOT NULL,
	PRIMARY KEY(`requirement_id`, `professional_group_id`),
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`professional_group_id`) REFERENCES `professional_group`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `risk` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`concerns_citizens` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `risk_name_key_unique` ON `risk` (`name_key`);--> statement-breakpoint
CREATE TABLE `signal` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`requirement_id` integer,
	`unit_id` integer,
	`subject_key` text NOT NULL,
	`evidence` text NOT NULL,
	`state` text NOT NULL,
	`raised_on` text NOT NULL,
	`cleared_on` text,
	`accepted_reason` text DEFAULT '' NOT NULL,
	`accepted_by_person_id` integer,
	`look_again_on` text,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signal_subject` ON `signal` (`kind`,`subject_key`);--> statement-breakpoint
CREATE INDEX `signal_requirement` ON `signal` (`requirement_id`);--> statement-breakpoint
CREATE INDEX `signal_unit` ON `signal` (`unit_id`);--> statement-breakpoint
CREATE TABLE `case_move` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`from_state` text,
	`to_state` text NOT NULL,
	`transition` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`by_person_id` integer,
	`at` integer NOT NULL,
	`facts` text,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_move_case` ON `case_move` (`case_id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`proposal_id` integer NOT NULL,
	`answer` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`level` text NOT NULL,
	`council_decided_on` text,
	`decided_by_person_id` integer,
	`decided_on` text NOT NULL,
	`takes_effect_on` text,
	`effected_on` text,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decision_case` ON `decision` (`case_id`);--> statement-breakpoint
CREATE INDEX `decision_effect` ON `decision` (`takes_effect_on`,`effected_on`);--> statement-breakpoint
CREATE TABLE `done_checklist_item` (
	`case_id` integer NOT NULL,
	`item` text NOT NULL,
	`state` text NOT NULL,
	`by_person_id` integer,
	`on_day` text NOT NULL,
	PRIMARY KEY(`case_id`, `item`),
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `follow_up_action` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`title` text NOT NULL,
	`owner_person_id` integer,
	`owner_function` text DEFAULT '' NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	`done_by_person_id` integer,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `follow_up_action_case` ON `follow_up_action` (`case_id`);--> statement-breakpoint
CREATE INDEX `follow_up_action_due` ON `follow_up_action` (`done_on`,`due_on`);--> statement-breakpoint
CREATE TABLE `follow_up_check` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`months` integer NOT NULL,
	`due_on` text NOT NULL,
	`answered_on` text,
	`answered_by_person_id` integer,
	`was_done` text,
	`hours_after` real,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `follow_up_check_case` ON `follow_up_check` (`case_id`,`months`);--> statement-breakpoint
CREATE INDEX `follow_up_check_due` ON `follow_up_check` (`answered_on`,`due_on`);--> statement-breakpoint
CREATE TABLE `governance_case` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`requirement_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`covers_all` integer NOT NULL,
	`state` text NOT NULL,
	`state_since` text NOT NULL,
	`hours_before` real,
	`closed_reason` text DEFAULT '' NOT NULL,
	`med_needed` integer DEFAULT false NOT NULL,
	`opened_by_person_id` integer,
	`opened_on` text NOT NULL,
	`closed_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `governance_case_requirement` ON `governance_case` (`requirement_id`,`state`);--> statement-breakpoint
CREATE INDEX `governance_case_state` ON `governance_case` (`state`,`state_since`);--> statement-breakpoint
CREATE INDEX `governance_case_unit` ON `governance_case` (`unit_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `governance_case_one_open` ON `governance_case` (`requirement_id`,`unit_id`) WHERE state <> 'closed';--> statement-breakpoint
CREATE TABLE `med_discussion` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`claimed_by_person_id` integer,
	`discussed_on` text,
	`summary` text DEFAULT '' NOT NULL,
	`noted_by_person_id` integer,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claimed_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `med_discussion_case` ON `med_discussion` (`case_id`);--> statement-breakpoint
CREATE TABLE `proposal` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`form` text NOT NULL,
	`merge_into_id` integer,
	`reason` text NOT NULL,
	`time_use` text NOT NULL,
	`citizen_meaning` text NOT NULL,
	`expected_hours` real NOT NULL,
	`owner_person_id` integer,
	`owner_function` text NOT NULL,
	`deadline` text NOT NULL,
	`takes_effect_on` text NOT NULL,
	`med_needed` integer NOT NULL,
	`signed_by` text DEFAULT '' NOT NULL,
	`signed_on` text,
	`suggested` text NOT NULL,
	`deviation_reason` text DEFAULT '' NOT NULL,
	`proposed_by_person_id` integer,
	`proposed_on` text NOT NULL,
	`withdrawn_on` text,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merge_into_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposal_case` ON `proposal` (`case_id`);