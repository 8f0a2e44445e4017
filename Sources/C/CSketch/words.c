#include "CSketch.h"

#include <string.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { BLOCK = 64 };

/// What a block of 64 bytes holds: a bit a byte.
typedef struct {
  uint64_t word, other;
} masks;

static inline uint64_t low_bits(size_t count) {
  return count >= BLOCK ? ~0ull : (1ull << count) - 1;
}

/// Copies the runs of word characters that `word` marks in `lowered`, of which `limit` bytes count.
static inline __attribute__((always_inline)) void append(sdg_word_run *run, const uint8_t *lowered,
                                                         uint64_t word, size_t limit) {
  size_t at = run->text_count, words = run->word_count;
  bool open = run->is_open;
  if (open && !(word & 1)) {
    run->text[at++] = ' ';
    open = false;
  }
  while (word) {
    size_t start = (size_t)__builtin_ctzll(word);
    uint64_t behind = ~(word >> start);
    size_t length = behind ? (size_t)__builtin_ctzll(behind) : BLOCK;
    if (!open) run->starts[words++] = (uint32_t)at;
    for (size_t i = 0; i < length; i += 16) memcpy(run->text + at + i, lowered + start + i, 16);
    at += length;
    open = start + length == limit;
    if (!open) run->text[at++] = ' ';
    word &= word + (1ull << start);
  }
  run->text_count = at;
  run->word_count = words;
  run->is_open = open;
}

// Blocks are classified into masks, then runs are copied; the last block comes from a copy, so that
// nothing is read behind the end. `classify` also writes the block in lower case.
#define WORDS(name, classify)                                                          \
  static size_t name(const uint8_t *bytes, size_t count, sdg_word_run *run) {          \
    uint8_t lowered[BLOCK + 16], rest[BLOCK];                                          \
    for (size_t at = 0; at < count; at += BLOCK) {                                     \
      size_t limit = count - at < BLOCK ? count - at : BLOCK;                          \
      const uint8_t *block = bytes + at;                                               \
      if (limit < BLOCK) {                                                             \
        memset(rest, 0, BLOCK);                                                        \
        block = memcpy(rest, block, limit);                                            \
      }                                                                                \
      masks found = classify(block, lowered);                                          \
      bool ends = found.other != 0;                                                    \
      if (ends) limit = (size_t)__builtin_ctzll(found.other);                          \
      if (limit > 0) append(run, lowered, found.word & low_bits(limit), limit);        \
      if (ends) return at + limit;                                                     \
    }                                                                                  \
    return count;                                                                      \
  }

static inline masks classify_portable(const uint8_t *block, uint8_t *lowered) {
  masks found = {0, 0};
  for (size_t i = 0; i < BLOCK; i++) {
    uint8_t byte = block[i];
    uint8_t letter = (uint8_t)((byte | 0x20) - 'a') < 26;
    uint64_t word = letter | ((uint8_t)(byte - '0') < 10) | (byte == '_');
    lowered[i] = byte | (uint8_t)(letter << 5);
    found.word |= word << i;
    found.other |= (uint64_t)(byte >> 7) << i;
  }
  return found;
}
WORDS(words_portable, classify_portable)

#if defined(__x86_64__)
static inline __attribute__((target("avx2"), always_inline)) masks classify_avx2(
    const uint8_t *block, uint8_t *lowered) {
  masks found = {0, 0};
  for (int half = 0; half < 2; half++) {
    __m256i bytes = _mm256_loadu_si256((const __m256i *)(block + 32 * half));
    __m256i folded = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
    __m256i letter = _mm256_and_si256(_mm256_cmpgt_epi8(folded, _mm256_set1_epi8('a' - 1)),
                                      _mm256_cmpgt_epi8(_mm256_set1_epi8('z' + 1), folded));
    __m256i digit = _mm256_and_si256(_mm256_cmpgt_epi8(bytes, _mm256_set1_epi8('0' - 1)),
                                     _mm256_cmpgt_epi8(_mm256_set1_epi8('9' + 1), bytes));
    __m256i line = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('_'));
    __m256i word = _mm256_or_si256(letter, _mm256_or_si256(digit, line));
    __m256i lower = _mm256_or_si256(bytes, _mm256_and_si256(letter, _mm256_set1_epi8(0x20)));
    _mm256_storeu_si256((__m256i *)(lowered + 32 * half), lower);
    found.word |= (uint64_t)(uint32_t)_mm256_movemask_epi8(word) << (32 * half);
    found.other |= (uint64_t)(uint32_t)_mm256_movemask_epi8(bytes) << (32 * half);
  }
  return found;
}

