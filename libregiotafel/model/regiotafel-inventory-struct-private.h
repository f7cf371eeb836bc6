/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an inventory is made of, for the two files that hold its properties. Everybody else goes through
 * regiotafel-inventory-private.h. */
#pragma once

#include "regiotafel-inventory-private.h"

G_BEGIN_DECLS

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_LANGUAGE,
  PROP_AS_OF,
  PROP_CONFIRMED_FROM,
  PROP_COMPLETE,
  PROP_COVERS,
  PROP_SYNONYMS,
  PROP_TABLES,
  PROP_ORGANISATIONS,
  PROP_MEMBERSHIPS,
  PROP_DOMAINS,
  PROP_THEMES,
  PROP_AREAS,
  PROP_PROJECTS,
  PROP_AGENDAS,
  PROP_AGENDA_ITEMS,
  PROP_MEETINGS,
  PROP_PERSONS,
  PROP_REVISION,
  PROP_MODIFIED,
  PROP_PERSONS_MODIFIED,
  N_PROPS
};

extern GParamSpec *regiotafel_inventory_properties[N_PROPS];

/* Invariants: an entity is in the collection of its kind if and only if its `inventory` is this one; a membership
 * moreover stands in those of its table and its organisation, an agenda and a meeting in those of its table, and an
 * item in those of its agenda. `revision` and `persons_revision` never fall. */
struct _RegiotafelInventory
{
  GObject parent_instance;

  char *title;
  char *language;
  RegiotafelDate *as_of;
  RegiotafelDate *confirmed_from;
  gboolean complete;
  char *covers;
  char **synonyms;
  RegiotafelCollection *collections[REGIOTAFEL_N_KINDS];
  RegiotafelExtras extras;

  guint64 revision;
  guint64 saved_revision;
  guint change_depth;
  gboolean changed;
  gboolean changed_in_file; /* … by more than its persons, who are not in its file */

  GFile *origin;
  char *origin_digest;

  /* The same for the file of persons. */
  RegiotafelExtras persons_extras;
  guint64 persons_revision;
  guint64 saved_persons_revision;
  GFile *persons_origin;
  char *persons_origin_digest;
};

G_END_DECLS
