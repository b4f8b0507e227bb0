DROP TABLE `ballot`;--> statement-breakpoint
DROP TABLE `participation`;