CREATE TABLE `ballot_code` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`sheet_id` integer NOT NULL,
	`batch_digest` text NOT NULL,
	FOREIGN KEY (`sheet_id`) REFERENCES `ballot_sheet`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `ballot_link` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`round_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `ballot_link_person` ON `ballot_link` (`round_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `ballot_sheet` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`group_ids` text NOT NULL,
	`people` integer NOT NULL,
	`printed` integer DEFAULT 0 NOT NULL,
	`printed_on` text,
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ballot_sheet_class` (
	`sheet_id` integer NOT NULL,
	`requirement_id` integer NOT NULL,
	`class_unit_id` integer NOT NULL,
	PRIMARY KEY(`sheet_id`, `requirement_id`),
	FOREIGN KEY (`sheet_id`) REFERENCES `ballot_sheet`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`class_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `ballot_way` (
	`round_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`way` text NOT NULL,
	`sheet_id` integer,
	PRIMARY KEY(`round_id`, `person_id`),
	FOREIGN KEY (`round_id`) REFERENCES `rating_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sheet_id`) REFERENCES `ballot_sheet`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
