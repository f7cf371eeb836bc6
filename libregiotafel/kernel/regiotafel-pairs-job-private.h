/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "regiotafel-pairs-private.h"

G_BEGIN_DECLS

/* How the kernel divides its work; only for its own files. */

/* Room that every chunk keeps beyond its pairs, so that loops may write whole blocks. */
#define REGIOTAFEL_PAIRS_SLACK 64

/* Wedges between two looks at is_cancelled and at the bound: about a millisecond. */
#define REGIOTAFEL_PAIRS_STRIDE (1 << 20)

/* A row is dense when it has a wedge for this many counters, or so many that a list would be long. */
#define REGIOTAFEL_PAIRS_DENSE_DIVISOR 32

/* Pairs of a run of rows, in order. The arrays hold `capacity` elements. They either are the chunk's own and
 * grow, or are a part of larger ones, with room for every pair there can be. */
typedef struct
{
  guint32 first_row;
  guint32 end_row;
  guint64 n_most; /* room for every pair there can be, and SLACK */
  gboolean own;
  guint64 n;
  guint64 capacity;
  guint32 *b;
  guint8 *shared; /* of the width of the job */
} RegiotafelPairsChunk;

/* Goes through the counters @from (a multiple of 64) up to @to, which may be read up to the next multiple of 64:
 * writes the places of those of at least @least (not 0), rising, and what they hold, and sets all to 0. Returns how
 * many there are; up to SLACK elements behind these become rubbish. */
typedef guint32 (*RegiotafelPairsSweep) (
    guint8 *counters, guint64 from, guint64 to, guint32 least, guint32 *places, guint8 *shared);

RegiotafelPairsSweep regiotafel_pairs_get_sweep (RegiotafelForm form);

/* What all threads read, and what they tell each other. */
typedef struct
{
  const RegiotafelCsr *rows;
  const RegiotafelCsr *columns;
  guint32 min_shared;
  guint32 width; /* bytes that hold whatever a pair can share */
  RegiotafelPairsSweep sweep;
  guint32 *n_of_row;        /* pairs by their first; each element is written by one thread */
  const guint32 *wedges;    /* per row; at most n_edges, since the columns of a row are different ones */
  guint32 *least_by_sum;    /* by degree a + degree b: the least shared that is enough; NULL: always min_shared */
  guint32 *least_by_degree; /* by degree a: whatever b, less than this is not enough; NULL as above */
  guint64 max_pairs;
  RegiotafelPairsIsCancelled is_cancelled;
  gpointer user_data;
  RegiotafelPairsChunk *chunks;
  gint n_chunks;

  /* Atomic while threads run. */
  gint n_taken; /* the chunks before this one are taken or done */
  gint stopped;
  gsize n_pairs;
  GError *error;
} RegiotafelPairsJob;

/* The thread function: takes chunks until there are none, or until the job is stopped. */
gpointer regiotafel_pairs_work (gpointer job);

/* Fills @pairs with those that reach the least of the job, which must have one by sum; TRUE, or FALSE and the job is
 * stopped. Quick where that is high: the rows that are looked at meet in a rare column. */
gboolean regiotafel_pairs_join (RegiotafelPairsJob *job, guint n_threads, RegiotafelPairs *pairs);

/* Anybody may stop the job; the first reason counts. Errors are not thrown but kept in the job. */
void regiotafel_pairs_job_stop_for_memory (RegiotafelPairsJob *job, guint64 n_bytes);
void regiotafel_pairs_job_stop_for_bound (RegiotafelPairsJob *job);

/* Asks is_cancelled too. */
gboolean regiotafel_pairs_job_is_stopped (RegiotafelPairsJob *job);

/* At least one element; stops the job and gives NULL where there is no memory. */
gpointer regiotafel_pairs_job_allocate (RegiotafelPairsJob *job, guint64 n, gsize size, gboolean zeroed);

/* Makes room for @n more pairs, and SLACK; or stops the job. */
gboolean regiotafel_pairs_chunk_reserve (RegiotafelPairsJob *job, RegiotafelPairsChunk *chunk, guint64 n);

/* Not every processor has an instruction for it. */
static inline guint
regiotafel_pairs_count_bits (guint64 word)
{
  word -= (word >> 1) & G_GUINT64_CONSTANT (0x5555555555555555);
  word = (word & G_GUINT64_CONSTANT (0x3333333333333333)) + ((word >> 2) & G_GUINT64_CONSTANT (0x3333333333333333));
  word = (word + (word >> 4)) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);
  return (word * G_GUINT64_CONSTANT (0x0101010101010101)) >> 56;
}

/* The most pairs that row @a can be the first of. */
static inline guint32
regiotafel_pairs_job_count_most (const RegiotafelPairsJob *job, guint32 a)
{
  return MIN (job->wedges[a], job->rows->n_rows - 1 - a);
}

static inline gboolean
regiotafel_pairs_job_is_sparse (const RegiotafelPairsJob *job, guint32 a)
{
  return job->wedges[a] < MIN ((job->rows->n_rows - a) / REGIOTAFEL_PAIRS_DENSE_DIVISOR, REGIOTAFEL_PAIRS_STRIDE);
}

G_END_DECLS
