-- A round that closes publishes hundreds of results one requirement at a time. Each only notes which requirement it is about, for the next value
-- of the counter; closing raises that once, at its end. Until then nobody makes anew what is kept in memory.
DROP TRIGGER `publication_insert_counts`;
--> statement-breakpoint
DROP TRIGGER `publication_update_counts`;
--> statement-breakpoint
CREATE TRIGGER `publication_insert_notes` AFTER INSERT ON `publication` BEGIN
	INSERT INTO register_change(requirement_id, value)
	VALUES (new.requirement_id, 1 + coalesce((SELECT value FROM change_counter WHERE name = 'register'), 0))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `publication_update_notes` AFTER UPDATE ON `publication` BEGIN
	INSERT INTO register_change(requirement_id, value)
	VALUES (new.requirement_id, 1 + coalesce((SELECT value FROM change_counter WHERE name = 'register'), 0))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
