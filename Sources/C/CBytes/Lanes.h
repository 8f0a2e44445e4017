#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Always inlined, so that each clone has its own.
#define SDG_ALWAYS static inline __attribute__((always_inline))

enum { LANE = 16 };

// A bit for each of 16 places at which the first byte and, further on, the last one of a needle are.
SDG_ALWAYS uint32_t hits_of_lane(const uint8_t *bytes, const uint8_t *ends, uint8_t first,
                                 uint8_t last) {
#if defined(__SSE2__)
  __m128i here = _mm_loadu_si128((const __m128i *)bytes);
  __m128i there = _mm_loadu_si128((const __m128i *)ends);
  return (uint32_t)_mm_movemask_epi8(
      _mm_and_si128(_mm_cmpeq_epi8(here, _mm_set1_epi8((char)first)),
                    _mm_cmpeq_epi8(there, _mm_set1_epi8((char)last))));
#else
  uint32_t hits = 0;
  for (size_t i = 0; i < LANE; i++)
    hits |= (uint32_t)((bytes[i] == first) & (ends[i] == last)) << i;
  return hits;
#endif
}

// Where the needle begins among 16 places, or NULL.
SDG_ALWAYS const uint8_t *find_in_lane(const uint8_t *bytes, const uint8_t *needle,
                                       size_t needle_count) {
  uint32_t hits = hits_of_lane(bytes, bytes + needle_count - 1, needle[0],
                               needle[needle_count - 1]);
  for (; hits; hits &= hits - 1) {
    const uint8_t *found = bytes + __builtin_ctz(hits);
    if (memcmp(found, needle, needle_count) == 0) return found;
  }
  return NULL;
}

// A bit for each of 16 bytes that is `a` or `b`.
SDG_ALWAYS uint32_t either_of_lane(const uint8_t *bytes, uint8_t a, uint8_t b) {
#if defined(__SSE2__)
  __m128i here = _mm_loadu_si128((const __m128i *)bytes);
  return (uint32_t)_mm_movemask_epi8(
      _mm_or_si128(_mm_cmpeq_epi8(here, _mm_set1_epi8((char)a)),
                   _mm_cmpeq_epi8(here, _mm_set1_epi8((char)b))));
#else
  uint32_t hits = 0;
  for (size_t i = 0; i < LANE; i++) hits |= (uint32_t)((bytes[i] == a) | (bytes[i] == b)) << i;
  return hits;
#endif
}
