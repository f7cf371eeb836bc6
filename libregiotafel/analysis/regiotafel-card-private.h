/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-card.h"
#include "regiotafel-question-private.h"
#include "regiotafel-rules-private.h"
#include "regiotafel-text-private.h"
#include "regiotafel-vocabulary-private.h"

G_BEGIN_DECLS

struct _RegiotafelCard
{
  RegiotafelQuestion parent_instance;

  RegiotafelAxis axis;
  char *focus;
};

/* What a line of a card is about. */
typedef enum
{
  REGIOTAFEL_SECTION_NAMES,
  REGIOTAFEL_SECTION_ABOUT,
  REGIOTAFEL_SECTION_WHY,
  REGIOTAFEL_SECTION_WHO,
  REGIOTAFEL_SECTION_WHAT,
  REGIOTAFEL_SECTION_ALSO_AT,
  REGIOTAFEL_SECTION_HOW,
  REGIOTAFEL_SECTION_WHERE,
  REGIOTAFEL_SECTION_LOAD,
  REGIOTAFEL_SECTION_ROLES,
  REGIOTAFEL_SECTION_SPEAKS,
  REGIOTAFEL_SECTION_MEETS,
  REGIOTAFEL_SECTION_COMPETENT,
  REGIOTAFEL_SECTION_TABLES,
  REGIOTAFEL_SECTION_PARTS,
  REGIOTAFEL_SECTION_AGENDA,
  REGIOTAFEL_SECTION_PROJECTS,
  REGIOTAFEL_SECTION_LINKED,
  REGIOTAFEL_SECTION_IDENTIFIERS,
  REGIOTAFEL_SECTION_SOURCES,
  REGIOTAFEL_SECTION_CHECKED,
  REGIOTAFEL_N_SECTIONS
} RegiotafelSection;

typedef struct
{
  RegiotafelSection section;
  const char *heading; /* static */
  char *text;
  const char *id; /* of the one thing it is about; NULL for none or several. Lives as long as the snapshot */
  const char *of; /* static; NULL without an id */
  char **evidence;
} RegiotafelCardLine;

/* A card while it is written. What is named with one of the functions below becomes evidence of the line that is
 * added next. */
typedef struct
{
  RegiotafelSnapshot *snapshot;
  RegiotafelLanguage language;
  RegiotafelAxis axis;
  guint32 place;
  GArray *lines;    /* RegiotafelCardLine */
  GPtrArray *named; /* ids since the last line */
  char *sentence;
} RegiotafelDraft;

/* Adds a line and takes @text over; without a text there is no line. */
void regiotafel_draft_add (RegiotafelDraft *self, RegiotafelSection section, char *text);
/* The same with a template whose one argument is {text}; @text stays with the caller. */
void regiotafel_draft_add_as (RegiotafelDraft *self,
                              RegiotafelSection section,
                              const RegiotafelText *text,
                              const char *argument);
/* A line about one thing. */
void regiotafel_draft_add_about (
    RegiotafelDraft *self, RegiotafelSection section, char *text, RegiotafelAxis axis, guint32 place);
void regiotafel_draft_add_item (RegiotafelDraft *self, RegiotafelSection section, char *text, guint32 item);
/* The heading of the line added last, where it is not that of its section; static. */
void regiotafel_draft_set_heading (RegiotafelDraft *self, const char *heading);

/* The name of a thing, which is noted as evidence. */
const char *regiotafel_draft_name (RegiotafelDraft *self, RegiotafelAxis axis, guint32 place);
void regiotafel_draft_note (RegiotafelDraft *self, const char *id);
/* "A, B and C"; at most @most (0: all). NULL when there are none. In the order of their names when @sorted. */
char *regiotafel_draft_list (
    RegiotafelDraft *self, RegiotafelAxis axis, const guint32 *places, guint32 n, guint most, gboolean sorted);
/* Parts with middle dots between them; NULL when there are none. Frees @parts. */
char *regiotafel_draft_join (GPtrArray *parts);
/* "3", "1.5" */
char *regiotafel_draft_number (const RegiotafelDraft *self, double number);
/* What stands before "tables": "5 of 27 ", "27 " when @n is none, nothing where there is one table. */
char *regiotafel_draft_of_tables (RegiotafelDraft *draft, guint32 n);
/* "2 executive, 4 policy and 5 content" of counts by level; NULL for none at all. */
char *regiotafel_draft_levels (const RegiotafelDraft *self, const guint32 *counts);
/* The level as a heading. */
const char *regiotafel_draft_level_heading (const RegiotafelDraft *self, RegiotafelLevel level);
/* "Bestuurstafel Gezond (bt-gezond)" */
char *regiotafel_draft_titled (RegiotafelDraft *self, RegiotafelAxis axis, guint32 place);

/* The places of levels in the order in which cards show them: executive first, not stated last. */
#define REGIOTAFEL_N_LEVELS (REGIOTAFEL_LEVEL_CASE + 1)
RegiotafelLevel regiotafel_draft_nth_level (guint n);

/* What all cards have: other names, description; sources, checks. */
void regiotafel_card_write_head (RegiotafelDraft *draft);
void regiotafel_card_write_foot (RegiotafelDraft *draft);
/* What ended and was followed by this. */
void regiotafel_card_write_predecessors (RegiotafelDraft *draft);
/* Items of agendas under their projects; @items are places, in any order. */
void regiotafel_card_write_items (RegiotafelDraft *draft, const GArray *items);
/* "A title · running · owner": one item; of its own table also with its kind and its project. */
char *regiotafel_card_dup_item (RegiotafelDraft *draft, guint32 item, gboolean is_own);

/* One card each. */
void regiotafel_card_write_table (RegiotafelDraft *draft);
void regiotafel_card_write_table_how (RegiotafelDraft *draft);
void regiotafel_card_write_table_linked (RegiotafelDraft *draft);
void regiotafel_card_write_organisation (RegiotafelDraft *draft);
void regiotafel_card_write_theme (RegiotafelDraft *draft);
void regiotafel_card_write_area (RegiotafelDraft *draft);
void regiotafel_card_write_project (RegiotafelDraft *draft);

RegiotafelResult *regiotafel_card_answer (RegiotafelQuestion *question,
                                          RegiotafelSnapshot *snapshot,
                                          GCancellable *cancellable,
                                          GError **error);

G_END_DECLS
