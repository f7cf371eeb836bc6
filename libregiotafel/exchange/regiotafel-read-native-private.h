/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-entity-private.h"
#include "regiotafel-json-names-private.h"
#include "regiotafel-json-parser-private.h"
#include "regiotafel-members-private.h"
#include "regiotafel-membership.h"
#include "regiotafel-person.h"
#include "regiotafel-reading-private.h"
#include "regiotafel-table.h"

G_BEGIN_DECLS

/* The reader of the native format. It goes over the tokens once, makes each object where it begins, and remembers what
 * can only be done when all objects are there: references, former ids, and who sits where.
 *   regiotafel-read-format.c    whether it is an inventory at all;
 *   regiotafel-read-audience.c  taking out first what an audience is not to see;
 *   regiotafel-read-walk.c      the tokens, and the members of an object;
 *   regiotafel-read-native.c    the objects;
 *   regiotafel-read-values.c    what stands in their members;
 *   regiotafel-read-links.c     what is done at the end;
 *   regiotafel-read-persons.c   persons, who stand in a file of their own;
 *   regiotafel-read-problems.c  saying what is wrong.
 */

/* The most members that the tables of members hold for one type: one bit each. */
#define REGIOTAFEL_MOST_MEMBERS 64

/* Not within a table, or not in a list of ids. */
#define REGIOTAFEL_NO_PLACE G_MAXUINT32

/* What an object of one type may hold, looked up once. */
typedef struct
{
  GType type;
  guint n_members;
  RegiotafelMember members[REGIOTAFEL_MOST_MEMBERS];
  guint lengths[REGIOTAFEL_MOST_MEMBERS];          /* of the names */
  GParamSpec *properties[REGIOTAFEL_MOST_MEMBERS]; /* NULL for a member that is no property */
} RegiotafelShape;

/* The members of the inventory are its own, then "format", then the kinds of entity, then "persons", which belong
 * elsewhere. */
#define REGIOTAFEL_N_OTHERS (1 + REGIOTAFEL_KIND_MEMBERSHIPS + 1)

/* Where something stands in the file, for when it is reported at the end: enough for line, column and pointer. Offsets
 * fit, since max-bytes does. */
typedef struct
{
  guint32 offset;
  guint32 entity; /* its place among those of its kind in the file, from 0; of a part that of its table */
  guint32 part;   /* of a membership, agenda or meeting: its place within that table, or NO_PLACE */
  guint32 point;  /* of an agenda item: its place within the agenda, which is the part, or NO_PLACE */
  guint32 item;   /* of an id in a list: its place within that, or NO_PLACE */
} RegiotafelNativePlace;

/* An id that stands somewhere for an entity. */
typedef struct
{
  RegiotafelEntity *holder; /* borrowed */
  const RegiotafelMember *member;
  RegiotafelEntity *target; /* NULL until it is found, and when it is not; borrowed */
  RegiotafelNativePlace place;
  RegiotafelKind kind; /* of the target */
} RegiotafelNativeReference;

typedef struct
{
  RegiotafelEntity *holder; /* borrowed */
  RegiotafelNativePlace place;
} RegiotafelNativeFormerId;

/* A membership that is not in the inventory yet, for its organisation may come later. */
typedef struct
{
  RegiotafelMembership *membership; /* owned */
  RegiotafelTable *table;           /* borrowed */
  RegiotafelNativePlace place;
  guint32 id;           /* offset of its id; 0: it has none (the file begins with a brace) */
  guint32 organisation; /* offset of the id of its organisation */
} RegiotafelNativeSeat;

/* An agenda, an item of one or a meeting, which is not in the inventory yet, for its table is not. */
typedef struct
{
  RegiotafelEntity *entity; /* owned; NULL while it is being read */
  RegiotafelEntity *around; /* its table or agenda; borrowed */
  RegiotafelNativePlace place;
  guint32 id; /* offset of its id */
} RegiotafelNativePart;

/* A seat of a person, who does not have it yet. */
typedef struct
{
  RegiotafelPerson *person; /* borrowed */
  guint32 number;           /* of the person, and … */
  guint32 place;            /* … of the seat, in the file */
  guint32 offset;           /* of the seat, and … */
  guint32 table;            /* … of the ids in it */
  guint32 organisation;
  RegiotafelPeriod *period; /* owned; may be NULL */
  RegiotafelExtras extras;
} RegiotafelNativePersonSeat;

