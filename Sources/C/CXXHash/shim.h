#pragma once
#define XXH_INLINE_ALL
#include <xxhash.h>

// With XXH_INLINE_ALL the functions are macros, which Swift cannot call.

static inline XXH64_hash_t sdg_xxh3_64(const void *bytes, size_t count) {
  return XXH3_64bits(bytes, count);
}

static inline XXH128_hash_t sdg_xxh3_128(const void *bytes, size_t count) {
  return XXH3_128bits(bytes, count);
}
