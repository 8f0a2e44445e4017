#include "CBytes.h"

#include "Clones.h"

// A call in the loop would keep it from becoming vector code.
#define LANE static inline __attribute__((always_inline))

// Of each comparison 0xFF or 0, so that all of a block are made at once, lane by lane.
LANE uint8_t when(bool holds) { return holds ? 0xFF : 0; }
LANE uint8_t digit(uint8_t byte) { return when((uint8_t)(byte - '0') < 10); }
LANE uint8_t capital(uint8_t byte) { return when((uint8_t)(byte - 'A') < 26); }
LANE uint8_t letter(uint8_t byte) { return when((uint8_t)((byte | 0x20) - 'a') < 26); }
LANE uint8_t separator(uint8_t byte) {
  return when(byte == ' ') | when(byte == '-') | when(byte == '.');
}

// The bytes that tell whether a shape begins at the first one.
enum { BLOCK = 64, WINDOW = 12 };

LANE uint8_t shapes_at(const uint8_t *at) {
  uint8_t first = at[0], next = at[1];
  uint8_t d0 = digit(first), d1 = digit(next), d2 = digit(at[2]), d3 = digit(at[3]);
  uint8_t d4 = digit(at[4]), d5 = digit(at[5]), d6 = digit(at[6]);
  uint8_t word = letter(next);
  uint8_t pair = d0 & d1 & d3 & d4 & d5 & d6;
  uint8_t run = d2 & digit(at[8]) & digit(at[10]) & digit(at[11]);
  uint8_t group = (capital(at[5]) | d5) & (capital(at[6]) | d6) & (capital(at[7]) | digit(at[7]));
  uint8_t country = capital(first) & capital(next) & d2 & d3 &
                    (d4 | capital(at[4]) | when(at[4] == ' ')) & group;
  uint8_t dots = when(first == '.') & d1 &
                 (when(at[2] == '.') | when(at[3] == '.') | when(at[4] == '.'));
  return (uint8_t)((when(first == '@') & (word | d1) & SDG_SHAPE_ADDRESS) |
                   (when(first == '+') & d1 & SDG_SHAPE_PLUS) |
                   (when(first == '[') & word & SDG_SHAPE_BRACKET) |
                   (when(first == '{') & word & SDG_SHAPE_BRACE) |
                   (when(first == '\\') & when(next == 'n') & SDG_SHAPE_LINE_FEED) |
                   (dots & SDG_SHAPE_DOTS) |
                   (pair & (separator(at[2]) | run) & SDG_SHAPE_GROUPS) |
                   (country & SDG_SHAPE_COUNTRY));
}

// Whether there is what prose has seldom: a digit near, or one of the signs.
LANE bool may_begin(const uint8_t *at) {
  uint8_t first = at[0];
  return ((uint8_t)(at[2] - '0') < 10) | ((uint8_t)((first | 0x20) - '{') < 2) | (first == '@') |
         (first == '+');
}

LANE uint8_t shapes_of_block(const uint8_t *bytes) {
  uint8_t any = 0, all = 0;
  for (size_t i = 0; i < BLOCK; i++) any |= may_begin(bytes + i);
  if (!any) return 0;
  for (size_t i = 0; i < BLOCK; i++) all |= shapes_at(bytes + i);
  return all;
}

SDG_CLONES
uint32_t sdg_shapes(const uint8_t *bytes, size_t count) {
  uint8_t all = 0;
  size_t at = 0;
  for (; at + BLOCK + WINDOW <= count; at += BLOCK) all |= shapes_of_block(bytes + at);
  uint8_t tail[2 * BLOCK + 2 * WINDOW] = {0};
  size_t rest = count - at;
  memcpy(tail, bytes + at, rest);
  for (size_t start = 0; start < rest; start += BLOCK) all |= shapes_of_block(tail + start);
  return all;
}
