CREATE TABLE `challenge` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`requirement_id` integer NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`created_on` text NOT NULL,
	`sent_on` text,
	`sent_by_person_id` integer,
	`answered_on` text,
	`answer` text DEFAULT '' NOT NULL,
	`answered_by_person_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `challenge_one_draft` ON `challenge` (`requirement_id`,`kind`) WHERE state = 'draft';--> statement-breakpoint
CREATE INDEX `challenge_state` ON `challenge` (`state`,`sent_on`);--> statement-breakpoint
CREATE TABLE `challenge_part` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`proposal_id` integer NOT NULL,
	`challenge_id` integer,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`asked` text NOT NULL,
	`proposes` text NOT NULL,
	`evidence` text,
	`written_by_person_id` integer,
	`written_on` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`challenge_id`) REFERENCES `challenge`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `challenge_part_proposal` ON `challenge_part` (`proposal_id`);--> statement-breakpoint
CREATE INDEX `challenge_part_case` ON `challenge_part` (`case_id`);--> statement-breakpoint
CREATE INDEX `challenge_part_challenge` ON `challenge_part` (`challenge_id`);--> statement-breakpoint
CREATE TABLE `unit_culture` (
	`unit_id` integer PRIMARY KEY NOT NULL,
	`shared_values` text DEFAULT '' NOT NULL,
	`competence` text DEFAULT '' NOT NULL,
	`kept_on` text NOT NULL,
	`kept_by_person_id` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kept_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `hearing` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`body` text NOT NULL,
	`body_name` text DEFAULT '' NOT NULL,
	`question` text NOT NULL,
	`asked_on` text NOT NULL,
	`deadline` text NOT NULL,
	`asked_by_person_id` integer,
	`statement` text DEFAULT '' NOT NULL,
	`taken_up` text DEFAULT '' NOT NULL,
	`not_taken_up` text DEFAULT '' NOT NULL,
	`summed_up_on` text,
	`summed_up_by_person_id` integer,
	`withdrawn_on` text,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`summed_up_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hearing_case` ON `hearing` (`case_id`);--> statement-breakpoint
CREATE TABLE `calendar_feed` (
	`person_id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`is_on` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notification` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` integer NOT NULL,
	`event` text NOT NULL,
	`kind` text NOT NULL,
	`once_key` text NOT NULL,
	`values` text NOT NULL,
	`href` text NOT NULL,
	`at` integer NOT NULL,
	`seen` integer DEFAULT false NOT NULL,
	`mailed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notification_once` ON `notification` (`person_id`,`once_key`);--> statement-breakpoint