static inline __attribute__((always_inline)) masks classify_sse(const uint8_t *block,
                                                                uint8_t *lowered) {
  masks found = {0, 0};
  for (int part = 0; part < 4; part++) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)(block + 16 * part));
    __m128i folded = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
    __m128i letter = _mm_and_si128(_mm_cmpgt_epi8(folded, _mm_set1_epi8('a' - 1)),
                                   _mm_cmpgt_epi8(_mm_set1_epi8('z' + 1), folded));
    __m128i digit = _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8('0' - 1)),
                                  _mm_cmpgt_epi8(_mm_set1_epi8('9' + 1), bytes));
    __m128i line = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('_'));
    __m128i word = _mm_or_si128(letter, _mm_or_si128(digit, line));
    __m128i lower = _mm_or_si128(bytes, _mm_and_si128(letter, _mm_set1_epi8(0x20)));
    _mm_storeu_si128((__m128i *)(lowered + 16 * part), lower);
    found.word |= (uint64_t)(uint32_t)_mm_movemask_epi8(word) << (16 * part);
    found.other |= (uint64_t)(uint32_t)_mm_movemask_epi8(bytes) << (16 * part);
  }
  return found;
}
WORDS(words_sse, classify_sse)
#pragma clang attribute push(__attribute__((target("avx2,bmi"))), apply_to = function)
WORDS(words_avx2, classify_avx2)
#pragma clang attribute pop

/// VBMI2 squeezes the word characters of a block, and one space behind each word, together at once.
__attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi,bmi2,popcnt"))) static size_t words_avx512(
    const uint8_t *bytes, size_t count, sdg_word_run *run) {
  const __m512i places = _mm512_set_epi8(
      63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40,
      39, 38, 37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16,
      15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
  size_t text = run->text_count, words = run->word_count;
  uint64_t open = run->is_open;
  for (size_t at = 0; at < count; at += BLOCK) {
    size_t limit = count - at < BLOCK ? count - at : BLOCK;
    __m512i block = _mm512_maskz_loadu_epi8(low_bits(limit), bytes + at);
    uint64_t other = _mm512_movepi8_mask(block);
    if (other) limit = (size_t)__builtin_ctzll(other);
    if (limit > 0) {
      __m512i folded = _mm512_or_si512(block, _mm512_set1_epi8(0x20));
      uint64_t letter = _mm512_cmplt_epu8_mask(_mm512_sub_epi8(folded, _mm512_set1_epi8('a')),
                                               _mm512_set1_epi8(26));
      uint64_t digit = _mm512_cmplt_epu8_mask(_mm512_sub_epi8(block, _mm512_set1_epi8('0')),
                                              _mm512_set1_epi8(10));
      uint64_t word = letter | digit | _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('_'));
      word &= low_bits(limit);
      uint64_t before = word << 1 | open;
      uint64_t kept = (word | before) & low_bits(limit);
      __m512i lower = _mm512_mask_blend_epi8(letter, block, folded);
      lower = _mm512_mask_blend_epi8(word, _mm512_set1_epi8(' '), lower);
      _mm512_storeu_si512(run->text + text, _mm512_maskz_compress_epi8(kept, lower));
      // Where words begin, counted in what was kept.
      uint64_t begins = _pext_u64(word & ~before, kept);
      __m512i starts = _mm512_maskz_compress_epi8(begins, places);
      __m512i base = _mm512_set1_epi32((int)text);
      _mm512_storeu_si512(
          run->starts + words,
          _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(starts))));
      _mm512_storeu_si512(
          run->starts + words + 16,
          _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(starts, 1))));
      text += (size_t)__builtin_popcountll(kept);
      words += (size_t)__builtin_popcountll(begins);
      open = word >> (limit - 1) & 1;
    }
    if (other) {
      count = at + limit;
      break;
    }
  }
  run->text_count = text;
  run->word_count = words;
  run->is_open = open;
  return count;
}
#endif

size_t sdg_words(sdg_instructions instructions, const uint8_t *bytes, size_t count,
                 sdg_word_run *run) {
#if defined(__x86_64__)
  // Machines with AVX-512 and without VBMI2 do as those with AVX2.
  if (instructions == SDG_AVX512 && __builtin_cpu_supports("avx512vbmi2") &&
      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("bmi2")) {
    return words_avx512(bytes, count, run);
  }
  if (instructions >= SDG_AVX2) return words_avx2(bytes, count, run);
  if (instructions == SDG_SSE41) return words_sse(bytes, count, run);
#endif
  (void)instructions;
  return words_portable(bytes, count, run);
}
