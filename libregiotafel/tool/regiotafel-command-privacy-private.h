/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-tool-private.h"

G_BEGIN_DECLS

/* `regiotafel privacy`: one answer a file. Nothing that they print on screen or in a message holds a name, but for
 * access to the data of one person. */

/* How long after the last seat: "24m", "2y", "730d". */
typedef struct
{
  guint n;
  enum
  {
    PRIVACY_MONTHS,
    PRIVACY_YEARS,
    PRIVACY_DAYS,
  } unit;
} PrivacyTerm;

int privacy_tell_export (Tool *tool, RegiotafelInventory *inventory);
int privacy_tell_person (Tool *tool, RegiotafelInventory *inventory, const char *path);
int privacy_erase_person (Tool *tool, RegiotafelInventory *inventory, const char *path);
int privacy_purge (Tool *tool, RegiotafelInventory *inventory, const char *path);
int privacy_tell_processing_record (Tool *tool, RegiotafelInventory *inventory, const char *path);

/* ---- What was found ---- */

/* How many things there are of a code, and at a pointer when that is not NULL. */
guint privacy_count (RegiotafelCollection *found, const char *code, const char *pointer);
/* How many problems are listed with a code. */
guint privacy_count_places (RegiotafelCollection *found, const char *code);
/* "table kt-val (description): 1 known name", a line each; NULL for all codes that stand for free text but those of a
 * possible name. A @most of 0 is all of them. */
void privacy_print_places (Tool *tool, RegiotafelCollection *found, const char *code, guint most);
/* The word for a member of a person, or its name where there is none. */
const char *privacy_word_of_field (Tool *tool, const char *member);
/* "chair, secretary": the roles that are there, NULL for none. */
char *privacy_list_roles (Tool *tool, RegiotafelCollection *found);
/* "name (46) and seats (46)": what is known of persons. NULL, when nothing is; *empty becomes what is not known. */
char *privacy_list_fields (Tool *tool, RegiotafelCollection *found, char **empty);
/* The name of a file without its folder. */
char *privacy_dup_file_name (const char *path);

/* ---- Terms ---- */

/* The value of --older-than; 24 months when it is not given. FALSE, and a message, when it is none. */
gboolean privacy_get_term (Tool *tool, PrivacyTerm *term);
char *privacy_say_term (Tool *tool, const PrivacyTerm *term);
/* The date to count from: that of the option, or that of the file; NULL when there is neither. */
const RegiotafelDate *
privacy_get_date (Tool *tool, RegiotafelInventory *inventory, RegiotafelDate **date, gboolean *is_wrong);

/* A person without a seat for longer than a term. */
typedef struct
{
  RegiotafelPerson *person;
  RegiotafelPersonSeat *last; /* NULL: has no seat at all */
  RegiotafelDate *day;        /* on which that ended, as precise as is known */
} PrivacyLapsed;

/* Of PrivacyLapsed, in the order of the file; those without any seat among them. */
GArray *privacy_find_lapsed (RegiotafelInventory *inventory, const RegiotafelDate *on, const PrivacyTerm *term);
guint privacy_count_lapsed (GArray *lapsed, gboolean with_seat);

/* ---- Persons ---- */

/* The person of an id; NULL, with a message that does not repeat the id, since that may be a name. */
RegiotafelPerson *privacy_find_person (Tool *tool, RegiotafelInventory *inventory, const char *id);
/* The exports of which a record beside the file of persons tells; NULL when there is none, or it cannot be read, of
 * which it then tells. */
RegiotafelCollection *privacy_read_exports (Tool *tool, const char *path, gboolean *is_known);
/* Tells which files may hold persons. */
void privacy_print_copies (Tool *tool, const char *path);
/* Saves the persons over the file they were read from. */
int privacy_save_persons (Tool *tool, RegiotafelInventory *inventory, const char *path);

G_END_DECLS
