/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every question, asked from Vala about the invented region Lindestroom, and the model of agendas and meetings. */

Regiotafel.Inventory inventory;
Regiotafel.Snapshot snapshot;
string path;

uint count (Regiotafel.Result result, string column, string value) {
	uint n = 0;
	foreach (var row in result)
		if (row.get_text (column) == value)
			n++;
	return n;
}

void test_overview () {
	try {
		var result = new Regiotafel.Overview () { language = ENGLISH }.run (snapshot);
		assert_cmpuint (result.size, EQ, 27);
		assert_true (result.sentence.has_prefix ("27 tables"));
		var n_in_scope = 0;
		foreach (var row in result) {
			n_in_scope += (int) row.get_number ("in-scope");
			assert_true ((row.get_text ("out-of-scope") == null) == (row.get_number ("in-scope") == 1));
		}
		assert_cmpint (n_in_scope, EQ, 21);
		assert_cmpuint (count (result, "level", "executive"), EQ, 7);
		assert_cmpuint (new Regiotafel.Overview () { level = POLICY }.run (snapshot).size, EQ, 8);
		assert_cmpuint (new Regiotafel.Overview () { in_scope = NO }.run (snapshot).size, EQ, 6);
	} catch (Error e) {
		error ("%s", e.message);
	}
}

void test_card () {
	try {
		var sections = new GenericSet<string> (str_hash, str_equal);
		foreach (var row in new Regiotafel.Card () { focus = "th-ouderen" }.run (snapshot)) {
			sections.add (row.get_text ("section"));
			if (row.get_text ("section") == "also-at") {
				assert_cmpstr (row.get_text ("of"), EQ, "projects");
				var project = (Regiotafel.Project) inventory.projects.find (row.get_text ("id"));
				assert_cmpstr (project.name, EQ, "Valpreventie");
			}
		}
		foreach (unowned var section in new string[] { "why", "who", "what", "also-at", "how", "where", "linked", "checked" })
			assert_true (section in sections);
		assert_cmpuint (sections.length, EQ, 8);
	} catch (Error e) {
		error ("%s", e.message);
	}
}

async void find () throws Error {
	var finder = new Regiotafel.Finder () { text = "kwetsbare ouderen" };
	var result = yield finder.run_async (snapshot);
	assert_cmpstr (result[0].get_text ("id"), EQ, "wg-kwetsbaar");
	assert_cmpstr (result[1].get_text ("id"), EQ, "th-ouderen");
	assert_true (result[0].get_number ("is-entry") == 1 && result[1].get_number ("is-entry") == 0);
	assert_cmpstr (result.to_json (), EQ, finder.run (snapshot).to_json ());

	var with_partners = new Regiotafel.Finder () { partners = { "g-lindestad", "g-haverbroek" }, level = CONTENT };
	assert_cmpint (with_partners.partners.length, EQ, 2);
	assert_cmpstr (with_partners.partners[1], EQ, "g-haverbroek");
	var both = 0;
	foreach (var row in yield with_partners.run_async (snapshot))
		if (row.get_number ("by-partners") == 2 && row.get_number ("by-level") == 1)
			both++;
	assert_cmpint (both, GT, 0);
}

void test_finder () {
	var loop = new MainLoop ();
	find.begin ((source, result) => {
		try {
			find.end (result);
		} catch (Error e) {
			error ("%s", e.message);
		}
		loop.quit ();
	});
	loop.run ();
}

void test_profile () {
	try {
		var result = new Regiotafel.Profile ().run (snapshot);
		assert_cmpuint (count (result, "alike", "both"), EQ, 8);
		assert_cmpstr (result[0].get_text ("reading"), EQ, "merge");
		assert_cmpstr (result[0].get_text ("a"), EQ, "th-ouderen");
		assert_cmpstr (result[0].get_text ("b"), EQ, "wg-kwetsbaar");
		var pair = new Regiotafel.Profile () { focus = { "casus-ggz", "bt-wonen" } }.run (snapshot);
		assert_cmpuint (pair.size, EQ, 1);
		var projects = new Regiotafel.Overlap () { by = PROJECTS }.run (snapshot);
		assert_cmpuint (projects.size, EQ, 11);
		foreach (var row in projects)
			foreach (unowned var id in row.dup_evidence ())
				assert_nonnull (inventory.projects.find (id));
	} catch (Error e) {
		error ("%s", e.message);
	}
}

void test_not_found () {
	Regiotafel.Question[] questions = {
		new Regiotafel.Overview () { theme = "nowhere" },
		new Regiotafel.Card () { focus = "nowhere" },
		new Regiotafel.Finder () { areas = { "nowhere" } },
		new Regiotafel.Profile () { focus = { "nowhere" } },
	};
	var caught = 0;
	foreach (var question in questions)
		try {
			question.run (snapshot);
		} catch (Regiotafel.Error.NOT_FOUND e) {
			assert_true (e.message.contains ("nowhere"));
			caught++;
		} catch (Error e) {
			error ("%s", e.message);
		}
	assert_cmpint (caught, EQ, questions.length);
	try {
		new Regiotafel.Finder ().run (snapshot);
		assert_not_reached ();
	} catch (Regiotafel.Error.INVALID_VALUE e) {
	} catch (Error e) {
		error ("%s", e.message);
	}
}

void test_command () {
	try {
		var command = Path.build_filename (Environment.get_variable ("REGIOTAFEL_BUILD"), "libregiotafel", "regiotafel");
		foreach (var dutch in new bool[] { false, true }) {
			string printed;
			int status;
			string[] arguments = { command, "find", path, "kwetsbare ouderen", dutch ? "--lang=nl" : "--lang=en", "--format=json" };
			Process.spawn_sync (null, arguments, null, 0, null, out printed, null, out status);
			Process.check_wait_status (status);
			var finder = new Regiotafel.Finder () { text = "kwetsbare ouderen" };
			finder.language = dutch ? Regiotafel.Language.DUTCH : Regiotafel.Language.ENGLISH;
			assert_cmpstr (finder.run (snapshot).to_json (), EQ, printed);
		}
	} catch (Error e) {
		error ("%s", e.message);
	}
}

/* Gives the item alone: what it stands on goes. */
Regiotafel.AgendaItem make_item () throws Error {
	var made = new Regiotafel.Inventory ();
	var table = new Regiotafel.Table ("north", "North");
	var project = new Regiotafel.Project ("early", "Early");
	var agenda = new Regiotafel.Agenda ("a26", "Agenda 2026", table);
	var item = new Regiotafel.AgendaItem ("a26-1", "Waiting times", agenda) { kind = TOPIC, project = project };
	var meeting = new Regiotafel.Meeting ("m1", null, table) { date = Regiotafel.Date.parse ("2026-12"), time = "13:00" };
	meeting.add_item (item);
	made.add (table);
	try {
		made.add (meeting);
		assert_not_reached ();
	} catch (Regiotafel.Error.DANGLING e) {
		assert_true (e.message.contains ("a26-1"));
	}
	made.add (project);
	made.add (agenda);
	made.add (item);
	made.add (meeting);
	foreach (var one in table.agendas)
		foreach (var found in ((Regiotafel.Agenda) one).items)
			assert_true (found == item);
	assert_cmpuint (agenda.items.size, EQ, 1);
	assert_cmpuint (table.agendas.size, EQ, 1);
	var next = (Regiotafel.Meeting) table.meetings[0];
	assert_cmpstr (@"$(next.date) $(next.time)", EQ, "2026-12 13:00");
	assert_true (next.hours.is_nan ());
	return item;
}

void test_model () {
	try {
		var item = make_item ();
		assert_null (item.agenda);
		assert_cmpstr (item.project.id, EQ, "early");
		assert_null (item.due);
	} catch (Error e) {
		error ("%s", e.message);
	}
}

void test_merge () {
	try {
		var copy = inventory.copy ();
		var keep = (Regiotafel.Table) copy.tables.find ("th-ouderen");
		assert_true (copy.merge (keep, (Regiotafel.Entity) copy.tables.find ("wg-kwetsbaar")));
		assert_true (copy.tables.find ("wg-kwetsbaar") == keep);
		assert_true ("wg-kwetsbaar" in keep.former_ids);
		assert_cmpuint (copy.tables.size, EQ, inventory.tables.size - 1);
		assert_cmpuint (new Regiotafel.Overview ().run (copy.snapshot ()).size, EQ, 26);
		try {
			copy.merge (keep, (Regiotafel.Entity) copy.organisations[0]);
			assert_not_reached ();
		} catch (Regiotafel.Error.INVALID_VALUE e) {
		}
	} catch (Error e) {
		error ("%s", e.message);
	}
}

/* What a binding makes without arguments is an empty one, of which everything can be read. */
void test_bare () {
	Type[] types = {
		typeof (Regiotafel.Project), typeof (Regiotafel.Agenda), typeof (Regiotafel.AgendaItem), typeof (Regiotafel.Meeting),
		typeof (Regiotafel.Person), typeof (Regiotafel.PersonSeat),
		typeof (Regiotafel.Overview), typeof (Regiotafel.Card), typeof (Regiotafel.Finder), typeof (Regiotafel.Profile),
		typeof (Regiotafel.Comparison),
	};
	var n_read = 0;
	foreach (var type in types) {
		var bare = Object.new (type);
		foreach (unowned var spec in bare.get_class ().list_properties ()) {
			var value = Value (spec.value_type);
			bare.get_property (spec.name, ref value);
			n_read++;
		}
		if (bare is Regiotafel.Entity)
			try {
				new Regiotafel.Inventory ().add ((Regiotafel.Entity) bare);
				assert_not_reached ();
			} catch (Error e) {
				assert_true (e is Regiotafel.Error);
			}
	}
	assert_cmpint (n_read, GT, 80);
}

int main (string[] args) {
	Test.init (ref args);
	path = Path.build_filename (Environment.get_variable ("REGIOTAFEL_SOURCE"), "examples", "data", "lindestroom", "2026.json");
	try {
		inventory = new Regiotafel.Reader ().read_file (File.new_for_path (path));
		snapshot = inventory.snapshot ();
	} catch (Error e) {
		error ("%s", e.message);
	}
	Test.add_func ("/vala/overview", test_overview);
	Test.add_func ("/vala/card", test_card);
	Test.add_func ("/vala/finder", test_finder);
	Test.add_func ("/vala/profile", test_profile);
	Test.add_func ("/vala/not-found", test_not_found);
	Test.add_func ("/vala/command", test_command);
	Test.add_func ("/vala/model", test_model);
	Test.add_func ("/vala/merge", test_merge);
	Test.add_func ("/vala/bare", test_bare);
	return Test.run ();
}
