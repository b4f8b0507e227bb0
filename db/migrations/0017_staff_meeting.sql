CREATE TABLE `meeting` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`unit_id` integer NOT NULL,
	`phase` text DEFAULT 'write' NOT NULL,
	`code` text,
	`code_until` integer NOT NULL,
	`started_on` text NOT NULL,
	`ended_on` text,
	`phones` integer DEFAULT 0 NOT NULL,
	`red` integer DEFAULT 0 NOT NULL,
	`green` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_code` ON `meeting` (`code`);--> statement-breakpoint
CREATE INDEX `meeting_unit` ON `meeting` (`unit_id`,`ended_on`);--> statement-breakpoint
CREATE TABLE `meeting_dot` (
	`id` integer PRIMARY KEY NOT NULL,
	`phone_hash` text NOT NULL,
	`heap_id` integer NOT NULL,
	`meeting_id` integer NOT NULL,
	`dots` integer NOT NULL,
	FOREIGN KEY (`heap_id`) REFERENCES `meeting_heap`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_dot_phone` ON `meeting_dot` (`phone_hash`,`heap_id`);--> statement-breakpoint
CREATE INDEX `meeting_dot_heap` ON `meeting_dot` (`heap_id`);--> statement-breakpoint
CREATE INDEX `meeting_dot_meeting` ON `meeting_dot` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_example` (
	`id` integer PRIMARY KEY NOT NULL,
	`meeting_id` integer NOT NULL,
	`colour` text NOT NULL,
	`body` text NOT NULL,
	`is_up` integer DEFAULT false NOT NULL,
	`heap_id` integer,
	`phone_hash` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`heap_id`) REFERENCES `meeting_heap`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_example_meeting` ON `meeting_example` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_heap` (
	`id` integer PRIMARY KEY NOT NULL,
	`meeting_id` integer NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`dots` integer DEFAULT 0 NOT NULL,
	`red` integer DEFAULT 0 NOT NULL,
	`green` integer DEFAULT 0 NOT NULL,
	`outcome` text,
	`requirement_id` integer,
	`case_id` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requirement_id`) REFERENCES `requirement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `governance_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_heap_meeting` ON `meeting_heap` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `meeting_heap_requirement` ON `meeting_heap` (`requirement_id`);--> statement-breakpoint
CREATE TABLE `meeting_phone` (
	`id` integer PRIMARY KEY NOT NULL,
	`phone_hash` text NOT NULL,
	`meeting_id` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_phone_hash` ON `meeting_phone` (`phone_hash`);--> statement-breakpoint
CREATE INDEX `meeting_phone_meeting` ON `meeting_phone` (`meeting_id`);