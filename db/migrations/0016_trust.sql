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
	`questions` text NOT NULL,
	PRIMARY KEY(`trust_test_id`, `moment`),
	FOREIGN KEY (`trust_test_id`) REFERENCES `trust_test`(`id`) ON UPDATE no action ON DELETE no action
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
ALTER TABLE `critical_review` ADD `trust_repair_id` integer REFERENCES trust_repair(id);