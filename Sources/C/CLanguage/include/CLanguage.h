#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What CLD2 makes of a text.
typedef struct {
  /// The code of the language, as `en` or `zh-Hant`; `un` where it cannot tell. Never freed.
  const char *_Nonnull code;
  /// How much of the text is in it.
  int percent;
  /// Whether CLD2 would stand by it.
  bool is_reliable;
} sdg_language;

/// `text` is sound UTF-8.
sdg_language sdg_language_detect(const char *_Nonnull text, int count);

#ifdef __cplusplus
}
#endif
