/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What somebody writes who has installed the library: with the vapi that was installed. */
int main () {
	try {
		var inventory = new Regiotafel.Inventory ();
		var organisation = new Regiotafel.Organisation ("o", "O");
		inventory.add (organisation);
		foreach (var name in new string[] { "a", "b" }) {
			var table = new Regiotafel.Table (name, name);
			inventory.add (table);
			inventory.add (new Regiotafel.Membership (null, table, organisation));
		}
		var n = 0;
		foreach (var row in new Regiotafel.Overlap ().run (inventory.snapshot ()))
			n++;
		print ("%d pair, library %s\n", n, Regiotafel.VERSION_STRING);
	} catch (Error e) {
		printerr ("%s\n", e.message);
		return 1;
	}
	return 0;
}
