CREATE TABLE `solution` (
	`id` integer PRIMARY KEY NOT NULL,
	`requirement_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`writer_person_id` integer,
	`outcome` text NOT NULL,
	`form` text NOT NULL,
	`body` text NOT NULL,
	`hoped_effect` text NOT NULL,
	`known_by` text NOT NULL,
	`week` text NOT NULL,
	`delivered_on` text NOT NULL,
	`follow_hash` text,
	`state` text DEFAULT 'new' NOT NULL,
	`case_id` integer,
	`proposal_id` integer,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`writer_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `solution_requirement` ON `solution` (`requirement_id`,`state`);--> statement-breakpoint
CREATE INDEX `solution_unit` ON `solution` (`unit_id`,`state`,`delivered_on`);--> statement-breakpoint
CREATE INDEX `solution_writer` ON `solution` (`writer_person_id`);--> statement-breakpoint
CREATE INDEX `solution_case` ON `solution` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `solution_follow` ON `solution` (`follow_hash`);--> statement-breakpoint
CREATE TABLE `solution_addition` (
	`id` integer PRIMARY KEY NOT NULL,
	`solution_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`writer_person_id` integer,
	`body` text NOT NULL,
	`week` text NOT NULL,
	`delivered_on` text NOT NULL,
	`follow_hash` text,
	`hidden_because` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`solution_id`) REFERENCES `solution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`writer_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `solution_addition_solution` ON `solution_addition` (`solution_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `solution_addition_follow` ON `solution_addition` (`follow_hash`);--> statement-breakpoint
CREATE TABLE `solution_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`solution_id` integer NOT NULL,
	`kind` text NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`by_person_id` integer,
	`on_day` text NOT NULL,
	FOREIGN KEY (`solution_id`) REFERENCES `solution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `solution_step_solution` ON `solution_step` (`solution_id`,`id`);--> statement-breakpoint
CREATE TABLE `solution_support` (
	`solution_id` integer NOT NULL,
	`handle` text NOT NULL,
	`week` text NOT NULL,
	`withdrawn_week` text,
	PRIMARY KEY(`solution_id`, `handle`),
	FOREIGN KEY (`solution_id`) REFERENCES `solution`(`id`) ON UPDATE no action ON DELETE no action
);