typedef struct
{
  RegiotafelReading *reading;
  RegiotafelJsonParser *parser;
  RegiotafelJsonNames *names; /* of members that are not known, within the objects that are open */
  const char *data;           /* the file, or what is left of it for an audience */
  gsize length;
  char *left; /* the latter, which is ours, or NULL */
  RegiotafelInventory *inventory;
  gboolean of_persons;        /* the file is one of persons, to be joined to the inventory */
  guint discretion;           /* above 0: what is read is of a person, and nothing of it is told */
  RegiotafelInventory *apart; /* the persons that were read, until they join the inventory; NULL: none */
  RegiotafelExtras persons_extras;
  guint32 persons_offset; /* where their list begins */
  GArray *person_seats;   /* RegiotafelNativePersonSeat; those of one person follow each other */
  GArray *references;     /* RegiotafelNativeReference; those of one list follow each other */
  GArray *former_ids;     /* RegiotafelNativeFormerId; those of one entity follow each other */
  GArray *seats;          /* RegiotafelNativeSeat; those of one table follow each other */
  GArray *parts;          /* RegiotafelNativePart; those of one table follow each other, an agenda before its items */
  GString *name;          /* of the current member, when it is not known */
  GString *scratch;
  guint n_steps;       /* tokens and the like, to look at the cancellable now and then */
  guint n_unknown;     /* members that are not known, and … */
  guint n_suggestions; /* … ids that are not there, that were compared with those that are */
  RegiotafelShape of_inventory;
  RegiotafelShape of_kinds[REGIOTAFEL_N_KINDS];
  RegiotafelShape of_source;
  RegiotafelShape of_role_term;
  RegiotafelShape of_person_seat;
} RegiotafelNative;

RegiotafelNative *
regiotafel_native_new (RegiotafelReading *reading, const char *data, gsize length, RegiotafelInventory *inventory);
void regiotafel_native_free (RegiotafelNative *self);
/* Begins again at the first token, when the file is what it should be. */
gboolean regiotafel_native_open (RegiotafelNative *self, GError **error);

/* Where an entity that was read is put. */
static inline RegiotafelInventory *
regiotafel_native_get_inventory (RegiotafelNative *self, RegiotafelKind kind)
{
  return kind == REGIOTAFEL_KIND_PERSONS ? self->apart : self->inventory;
}

RegiotafelInventory *
regiotafel_read_native (RegiotafelReading *reading, const char *data, gsize length, GError **error);

/* Reads a file of persons and joins them to @inventory, which stays as it is when that fails. */
gboolean regiotafel_read_persons (
    RegiotafelReading *reading, RegiotafelInventory *inventory, const char *data, gsize length, GError **error);

/* What became of a value. Unless the reading stops, its last token is then the current one. */
typedef enum
{
  REGIOTAFEL_OUTCOME_STOP,     /* the error is set */
  REGIOTAFEL_OUTCOME_LEFT_OUT, /* reported; as if it were not there */
  REGIOTAFEL_OUTCOME_TAKEN,
} RegiotafelOutcome;

/* --- Tokens --- */

/* FALSE when the reading is cancelled. To be called for each step of whatever loop the file can make long. */
static inline gboolean
regiotafel_native_step (RegiotafelNative *self, GError **error)
{
  return ++self->n_steps % 4096 != 0 || regiotafel_reading_may_go_on (self->reading, error);
}

/* The next token; ERROR with @error when there is none that is sound. */
RegiotafelJsonToken regiotafel_native_next (RegiotafelNative *self, GError **error);
/* Goes from the first token of a value to its last, whatever it holds. */
gboolean regiotafel_native_skip (RegiotafelNative *self, GError **error);

/* A file may have its members in any order, and what it is decides how all else is judged; so that is looked for first.
 * In all files that we write it is the first. FALSE: it cannot be read. */
gboolean regiotafel_native_check_format (RegiotafelNative *self, GError **error);

/* Goes on with the text as if nothing above @audience, and nothing that refers to that, had ever stood in it. What ends
 * any reading is told of all of it. FALSE: it cannot be read. */
gboolean regiotafel_native_leave_out (RegiotafelNative *native, RegiotafelAudience audience, GError **error);

/* --- Members of an object --- */

void regiotafel_shape_init (RegiotafelShape *shape, GType type, const RegiotafelMember *members);
void regiotafel_shape_add (RegiotafelShape *shape, const RegiotafelMember *member);

/* What has been seen of an object that is open. Zeroed, but for the shape, at its start. */
typedef struct
{
  const RegiotafelShape *shape; /* NULL: no name is known */
  guint64 seen;
  guint next;      /* the member that comes next in a file that we wrote */
  gboolean opened; /* whether names that are not known are kept */
} RegiotafelWalk;

typedef enum
{
  REGIOTAFEL_WALK_STOP,   /* the error is set */
  REGIOTAFEL_WALK_END,    /* the current token is the end of the object */
  REGIOTAFEL_WALK_MEMBER, /* the current token is the first of the value of a member */
} RegiotafelWalkStep;

/* Goes to the value of the next member, whose place in the shape becomes @member; of one that is not known that is -1,
 * and its name is in self->name. No name comes twice, and none holds a NUL. */
