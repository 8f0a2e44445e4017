#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The number of bytes in front of the first one at or above 0x80, or `count` where there is none.
size_t sdg_ascii_prefix(const uint8_t *_Nonnull bytes, size_t count);

static inline bool sdg_equal(const uint8_t *_Nonnull left, const uint8_t *_Nonnull right,
                             size_t count) {
  return memcmp(left, right, count) == 0;
}

/// Where `needle` stands first, or NULL.
static inline const uint8_t *_Nullable sdg_find_byte(const uint8_t *_Nonnull bytes, size_t count,
                                                     uint8_t needle) {
  return (const uint8_t *)memchr(bytes, needle, count);
}

/// Where `needle` begins, or NULL.
const uint8_t *_Nullable sdg_find(const uint8_t *_Nonnull bytes, size_t count,
                                  const uint8_t *_Nonnull needle, size_t needle_count);

/// Where `needle` stands last, or NULL.
const uint8_t *_Nullable sdg_find_last(const uint8_t *_Nonnull bytes, size_t count, uint8_t needle);

/// How often `needle` occurs.
size_t sdg_count_byte(const uint8_t *_Nonnull bytes, size_t count, uint8_t needle);

/// The position of the first byte that is `a` or `b`, or `count` where there is none.
size_t sdg_find_either(const uint8_t *_Nonnull bytes, size_t count, uint8_t a, uint8_t b);

/// What a JSON text may hold beside plain ASCII; the bits that ``sdg_json_hints`` returns.
enum {
  SDG_HINT_NON_ASCII = 1,
  SDG_HINT_DELETE = 2,
  SDG_HINT_UNICODE_ESCAPE = 4,
  SDG_HINT_CONTROL_ESCAPE = 8,
};

/// Which of the hints hold: a byte above 0x7F, a byte 0x7F, a `\u`, a `\b` or `\f`.
///
/// An escaped backslash in front of such a letter counts too.
uint32_t sdg_json_hints(const uint8_t *_Nonnull bytes, size_t count);

/// Shapes that a text may have; the bits that ``sdg_shapes`` returns.
enum {
  SDG_SHAPE_ADDRESS = 1,
  SDG_SHAPE_PLUS = 2,
  SDG_SHAPE_BRACKET = 4,
  SDG_SHAPE_BRACE = 8,
  SDG_SHAPE_LINE_FEED = 16,
  SDG_SHAPE_DOTS = 32,
  SDG_SHAPE_GROUPS = 64,
  SDG_SHAPE_COUNTRY = 128,
};

/// Which of the shapes stand somewhere: `@a`, `+1`, `[a`, `{a`, a backslash and `n`, `.1.`, digits as
/// in `12-3456` or at least twelve of them, `AB12 X345`.
uint32_t sdg_shapes(const uint8_t *_Nonnull bytes, size_t count);

#ifdef __cplusplus
}
#endif
