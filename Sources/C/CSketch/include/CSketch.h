#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The instructions that a kernel is written for. On one machine each knows those before it.
typedef enum {
  SDG_PORTABLE,
  SDG_SSE41,
  SDG_AVX2,
  SDG_AVX512,
} sdg_instructions;

/// The best that this machine knows.
sdg_instructions sdg_best_instructions(void);

enum {
  /// The minima that a signature has.
  SDG_PERMUTATIONS = 128,
  /// What `sdg_words` may write behind the end of either buffer, in elements.
  SDG_WORDS_SLACK = 192,
};

/// The smallest `multipliers[k] * shingles[i]` modulo 2^32 over all `i`, for each `k`; at least one
/// shingle. Every set of instructions gives the same.
void sdg_minhash(sdg_instructions instructions, const uint32_t *_Nonnull shingles, size_t count,
                 const uint32_t *_Nonnull multipliers, uint32_t *_Nonnull minima);

/// Words in lower case, each followed by one space but the last one while it is open.
typedef struct {
  uint8_t *_Nonnull text;
  /// Where each word begins in `text`.
  uint32_t *_Nonnull starts;
  size_t text_count;
  size_t word_count;
  /// Whether the last word may go on with what comes next.
  bool is_open;
} sdg_word_run;

/// Appends the words of the ASCII bytes that stand in front of the first other byte.
///
/// A word is a run of letters, digits and underscores. Both buffers have room for `count` more
/// elements and `SDG_WORDS_SLACK` beyond. Returns how many bytes were read.
size_t sdg_words(sdg_instructions instructions, const uint8_t *_Nonnull bytes, size_t count,
                 sdg_word_run *_Nonnull run);

/// How many of the 128 bytes are the same.
static inline uint32_t sdg_equal_slots(const uint8_t *_Nonnull left, const uint8_t *_Nonnull right) {
  uint8_t equal = 0;
  for (size_t i = 0; i < SDG_PERMUTATIONS; i++) equal += left[i] == right[i];
  return equal;
}

static inline void sdg_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }
