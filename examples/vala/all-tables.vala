/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* All tables in numbers, and which of them are alike: all-tables INVENTORY */

/* A column is an array; what is not known is NaN in numbers, and null in text. */
void tell_tables (Regiotafel.Result result) {
	var level = result.find_column ("level");
	var organisations = result.find_column ("organisations");
	var meetings = result.find_column ("meetings");
	var hours = result.find_column ("hours");

	print ("%s\n\n", result.sentence);
	foreach (unowned var wanted in new string[] { "executive", "policy", "content" }) {
		var n_tables = 0;
		var load = 0.0;
		for (uint i = 0; i < result.size; i++) {
			if (level.get_text (i) != wanted)
				continue;
			var seat_hours = organisations.get_number (i) * meetings.get_number (i) * hours.get_number (i);
			load += seat_hours.is_nan () ? 0 : seat_hours;
			n_tables++;
		}
		char text[double.DTOSTR_BUF_SIZE]; // print() would write 0,5 in the Netherlands
		print ("%s: %d tables, %s hours at the table a year\n", wanted, n_tables, load.format (text, "%.1f"));
	}
}

void tell_pairs (Regiotafel.Result result) {
	print ("\n%s\n\n", result.sentence);
	foreach (var row in result)
		if (row.get_text ("reading") == "merge")
			print ("%s\n", row.sentence);
	print ("\n%s\n", result.ground); // it belongs below every answer
}

int main (string[] args) {
	Intl.setlocale (LocaleCategory.ALL, ""); // so that é and “ come out as the terminal has them
	try {
		var file = File.new_for_commandline_arg (args[1] ?? "");
		var snapshot = new Regiotafel.Reader ().read_file (file).snapshot ();
		tell_tables (new Regiotafel.Overview () { language = ENGLISH }.run (snapshot));
		tell_pairs (new Regiotafel.Profile () { language = ENGLISH }.run (snapshot));
	} catch (Error e) {
		printerr ("%s\n", e.message);
		return 1;
	}
	return 0;
}
