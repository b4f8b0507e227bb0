CREATE TABLE `mushrooming_month` (
	`unit_id` integer NOT NULL,
	`month` text NOT NULL,
	`kind` text NOT NULL,
	`hours` real NOT NULL,
	`growing` real NOT NULL,
	`taken_on` text NOT NULL,
	PRIMARY KEY(`unit_id`, `month`, `kind`),
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
