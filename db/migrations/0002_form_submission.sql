CREATE TABLE `form_submission` (
	`form_key` text PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`at` integer NOT NULL
);