RegiotafelWalkStep regiotafel_native_walk (RegiotafelNative *self, RegiotafelWalk *walk, gint *member, GError **error);
/* Keeps a member that is not known, to be written back as it stands. */
RegiotafelOutcome regiotafel_native_keep_unknown (RegiotafelNative *self, RegiotafelExtras *extras, GError **error);

/* --- Problems: FALSE with @error when the reading stops --- */

/* The pointer of the current token, or of what is wrong, as it can be shown: names may hold anything. Within a person
 * it stops before the first name that is none of ours, which may tell something. */
char *regiotafel_native_dup_pointer (RegiotafelNative *self) G_GNUC_WARN_UNUSED_RESULT;

/* What can be said of a problem. Every member may be NULL. */
typedef struct
{
  const char *code;
  const RegiotafelText *text; /* may use {member}, {shown}, {choices}, {kind}, {holder}, {way} */
  const char *member;
  const char *value; /* {shown} is made of it */
  const char *choices;
  const char *kind;
  const char *holder;
  const char *way;
  const char *suggestion;
  RegiotafelError error_code;  /* 0: INVALID_VALUE */
  RegiotafelSeverity severity; /* 0: ERROR */
} RegiotafelNativeProblem;

/* Whether no more is listed, so that nothing need be made to report it. */
static inline gboolean
regiotafel_native_is_full (RegiotafelNative *self, const RegiotafelNativeProblem *problem)
{
  return regiotafel_reading_is_full (self->reading,
                                     problem->severity != 0 ? problem->severity : REGIOTAFEL_SEVERITY_ERROR);
}

/* What the list is called that entities of a kind stand in. */
const char *regiotafel_native_get_list (RegiotafelKind kind);

extern const RegiotafelText regiotafel_native_id_taken; /* {shown}, {kind} */

/* Ends the reading because of what the parser found. */
void regiotafel_native_fail_syntax (RegiotafelNative *self, const GError *why, GError **error);
/* About the current token, or what the parser refused just now. A @problem without value gets that of the token. */
gboolean regiotafel_native_report (RegiotafelNative *self, const RegiotafelNativeProblem *problem, GError **error);
gboolean regiotafel_native_report_at (
    RegiotafelNative *self, gsize offset, const char *pointer, const RegiotafelNativeProblem *problem, GError **error);
/* Reports, and leaves the current value out. */
RegiotafelOutcome
regiotafel_native_refuse (RegiotafelNative *self, const RegiotafelNativeProblem *problem, GError **error);

/* --- Values: the current token is the first of the value of @member --- */

RegiotafelOutcome regiotafel_native_take_array (RegiotafelNative *self,
                                                const char *member,
                                                const RegiotafelText *expected,
                                                GError **error);
RegiotafelOutcome regiotafel_native_take_object (RegiotafelNative *self, const char *member, GError **error);
/* A text that is not empty; the parser has it. */
RegiotafelOutcome regiotafel_native_take_text (RegiotafelNative *self, const char *member, GError **error);
/* An id or the like, which is to be remembered. */
RegiotafelOutcome
regiotafel_native_take_id (RegiotafelNative *self, const char *member, guint32 *offset, GError **error);
/* The value for a property; @value is set, and to be unset, only when TAKEN. */
RegiotafelOutcome
regiotafel_native_take_value (RegiotafelNative *self, GParamSpec *property, GValue *value, GError **error);

/* The same for a time of the day. */
RegiotafelOutcome
regiotafel_native_take_time (RegiotafelNative *self, const char *member, GValue *value, GError **error);

RegiotafelOutcome regiotafel_native_read_entities (RegiotafelNative *self, RegiotafelKind kind, GError **error);
/* Counts an object that begins here, before memory is taken for it. */
gboolean regiotafel_native_count (RegiotafelNative *self, GError **error);

/* Persons that stand in an inventory: they are refused, or taken apart. */
RegiotafelOutcome regiotafel_native_read_stray_persons (RegiotafelNative *self, GError **error);
RegiotafelOutcome
regiotafel_native_read_person_seats (RegiotafelNative *self, RegiotafelPerson *person, guint32 number, GError **error);
void regiotafel_native_clear_person_seat (gpointer seat);

extern const RegiotafelText regiotafel_native_expected_ids;
extern const RegiotafelText regiotafel_native_expected_objects;

/* --- At the end --- */

gboolean regiotafel_native_link (RegiotafelNative *self, GError **error);
gboolean regiotafel_native_set_former_ids_of_persons (RegiotafelNative *self, GError **error);
/* Persons come last, for their seats are at tables and of organisations. */
gboolean regiotafel_native_join_persons (RegiotafelNative *self, GError **error);

/* The id that stands at @offset; valid until the next call. */
const char *regiotafel_native_get_text_at (RegiotafelNative *self, guint32 offset);
/* What an id that is not there may have been meant to be. */
const char *regiotafel_native_suggest (RegiotafelNative *self, RegiotafelKind kind, const char *id);

G_END_DECLS
