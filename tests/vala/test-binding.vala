/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the binding promises to Vala: foreach and [], async methods, errors to catch, ownership that fits. */

Regiotafel.Inventory make_inventory () throws Error {
	var inventory = new Regiotafel.Inventory () { title = "Testland", language = "en" };
	string[] seats = { "north:acme", "north:baker", "north:crew", "south:baker", "south:crew", "south:dune", "west:dune" };

	foreach (unowned var seat in seats) {
		var ids = seat.split (":");
		if (inventory.tables.find (ids[0]) == null)
			inventory.add (new Regiotafel.Table (ids[0], ids[0].up ()));
		if (inventory.organisations.find (ids[1]) == null)
			inventory.add (new Regiotafel.Organisation (ids[1], ids[1].up ()));
		inventory.add (new Regiotafel.Membership (null,
		                                          (Regiotafel.Table) inventory.tables.find (ids[0]),
		                                          (Regiotafel.Organisation) inventory.organisations.find (ids[1])));
	}
	return inventory;
}

void test_foreach () {
	try {
		var inventory = make_inventory ();
		var ids = new StringBuilder ();
		foreach (var item in inventory.tables)
			ids.append (((Regiotafel.Table) item).id + " ");
		assert_cmpstr (ids.str, EQ, "north south west ");
		assert_cmpuint (inventory.memberships.size, EQ, 7);
		assert_cmpstr (((Regiotafel.Organisation) inventory.organisations[1]).name, EQ, "BAKER");
		assert_null (inventory.tables[3]);

		var result = new Regiotafel.Overlap ().run (inventory.snapshot ());
		var sentences = 0;
		foreach (var row in result) {
			assert_cmpstr (row.get_text ("b"), EQ, row.index == 0 ? "south" : "west");
			assert_true (row.sentence.contains ("SOUTH"));
			sentences++;
		}
		assert_cmpint (sentences, EQ, 2);
		assert_cmpuint (result.size, EQ, 2);
		assert_cmpfloat (result[0].get_number ("jaccard"), EQ, 0.5);
	} catch (Error e) {
		assert_not_reached ();
	}
}

/* In functions of their own, so that all else goes when they return. */
Regiotafel.Row first_row () throws Error {
	return new Regiotafel.Overlap ().run (make_inventory ().snapshot ())[0];
}

Regiotafel.Column jaccard () throws Error {
	return new Regiotafel.Overlap ().run (make_inventory ().snapshot ()).find_column ("jaccard");
}

Regiotafel.Table first_table () throws Error {
	return (Regiotafel.Table) make_inventory ().tables[0];
}

Regiotafel.Membership first_membership () throws Error {
	return (Regiotafel.Membership) make_inventory ().memberships[0];
}

void test_ownership () {
	try {
		var row = first_row ();
		assert_cmpstr (row.dup_evidence ()[1], EQ, "crew");
		assert_true (row.sentence.contains ("NORTH"));
		assert_cmpuint ((uint) jaccard ().dup_bytes ().get_size (), EQ, 16);
		assert_cmpuint (first_table ().memberships.size, EQ, 3);
		var membership = first_membership ();
		assert_null (membership.table);
		assert_cmpstr (membership.organisation.id, EQ, "acme");
	} catch (Error e) {
		assert_not_reached ();
	}
}

void test_properties () {
	var table = new Regiotafel.Table ("north", null);
	var heard = 0;
	table.notify["level"].connect (() => heard++);
	table.level = EXECUTIVE;
	table.level = EXECUTIVE;
	assert_cmpint (heard, EQ, 1);
	table.aliases = { "Noord", "N" };
	assert_cmpstr (table.aliases[1], EQ, "N");
	assert_null (table.period);
	table.period = new Regiotafel.Period (new Regiotafel.Date (2015, 0, 0), null);
	assert_cmpstr (@"$(table.period)", EQ, "2015/..");
	table.purpose = "Talk";
	table.purpose = null;
	assert_null (table.purpose);
	table.powers = DISCUSSES | DECIDES;
	assert_true (Regiotafel.Powers.DECIDES in table.powers);
}

