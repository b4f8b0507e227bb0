CREATE TABLE `day_look` (
	`id` integer PRIMARY KEY NOT NULL,
	`looked_on` text NOT NULL,
	`workplaces` text NOT NULL
);
