/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <regiotafel.h>
#include <stdarg.h>

#include "regiotafel-text-private.h"

G_BEGIN_DECLS

/* The command `regiotafel`. It stands on the public interface of the library alone, apart from the templates for
 * sentences. Output is UTF-8 whatever the locale, which only chooses between Dutch and English. */

/* How the command ends. */
enum
{
  TOOL_FINE = 0,
  TOOL_FINDINGS = 1, /* findings or problems in the data */
  TOOL_USAGE = 2,
  TOOL_FILE = 3, /* a file cannot be read or written */
};

typedef struct
{
  const char *name;     /* "min-shared"; NULL ends a list */
  char letter;          /* "-o", or 0 */
  const char *argument; /* "N"; NULL for a switch */
  RegiotafelText summary;
} ToolOption;

typedef struct _Tool Tool;

typedef struct
{
  const char *name;
  RegiotafelText summary;
  RegiotafelText synopsis; /* after the name, without the options in common */
  RegiotafelText description;
  const char *example; /* a line as it is typed */
  const ToolOption *options;
  guint least_arguments;
  guint most_arguments;
  int (*run) (Tool *tool);
} ToolCommand;

#define TOOL_MOST_OPTIONS 32

struct _Tool
{
  RegiotafelLanguage language;
  const ToolCommand *command;
  const char *arguments[8];
  guint n_arguments;
  /* What was read last; borrowed from the command, which keeps it while it runs. */
  RegiotafelInventory *inventory;
  /* How wide the first part of a row is; 0 until the first row is printed. */
  guint label_width;
  /* By place in the options of the command, then in those that all have. */
  const char *values[TOOL_MOST_OPTIONS];
};

extern const ToolCommand tool_command_overview;
extern const ToolCommand tool_command_show;
extern const ToolCommand tool_command_import;
extern const ToolCommand tool_command_check;
extern const ToolCommand tool_command_convert;
extern const ToolCommand tool_command_find;
extern const ToolCommand tool_command_overlap;
extern const ToolCommand tool_command_meets;
extern const ToolCommand tool_command_compare;
extern const ToolCommand tool_command_privacy;

extern const ToolCommand *const tool_commands[]; /* ended by NULL */
extern const ToolOption tool_common_options[];

/* ---- Help ---- */
void tool_print_help (RegiotafelLanguage language);
void tool_print_command_help (const ToolCommand *command, RegiotafelLanguage language);
void tool_print_man (void);

/* ---- Asking what was asked ---- */
const char *tool_get_option (Tool *tool, const char *name);
gboolean tool_has_option (Tool *tool, const char *name);
/* FALSE, and a message on stderr, when the value is not in place. */
gboolean tool_get_count (Tool *tool, const char *name, guint least, guint *value);
gboolean tool_get_ratio (Tool *tool, const char *name, double *value);
gboolean tool_get_date (Tool *tool, RegiotafelDate **date);
/* The place of the value among @words: pairs of the English and the Dutch word, ended by NULL; -1 when not given. */
gboolean tool_get_word (Tool *tool, const char *name, const char *const *words, int *place);

typedef enum
{
  TOOL_FORMAT_TEXT,
  TOOL_FORMAT_JSON,
  TOOL_FORMAT_CSV,
} ToolFormat;
gboolean tool_get_format (Tool *tool, ToolFormat *format);
/* What is not said is internal. */
gboolean tool_get_audience (Tool *tool, RegiotafelAudience *audience);
/* FALSE, and a message, when a command that keeps everything was asked to do so for an audience. */
gboolean tool_has_no_audience (Tool *tool);

/* ---- Files ---- */

/* Reads a native file and tells on stderr of what is not in order. NULL, and *status set, when it cannot. */
RegiotafelInventory *tool_read (Tool *tool, const char *path, int *status);
/* The same for another audience than the option names. */
RegiotafelInventory *tool_read_for (Tool *tool, const char *path, RegiotafelAudience audience, int *status);
/* FALSE, and a message, when --persons is given for an audience that may not see any. */
gboolean tool_may_have_persons (Tool *tool);
/* Joins the persons of a file to an inventory that was read whole. FALSE, with a message and *status set, when it
 * cannot. */
