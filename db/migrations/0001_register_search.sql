-- Word-beginning search in the register. The triggers keep it in step with every write, in the same transaction.
-- remove_diacritics 0 keeps Danish letters apart (a search for "på" is not one for "pa").
CREATE VIRTUAL TABLE `requirement_search` USING fts5(
	title, demand, purpose, reference,
	tokenize = 'unicode61 remove_diacritics 0',
	prefix = '1 2 3'
);
--> statement-breakpoint
CREATE TRIGGER `requirement_search_insert` AFTER INSERT ON `requirement` BEGIN
	INSERT INTO requirement_search(rowid, title, demand, purpose, reference)
	VALUES (new.id, new.title, new.demand, new.purpose, printf('sty %04d sty%04d', new.reference_number, new.reference_number));
END;
--> statement-breakpoint
CREATE TRIGGER `requirement_search_update` AFTER UPDATE OF title, demand, purpose ON `requirement` BEGIN
	UPDATE requirement_search SET title = new.title, demand = new.demand, purpose = new.purpose WHERE rowid = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `requirement_search_delete` AFTER DELETE ON `requirement` BEGIN
	DELETE FROM requirement_search WHERE rowid = old.id;
END;
