/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* foreach asks for get() and size, and [] for get(); a GLib.ListModel has neither under these names. */
namespace Regiotafel {
	public sealed class Collection : GLib.Object {
		[CCode (cname = "g_list_model_get_item")]
		public GLib.Object? get (uint position);
		public uint size {
			[CCode (cname = "g_list_model_get_n_items")]
			get;
		}
	}

	public sealed class Result : GLib.Object {
		[CCode (cname = "g_list_model_get_item")]
		public Regiotafel.Row? get (uint position);
		public uint size {
			[CCode (cname = "g_list_model_get_n_items")]
			get;
		}
	}
}