gboolean tool_read_persons (Tool *tool, RegiotafelInventory *inventory, const char *path, int *status);
/* The record of exports with persons: "persons-2026.json" has it in "persons-2026.exports.jsonl". */
char *tool_dup_record_path (const char *persons);
/* TOOL_FINE or TOOL_FILE; "-" is standard output. */
int tool_write (Tool *tool, RegiotafelInventory *inventory, const char *path);
/* The same in the way that the writer was told, or with @persons their own file. */
int tool_write_with (
    Tool *tool, RegiotafelWriter *writer, RegiotafelInventory *inventory, gboolean persons, const char *path);
RegiotafelSnapshot *tool_snapshot (Tool *tool, RegiotafelInventory *inventory, int *status);
/* Prints the ground of answers from this snapshot: the line that they end on. */
void tool_print_ground (Tool *tool, RegiotafelSnapshot *snapshot);

/* Says why a question has no answer; gives the status to end with. */
int tool_complain_of_question (Tool *tool, const GError *error);

/* Tells of problems that did not keep a file from being read. */
void tool_complain_of_problems (Tool *tool, RegiotafelCollection *diagnostics);
/* Says why @path was not read; the problems that the reader found say more than its error. Gives the status to end
 * with. */
int tool_complain_of_error (Tool *tool, const char *path, RegiotafelCollection *diagnostics, const GError *error);

/* The one of @collection that is meant by an id, a name, an alias, or a part of a name that only one has. NULL, with a
 * message that names candidates, when there is none or more than one. */
RegiotafelEntity *tool_find (Tool *tool, RegiotafelCollection *collection, const char *words);

/* The kinds of things that may be found by name, as a command that takes any of them lists their collections. */
typedef enum
{
  TOOL_KIND_TABLE,
  TOOL_KIND_ORGANISATION,
  TOOL_KIND_THEME,
  TOOL_KIND_AREA,
  TOOL_KIND_PROJECT,
  TOOL_N_KINDS
} ToolKind;

extern const RegiotafelText tool_kinds[TOOL_N_KINDS];

/* The same among several collections, by their place as kinds: ids first, then whole names, other names, and parts of
 * these. NULL in place of a collection leaves that kind out. */
RegiotafelEntity *tool_find_among (
    Tool *tool, RegiotafelCollection *const *collections, guint n_collections, const char *words, guint *kind);

/* ---- Output ---- */

/* The text in the language of the command. */
const char *tool_say (Tool *tool, const RegiotafelText *text);
/* One line on stderr that begins with the name of the program; arguments as regiotafel_text_format(). */
void tool_complain (Tool *tool, const RegiotafelText *text, ...) G_GNUC_NULL_TERMINATED;
void tool_complain_plainly (const char *text);
/* The text filled in, in the language of the command. */
char *tool_format_list (Tool *tool, const RegiotafelText *text, va_list list);
/* Whether to go on: TRUE with the option --yes, which the command has; else what somebody types who is asked on a
 * terminal, and without one FALSE. Whenever it is FALSE it was said that nothing was done. The question is a sentence
 * that ends with its mark. */
gboolean tool_confirm (Tool *tool, const RegiotafelText *question, ...) G_GNUC_NULL_TERMINATED;
/* Prints text to standard output, broken at blanks to fit the width; @indent for all lines but the first. */
void tool_print (const char *text, guint indent);
/* Prints a line that was laid out already, however wide. */
void tool_print_whole (const char *line);
void tool_printf (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* The same, filled in; what follows ": regiotafel " in the template stands whole on a line of its own. */
void tool_print_text (Tool *tool, const RegiotafelText *text, ...) G_GNUC_NULL_TERMINATED;
guint tool_get_width (void);
/* How many cells of a terminal it takes: some characters take two, some none. */
guint tool_measure (const char *text);
/* A cell for what a column has in a row; empty where nothing is known. */
void tool_append_value (GString *line, RegiotafelColumn *column, guint row);
void tool_print_diagnostics (Tool *tool, GListModel *diagnostics, ToolFormat format);
guint tool_count_diagnostics (RegiotafelCollection *diagnostics, RegiotafelSeverity severity);
/* What there is, in words; NULL for an empty inventory. */
char *tool_count_things (Tool *tool, RegiotafelInventory *inventory, RegiotafelSnapshot *now);

/* The pairs of a result as text, JSON or CSV. */
typedef void (*ToolPrintRow) (Tool *tool, RegiotafelResult *result, RegiotafelRow *row);
/* @header (may be NULL) stands above the rows. A @top of 0 is all of them, for a command without --top. */
int tool_print_result (Tool *tool,
                       RegiotafelResult *result,
                       ToolFormat format,
                       guint top,
                       const RegiotafelText *header,
                       ToolPrintRow print_row);

G_END_DECLS
