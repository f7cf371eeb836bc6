/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* At which table does a subject belong, and why: which-table INVENTORY WORD… */

void tell (File file, string text) throws Error {
	var inventory = new Regiotafel.Reader ().read_file (file);
	var finder = new Regiotafel.Finder () { text = text, language = ENGLISH };
	var result = finder.run (inventory.snapshot ());
	print ("%s\n\n", result.sentence);
	foreach (var row in result)
		print ("%s\n", row.sentence);
	print ("\n%s\n", result.ground);
}

int main (string[] args) {
	Intl.setlocale (LocaleCategory.ALL, ""); // so that é and “ come out as the terminal has them
	try {
		tell (File.new_for_commandline_arg (args[1] ?? ""), string.joinv (" ", args[int.min (2, args.length):]));
	} catch (Error e) {
		printerr ("%s\n", e.message);
		return 1;
	}
	return 0;
}
