#pragma once

// SwiftPM compiles for baseline x86-64. The loops below work on blocks of 64 bytes that the
// compiler turns into vector code, once for AVX2 and once for the baseline; the loader picks one.
// Not under ThreadSanitizer, which instruments the loader's choice before it has started itself.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define SDG_NO_CLONES
#endif
#endif
#if defined(__x86_64__) && defined(__linux__) && !defined(SDG_NO_CLONES)
#define SDG_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define SDG_CLONES
#endif