CREATE INDEX `notification_to_mail` ON `notification` (`kind`,`at`) WHERE mailed = 0;--> statement-breakpoint
CREATE INDEX `notification_at` ON `notification` (`at`);--> statement-breakpoint
CREATE TABLE `notification_choice` (
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`frequency` text NOT NULL,
	PRIMARY KEY(`person_id`, `kind`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `pulse` (
	`round_id` integer PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`requirement_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`case_id` integer,
	`bound_on` text NOT NULL,
	`marks` text,
	`top_unit_id` integer NOT NULL,
	`side` text,
	`share_below` real,
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`top_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pulse_case` ON `pulse` (`case_id`);--> statement-breakpoint
CREATE TABLE `pulse_result` (
	`round_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`question` text NOT NULL,
	`side` text NOT NULL,
	`low` real,
	`high` real,
	`yes` integer,
	`no` integer,
	`entitled` integer,
	PRIMARY KEY(`round_id`, `unit_id`, `question`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `round_gone_through` (
	`round_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`gone_through_on` text NOT NULL,
	PRIMARY KEY(`person_id`, `round_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `regrowth` (
	`case_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	`found_on` text NOT NULL,
	`reopened` integer NOT NULL,
	PRIMARY KEY(`case_id`, `requirement_id`),
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `day_look` (
	`id` integer PRIMARY KEY NOT NULL,
	`looked_on` text NOT NULL,
	`workplaces` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `trust_ladder_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`unit_id` integer NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`reached_on` text,
	`trust_test_id` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`trust_test_id`) REFERENCES `trust_test`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trust_ladder_step_unit` ON `trust_ladder_step` (`unit_id`,`position`);--> statement-breakpoint
CREATE TABLE `trust_repair` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`unit_id` integer NOT NULL,
	`title` text NOT NULL,
	`relation` text NOT NULL,
	`stake` text NOT NULL,
	`started_on` text NOT NULL,
	`finished_on` text,
	`learnt` text DEFAULT '' NOT NULL,
	`instead_of_control` text DEFAULT '' NOT NULL,
	`look_back_on` text,
	`looked_back_on` text,
	`look_back_note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trust_repair_unit` ON `trust_repair` (`unit_id`,`finished_on`);--> statement-breakpoint
CREATE INDEX `trust_repair_look_back` ON `trust_repair` (`looked_back_on`,`look_back_on`);--> statement-breakpoint
CREATE TABLE `trust_repair_note` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`trust_repair_id` integer NOT NULL,
	`part` text NOT NULL,
	`side` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`trust_repair_id`) REFERENCES `trust_repair`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trust_repair_note_repair` ON `trust_repair_note` (`trust_repair_id`);--> statement-breakpoint
CREATE TABLE `trust_repair_person` (
	`trust_repair_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	PRIMARY KEY(`trust_repair_id`, `person_id`),
	FOREIGN KEY (`trust_repair_id`) REFERENCES `trust_repair`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trust_repair_person_person` ON `trust_repair_person` (`person_id`);--> statement-breakpoint
CREATE TABLE `requirement_suspension` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`requirement_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`trust_test_id` integer NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`trust_test_id`) REFERENCES `trust_test`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `requirement_suspension_requirement` ON `requirement_suspension` (`requirement_id`);--> statement-breakpoint
CREATE INDEX `requirement_suspension_until` ON `requirement_suspension` (`until_day`);--> statement-breakpoint
CREATE UNIQUE INDEX `requirement_suspension_once` ON `requirement_suspension` (`trust_test_id`,`unit_id`,`from_day`);--> statement-breakpoint
CREATE TABLE `trust_test` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`proposal_id` integer NOT NULL,
	`state` text DEFAULT 'planned' NOT NULL,
	`hypothesis` text NOT NULL,
	`relation` text NOT NULL,
	`stake` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`watched` text NOT NULL,
	`stop_criteria` text NOT NULL,
	`safety_net` text NOT NULL,
	`tell_whom` text NOT NULL,
	`judge_function` text NOT NULL,
	`judge_person_id` integer NOT NULL,
	`planned_by_person_id` integer,
	`planned_on` text NOT NULL,
	`people_before` integer,
	`hours_before` real,
	`stopped_on` text,
	`stopped_by_person_id` integer,
	`stopped_because` text DEFAULT '' NOT NULL,
	`judgement` text,
	`judgement_reason` text DEFAULT '' NOT NULL,
	`judged_on` text,
	`judged_by_person_id` integer,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judge_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`planned_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stopped_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`judged_by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trust_test_case` ON `trust_test` (`case_id`);--> statement-breakpoint
CREATE INDEX `trust_test_state` ON `trust_test` (`state`,`ends_on`);--> statement-breakpoint
CREATE TABLE `trust_test_note` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`trust_test_id` integer NOT NULL,
	`body` text NOT NULL,
	`by_person_id` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`trust_test_id`) REFERENCES `trust_test`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trust_test_note_test` ON `trust_test_note` (`trust_test_id`);--> statement-breakpoint
CREATE TABLE `trust_test_pulse` (
	`trust_test_id` integer NOT NULL,
	`moment` text NOT NULL,
	`due_on` text NOT NULL,
	`round_id` integer,
	`not_held` text,
	PRIMARY KEY(`trust_test_id`, `moment`),
	FOREIGN KEY (`trust_test_id`) REFERENCES `trust_test`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trust_test_pulse_due` ON `trust_test_pulse` (`due_on`);--> statement-breakpoint
CREATE TABLE `trust_test_stopper` (
	`trust_test_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	PRIMARY KEY(`trust_test_id`, `person_id`),
	FOREIGN KEY (`trust_test_id`) REFERENCES `trust_test`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `trust_test_unit` (
	`trust_test_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	PRIMARY KEY(`trust_test_id`, `unit_id`),
	FOREIGN KEY (`trust_test_id`) REFERENCES `trust_test`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `trust_test_unit_unit` ON `trust_test_unit` (`unit_id`);--> statement-breakpoint
ALTER TABLE `dialogue_entry` ADD `as_owner` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `follow_up_months` text DEFAULT '[3,6,12]' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `pulse_days` integer DEFAULT 14 NOT NULL;--> statement-breakpoint
ALTER TABLE `rating_round` ADD `kind` text DEFAULT 'rating' NOT NULL;--> statement-breakpoint
ALTER TABLE `rating_round` ADD `announced_on` text;--> statement-breakpoint
ALTER TABLE `rating_round` ADD `opened_early_because` text;--> statement-breakpoint
ALTER TABLE `critical_review` ADD `trust_repair_id` integer REFERENCES trust_repair(id);--> statement-breakpoint
ALTER TABLE `decision` ADD `weighing` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `decision` ADD `suggested` text;--> statement-breakpoint
ALTER TABLE `decision` ADD `guidance_row` integer;--> statement-breakpoint
ALTER TABLE `follow_up_check` ADD `time_went_to` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `follow_up_check` ADD `pulse_round_id` integer REFERENCES rating_round(id);--> statement-breakpoint
ALTER TABLE `follow_up_check` ADD `pulse_not_held` text;--> statement-breakpoint
ALTER TABLE `governance_case` ADD `bound_before` text;--> statement-breakpoint
ALTER TABLE `proposal` ADD `guidance_row` integer;