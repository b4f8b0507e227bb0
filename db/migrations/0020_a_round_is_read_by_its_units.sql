DROP INDEX `publication_round`;--> statement-breakpoint
CREATE INDEX `publication_round` ON `publication` (`round_id`,`requirement_id`,`unit_id`);