/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reads counters of a byte back, in the forms that processors are good at. A library for everybody is built for the
 * oldest processor of its kind, so what newer ones can do is chosen while it runs. */
#include "regiotafel-pairs-job-private.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#define HAS_X86 1
#include <immintrin.h>
#else
#define HAS_X86 0
#endif

gboolean
regiotafel_form_is_here (RegiotafelForm form)
{
  switch (form)
    {
    case REGIOTAFEL_FORM_BEST:
    case REGIOTAFEL_FORM_PORTABLE:
      return TRUE;
#if HAS_X86
    case REGIOTAFEL_FORM_AVX2:
      return __builtin_cpu_supports ("avx2") && __builtin_cpu_supports ("bmi") && __builtin_cpu_supports ("popcnt");
    case REGIOTAFEL_FORM_AVX512:
      return __builtin_cpu_supports ("avx512f") && __builtin_cpu_supports ("avx512bw")
             && __builtin_cpu_supports ("avx512vbmi2") && __builtin_cpu_supports ("popcnt");
#endif
    default:
      return FALSE;
    }
}

/* Writes the places of the bits of @word, plus @base, rising. Writes whole blocks of 8, for the branch predictor's
 * sake: up to 7 slots after the last place become rubbish. */
static inline G_ALWAYS_INLINE void
spread_bits (guint64 word, guint n, const guint8 *counters, guint32 base, guint32 *places, guint8 *shared)
{
  for (guint i = 0; i < n; i += 8)
    {
#pragma GCC unroll 8
      for (guint j = 0; j < 8; j++)
        {
          guint bit = __builtin_ctzll (word | (G_GUINT64_CONSTANT (1) << 63));

          places[i + j] = base + bit;
          shared[i + j] = counters[bit];
          word &= word - 1;
        }
    }
}

static guint32
sweep_portable (guint8 *counters, guint64 from, guint64 to, guint32 least, guint32 *places, guint8 *shared)
{
  guint32 n = 0;

  for (guint64 base = from; base < to; base += 64)
    {
      guint8 *block = counters + base;
      guint8 flags[64];
      guint64 word = 0;
      guint n_bits;

      /* A fixed length and one type: this becomes vector instructions. */
      for (guint i = 0; i < 64; i++)
        flags[i] = block[i] >= (guint8) least;

        /* Eight bytes of 0 or 1 to eight bits: the product moves byte i to bit 56 + i. */
#pragma GCC unroll 8
      for (guint i = 0; i < 8; i++)
        {
          guint64 eight;

          memcpy (&eight, flags + 8 * i, sizeof eight);
          eight = GUINT64_FROM_LE (eight);
          word |= ((eight * G_GUINT64_CONSTANT (0x0102040810204080)) >> 56) << (8 * i);
        }
      n_bits = regiotafel_pairs_count_bits (word);
      spread_bits (word, n_bits, block, base, places + n, shared + n);
      memset (block, 0, 64);
      n += n_bits;
    }
  return n;
}

#if HAS_X86

__attribute__ ((target ("avx2,bmi,popcnt"))) static guint32
sweep_avx2 (guint8 *counters, guint64 from, guint64 to, guint32 least, guint32 *places, guint8 *shared)
{
  const __m256i least_32 = _mm256_set1_epi8 ((char) least);
  const __m256i zero = _mm256_setzero_si256 ();
  guint32 n = 0;

  for (guint64 base = from; base < to; base += 64)
    {
      __m256i *block = (__m256i *) (gpointer) (counters + base);
      __m256i low = _mm256_loadu_si256 (block);
      __m256i high = _mm256_loadu_si256 (block + 1);
      guint64 word;
      guint n_bits;

      if (_mm256_testz_si256 (_mm256_or_si256 (low, high), _mm256_or_si256 (low, high)))
        continue;
      /* Not less, of numbers without a sign: the larger of the two is the counter. */
      word = (guint32) _mm256_movemask_epi8 (_mm256_cmpeq_epi8 (_mm256_max_epu8 (low, least_32), low));
      word |= (guint64) (guint32) _mm256_movemask_epi8 (_mm256_cmpeq_epi8 (_mm256_max_epu8 (high, least_32), high))
              << 32;
      n_bits = __builtin_popcountll (word);
      spread_bits (word, n_bits, counters + base, base, places + n, shared + n);
      _mm256_storeu_si256 (block, zero);
      _mm256_storeu_si256 (block + 1, zero);
      n += n_bits;
    }
  return n;
}

__attribute__ ((target ("avx512f,avx512bw,avx512vbmi2,popcnt"))) static guint32
sweep_avx512 (guint8 *counters, guint64 from, guint64 to, guint32 least, guint32 *places, guint8 *shared)
{
  const __m512i least_64 = _mm512_set1_epi8 ((char) least);
  const __m512i zero = _mm512_setzero_si512 ();
  guint8 numbers[64];
  __m512i rising;
  guint32 n = 0;

  for (guint i = 0; i < 64; i++)
    numbers[i] = i;
  rising = _mm512_loadu_si512 (numbers);

  for (guint64 base = from; base < to; base += 64)
    {
      guint8 *block = counters + base;
      __m512i values = _mm512_loadu_si512 (block);
      __mmask64 word = _mm512_cmpge_epu8_mask (values, least_64);
      __m512i bits;
      __m512i first;

      if (word == 0)
        {
          if (least > 1 && _mm512_test_epi8_mask (values, values) != 0)
            _mm512_storeu_si512 (block, zero);
          continue;
        }
      _mm512_storeu_si512 (block, zero);
      first = _mm512_set1_epi32 ((int) base);
      bits = _mm512_maskz_compress_epi8 (word, rising);
      /* Whole registers, compressed there: writing with a mask to memory is slow on some processors. */
      _mm512_storeu_si512 (shared + n, _mm512_maskz_compress_epi8 (word, values));
      _mm512_storeu_si512 (places + n, _mm512_add_epi32 (first, _mm512_cvtepu8_epi32 (_mm512_castsi512_si128 (bits))));
      if (word & (word - 1))
        {
          guint n_bits = __builtin_popcountll (word);

          if (n_bits > 16)
            _mm512_storeu_si512 (places + n + 16,
                                 _mm512_add_epi32 (first, _mm512_cvtepu8_epi32 (_mm512_extracti32x4_epi32 (bits, 1))));
          if (n_bits > 32)
            {
              _mm512_storeu_si512 (places + n + 32, _mm512_add_epi32 (first, _mm512_cvtepu8_epi32 (
                                                                                 _mm512_extracti32x4_epi32 (bits, 2))));
              _mm512_storeu_si512 (places + n + 48, _mm512_add_epi32 (first, _mm512_cvtepu8_epi32 (
                                                                                 _mm512_extracti32x4_epi32 (bits, 3))));
            }
          n += n_bits;
        }
      else
        n++;
    }
  return n;
}

#endif

RegiotafelPairsSweep
regiotafel_pairs_get_sweep (RegiotafelForm form)
{
#if HAS_X86
  if (form == REGIOTAFEL_FORM_AVX512
      || (form == REGIOTAFEL_FORM_BEST && regiotafel_form_is_here (REGIOTAFEL_FORM_AVX512)))
    return sweep_avx512;
  if (form == REGIOTAFEL_FORM_AVX2 || (form == REGIOTAFEL_FORM_BEST && regiotafel_form_is_here (REGIOTAFEL_FORM_AVX2)))
    return sweep_avx2;
#endif
  return sweep_portable;
}
