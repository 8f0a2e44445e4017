// memmem and memrchr are extensions, hidden from Swift and, without this, from C.
#define _GNU_SOURCE
#include "CBytes.h"
#include "Lanes.h"

#include <string.h>

#include "Clones.h"

enum { BLOCK = 64 };

SDG_CLONES
size_t sdg_ascii_prefix(const uint8_t *bytes, size_t count) {
  size_t at = 0;
  for (; at + BLOCK <= count; at += BLOCK) {
    uint8_t any = 0;
    for (size_t i = 0; i < BLOCK; i++) any |= bytes[at + i];
    if (any & 0x80) break;
  }
  while (at < count && bytes[at] < 0x80) at++;
  return at;
}

// Looks for the first and the last byte of the needle at once (W. Muła, "SIMD-friendly algorithms
// for substring searching", 2016): several times as fast as memmem on needles of a few letters.
SDG_CLONES
const uint8_t *sdg_find(const uint8_t *bytes, size_t count, const uint8_t *needle,
                        size_t needle_count) {
  if (needle_count < 2 || needle_count > count) return memmem(bytes, count, needle, needle_count);
  const uint8_t first = needle[0], last = needle[needle_count - 1];
  const uint8_t *ends = bytes + needle_count - 1;
  const size_t places = count - needle_count + 1;
  const uint8_t *found;
  size_t at = 0;
  for (; at + BLOCK <= places; at += BLOCK) {
    uint8_t any = 0;
    for (size_t i = 0; i < BLOCK; i++) any |= (bytes[at + i] == first) & (ends[at + i] == last);
    if (!any) continue;
    for (size_t i = at; i < at + BLOCK; i += LANE)
      if ((found = find_in_lane(bytes + i, needle, needle_count))) return found;
  }
  for (; at + LANE <= places; at += LANE)
    if ((found = find_in_lane(bytes + at, needle, needle_count))) return found;
  // The last places together with some that were looked at.
  if (at < places && places >= LANE)
    return find_in_lane(bytes + places - LANE, needle, needle_count);
  for (; at < places; at++)
    if (bytes[at] == first && memcmp(bytes + at, needle, needle_count) == 0) return bytes + at;
  return NULL;
}

const uint8_t *sdg_find_last(const uint8_t *bytes, size_t count, uint8_t needle) {
  return memrchr(bytes, needle, count);
}

SDG_CLONES
size_t sdg_count_byte(const uint8_t *bytes, size_t count, uint8_t needle) {
  size_t total = 0, at = 0;
  for (; at + BLOCK <= count; at += BLOCK) {
    uint8_t here = 0;
    for (size_t i = 0; i < BLOCK; i++) here += bytes[at + i] == needle;
    total += here;
  }
  for (; at < count; at++) total += bytes[at] == needle;
  return total;
}

SDG_CLONES
size_t sdg_find_either(const uint8_t *bytes, size_t count, uint8_t a, uint8_t b) {
  size_t at = 0;
  uint32_t hits;
  // What is looked for is often near.
  if (count >= LANE && (hits = either_of_lane(bytes, a, b))) return (size_t)__builtin_ctz(hits);
  for (; at + BLOCK <= count; at += BLOCK) {
    uint8_t any = 0;
    for (size_t i = 0; i < BLOCK; i++) any |= (bytes[at + i] == a) | (bytes[at + i] == b);
    if (any) break;
  }
  for (; at + LANE <= count; at += LANE)
    if ((hits = either_of_lane(bytes + at, a, b))) return at + (size_t)__builtin_ctz(hits);
  while (at < count && bytes[at] != a && bytes[at] != b) at++;
  return at;
}

static inline uint8_t hints_of(uint8_t here, uint8_t next) {
  uint8_t escape = here == '\\' ? 0xFF : 0;
  uint8_t control = (next == 'b' || next == 'f') ? SDG_HINT_CONTROL_ESCAPE : 0;
  uint8_t unicode = next == 'u' ? SDG_HINT_UNICODE_ESCAPE : 0;
  return (uint8_t)((here >> 7) | (here == 0x7F ? SDG_HINT_DELETE : 0) |
                   (escape & (control | unicode)));
}

SDG_CLONES
uint32_t sdg_json_hints(const uint8_t *bytes, size_t count) {
  if (count == 0) return 0;
  uint8_t all = 0;
  size_t at = 0;
  for (; at + BLOCK + 1 <= count; at += BLOCK) {
    for (size_t i = 0; i < BLOCK; i++) all |= hints_of(bytes[at + i], bytes[at + i + 1]);
  }
  for (; at + 1 < count; at++) all |= hints_of(bytes[at], bytes[at + 1]);
  return all | hints_of(bytes[count - 1], 0);
}
