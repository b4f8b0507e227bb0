CREATE TABLE `register_change` (
	`requirement_id` integer PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `register_change_value` ON `register_change` (`value`);
--> statement-breakpoint
-- Every row that the register's list is made of counts its change and names its requirement, in the same transaction.
-- A signal on a unit names none; one that is seen, or whose evidence is told anew, is still the same open signal.
CREATE TRIGGER `requirement_insert_counts` AFTER INSERT ON `requirement` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (new.id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `requirement_update_counts` AFTER UPDATE ON `requirement` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (new.id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `requirement_delete_counts` AFTER DELETE ON `requirement` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (old.id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `requirement_binding_insert_counts` AFTER INSERT ON `requirement_binding` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (new.requirement_id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `requirement_binding_update_counts` AFTER UPDATE ON `requirement_binding` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (new.requirement_id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `requirement_binding_delete_counts` AFTER DELETE ON `requirement_binding` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (old.requirement_id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `requirement_group_insert_counts` AFTER INSERT ON `requirement_group` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (new.requirement_id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `requirement_group_update_counts` AFTER UPDATE ON `requirement_group` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (new.requirement_id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `requirement_group_delete_counts` AFTER DELETE ON `requirement_group` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (old.requirement_id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `governance_case_insert_counts` AFTER INSERT ON `governance_case` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (new.requirement_id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `governance_case_update_counts` AFTER UPDATE ON `governance_case` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (new.requirement_id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `governance_case_delete_counts` AFTER DELETE ON `governance_case` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (old.requirement_id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `signal_insert_counts` AFTER INSERT ON `signal` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	SELECT new.requirement_id, value FROM change_counter WHERE name = 'register' AND new.requirement_id IS NOT NULL
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `signal_update_counts` AFTER UPDATE OF state ON `signal`
WHEN (old.state IN ('new', 'seen')) <> (new.state IN ('new', 'seen')) BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	SELECT new.requirement_id, value FROM change_counter WHERE name = 'register' AND new.requirement_id IS NOT NULL
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `signal_delete_counts` AFTER DELETE ON `signal` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	SELECT old.requirement_id, value FROM change_counter WHERE name = 'register' AND old.requirement_id IS NOT NULL
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `publication_insert_counts` AFTER INSERT ON `publication` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (new.requirement_id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `publication_update_counts` AFTER UPDATE ON `publication` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (new.requirement_id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
--> statement-breakpoint
CREATE TRIGGER `publication_delete_counts` AFTER DELETE ON `publication` BEGIN
	INSERT INTO change_counter(name, value) VALUES ('register', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1;
	INSERT INTO register_change(requirement_id, value)
	VALUES (old.requirement_id, (SELECT value FROM change_counter WHERE name = 'register'))
	ON CONFLICT(requirement_id) DO UPDATE SET value = excluded.value;
END;
