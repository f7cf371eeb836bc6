/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads a list with one membership a row, asks what overlaps, and saves it as an inventory: who-meets-whom LIST NEW */

/* No "using Regiotafel": it has an Error and a Date of its own, as most libraries. */
void tell_problems (Regiotafel.Reader reader) {
	var n = new int[Regiotafel.Severity.ERROR + 1];
	foreach (var problem in reader.diagnostics)
		n[((Regiotafel.Diagnostic) problem).severity]++;
	print ("%d errors, %d warnings, %d notes\n",
	       n[Regiotafel.Severity.ERROR], n[Regiotafel.Severity.WARNING], n[Regiotafel.Severity.NOTE]);
}

async Regiotafel.Result ask (Regiotafel.Snapshot snapshot, Regiotafel.Axis of) throws Error {
	var question = new Regiotafel.Overlap () { of = of, language = ENGLISH };
	var result = yield question.run_async (snapshot);
	print ("\n%s\n", result.sentence);
	for (uint i = 0; i < uint.min (3, result.size); i++) {
		var row = result[i];
		char jaccard[double.DTOSTR_BUF_SIZE]; // print() would write 0,5745 in the Netherlands
		print ("%s %s\n", row.get_number ("jaccard").format (jaccard, "%.4f"), row.sentence);
	}
	return result;
}

async void run (File list, File saved) throws Error {
	var reader = new Regiotafel.Reader () {
		format = EDGE_CSV,
		table_column = "Gemeenschappelijke regeling",
		organisation_column = "Deelnemer",
		area_column = "Provincie"
	};
	var inventory = yield reader.read_file_async (list);
	tell_problems (reader);

	// The inventory is for editing; a snapshot of it, on any date, is for asking, on any thread.
	var snapshot = inventory.snapshot ();
	yield ask (snapshot, TABLES);
	var result = yield ask (snapshot, ORGANISATIONS);

	var first = (Regiotafel.Table) inventory.tables[0];
	first.level = EXECUTIVE;
	first.purpose = "Handle the waste together";
	yield new Regiotafel.Writer ().write_file_async (inventory, saved);

	reader.format = JSON;
	yield reader.read_file_async (saved);
	print ("\n");
	tell_problems (reader);
	print ("%s\n", result.ground); // it belongs below every answer
}

int main (string[] args) {
	Intl.setlocale (LocaleCategory.ALL, ""); // so that é and “ come out as the terminal has them
	var list = File.new_for_commandline_arg (args[1] ?? "");
	var saved = File.new_for_commandline_arg (args[2] ?? "");
	var loop = new MainLoop ();
	var status = 0;
	run.begin (list, saved, (source, result) => {
		try {
			run.end (result);
		} catch (Regiotafel.Error.CONFLICT e) {
			printerr ("Not saved: %s\n", e.message);
			status = 1;
		} catch (Error e) {
			printerr ("%s\n", e.message);
			status = 1;
		}
		loop.quit ();
	});
	loop.run ();
	return status;
}