void test_errors () {
	var caught = 0;
	try {
		var inventory = make_inventory ();
		try {
			inventory.remove ((Regiotafel.Entity) inventory.organisations.find ("baker"), false);
		} catch (Regiotafel.Error.IN_USE e) {
			assert_true (e.message.contains ("baker"));
			caught++;
		}
		try {
			inventory.add (new Regiotafel.Table ("north", null));
		} catch (Regiotafel.Error e) {
			assert_true (e is Regiotafel.Error.DUPLICATE_ID);
			caught++;
		}
		try {
			Regiotafel.Date.parse ("November");
		} catch (Regiotafel.Error.INVALID_VALUE e) {
			caught++;
		}
		try {
			new Regiotafel.Reader ().read_file (File.new_for_path ("/nonexistent/region.json"));
		} catch (IOError.NOT_FOUND e) {
			caught++;
		}
		var cancellable = new Cancellable ();
		cancellable.cancel ();
		try {
			new Regiotafel.Overlap ().run (inventory.snapshot (), cancellable);
		} catch (IOError.CANCELLED e) {
			caught++;
		}
	} catch (Error e) {
		assert_not_reached ();
	}
	assert_cmpint (caught, EQ, 5);
}

async void ask () throws Error {
	var snapshot = make_inventory ().snapshot ();
	var question = new Regiotafel.Overlap () { of = ORGANISATIONS, min_shared = 2 };
	var result = yield question.run_async (snapshot);
	assert_cmpuint (result.size, EQ, 1);
	assert_cmpstr (result.sentence, EQ, question.run (snapshot).sentence);

	var found = 0;
	foreach (var row in yield question.run_async (snapshot, null))
		found += (int) row.get_number ("shared");
	assert_cmpint (found, EQ, 2);

	var cancellable = new Cancellable ();
	cancellable.cancel ();
	try {
		yield question.run_async (snapshot, cancellable);
		assert_not_reached ();
	} catch (IOError.CANCELLED e) {
	}
	try {
		question.focus = { "nowhere" };
		yield question.run_async (snapshot);
		assert_not_reached ();
	} catch (Regiotafel.Error.NOT_FOUND e) {
		assert_true (e.message.contains ("nowhere"));
	}
}

async void write_and_read () throws Error {
	FileIOStream stream;
	var file = File.new_tmp ("regiotafel-XXXXXX.json", out stream);
	var inventory = make_inventory ();
	assert_true (yield new Regiotafel.Writer () { overwrite = true }.write_file_async (inventory, file));
	assert_false (inventory.modified);
	var reader = new Regiotafel.Reader ();
	var again = yield reader.read_file_async (file);
	assert_cmpuint (again.memberships.size, EQ, 7);
	assert_cmpuint (reader.diagnostics.size, EQ, 0);
	try {
		reader.read_bytes (new Bytes ("{\n}".data));
		assert_not_reached ();
	} catch (Regiotafel.Error.VERSION e) {
		foreach (var problem in reader.diagnostics)
			assert_true (((Regiotafel.Diagnostic) problem).severity == ERROR);
		assert_cmpuint (reader.diagnostics.size, EQ, 1);
	}
	yield file.delete_async ();
}

void test_async () {
	var loop = new MainLoop ();
	ask.begin ((source, result) => {
		try {
			ask.end (result);
		} catch (Error e) {
			error ("%s", e.message);
		}
		loop.quit ();
	});
	loop.run ();
}

void test_files () {
	var loop = new MainLoop ();
	write_and_read.begin ((source, result) => {
		try {
			write_and_read.end (result);
		} catch (Error e) {
			error ("%s", e.message);
		}
		loop.quit ();
	});
	loop.run ();
}

int main (string[] args) {
	Test.init (ref args);
	Test.add_func ("/vala/foreach", test_foreach);
	Test.add_func ("/vala/ownership", test_ownership);
	Test.add_func ("/vala/properties", test_properties);
	Test.add_func ("/vala/errors", test_errors);
	Test.add_func ("/vala/async", test_async);
	Test.add_func ("/vala/files", test_files);
	return Test.run ();
}
