#include "CSketch.h"

// SwiftPM compiles for baseline x86-64, which can neither multiply nor compare 32-bit lanes: the
// loop below takes 27 ns a shingle there and 2 with AVX2. It is compiled once for each width, the
// accumulators of one group in registers, and chosen by hand, because the loader's own choice
// (target_clones) runs before ThreadSanitizer has started.
#define MINHASH(name, lanes, vectors)                                                         \
  typedef uint32_t name##_lanes __attribute__((vector_size(lanes * 4), aligned(4)));          \
  static void name(const uint32_t *shingles, size_t count, const uint32_t *multipliers,       \
                   uint32_t *minima) {                                                        \
    for (size_t group = 0; group < SDG_PERMUTATIONS; group += lanes * vectors) {              \
      name##_lanes smallest[vectors], factor[vectors];                                        \
      for (size_t i = 0; i < vectors; i++) {                                                  \
        factor[i] = *(const name##_lanes *)(multipliers + group + i * lanes);                 \
        smallest[i] = factor[i] * shingles[0];                                                \
      }                                                                                       \
      for (size_t at = 1; at < count; at++) {                                                 \
        for (size_t i = 0; i < vectors; i++)                                                  \
          smallest[i] = __builtin_elementwise_min(smallest[i], factor[i] * shingles[at]);     \
      }                                                                                       \
      for (size_t i = 0; i < vectors; i++)                                                    \
        *(name##_lanes *)(minima + group + i * lanes) = smallest[i];                          \
    }                                                                                         \
  }

// On arm64 this is NEON.
MINHASH(minhash_portable, 4, 8)

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("sse4.1"))), apply_to = function)
MINHASH(minhash_sse41, 4, 4)
#pragma clang attribute pop
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
MINHASH(minhash_avx2, 8, 8)
#pragma clang attribute pop
#pragma clang attribute push(__attribute__((target("avx512f"))), apply_to = function)
MINHASH(minhash_avx512, 16, 8)
#pragma clang attribute pop
#endif

sdg_instructions sdg_best_instructions(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return SDG_AVX512;
  if (__builtin_cpu_supports("avx2")) return SDG_AVX2;
  if (__builtin_cpu_supports("sse4.1")) return SDG_SSE41;
#endif
  return SDG_PORTABLE;
}

void sdg_minhash(sdg_instructions instructions, const uint32_t *shingles, size_t count,
                 const uint32_t *multipliers, uint32_t *minima) {
  switch (instructions) {
#if defined(__x86_64__)
  case SDG_AVX512: minhash_avx512(shingles, count, multipliers, minima); return;
  case SDG_AVX2: minhash_avx2(shingles, count, multipliers, minima); return;
  case SDG_SSE41: minhash_sse41(shingles, count, multipliers, minima); return;
#endif
  default: minhash_portable(shingles, count, multipliers, minima);
  }
}
