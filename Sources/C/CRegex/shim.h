#pragma once
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdbool.h>

// The names without a width are macros with arguments, which Swift cannot see.

/// Compiles a UTF-8 pattern, or returns NULL and says in `error` and `offset` what is wrong.
static inline pcre2_code_8 *_Nullable sdg_regex_compile(const uint8_t *_Nonnull pattern,
                                                        size_t count, int *_Nonnull error,
                                                        size_t *_Nonnull offset) {
  const uint32_t options = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_ALLOW_EMPTY_CLASS |
                           PCRE2_MATCH_UNSET_BACKREF | PCRE2_NEVER_BACKSLASH_C;
  return pcre2_compile_8(pattern, count, options, error, offset, NULL);
}

/// Makes later matches fast. Failing is no error: they then take the interpreter.
static inline void sdg_regex_speed_up(pcre2_code_8 *_Nonnull code) {
  (void)pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE);
}

/// Writes what `error` means, with a NUL behind it.
static inline void sdg_regex_message(int error, uint8_t *_Nonnull text, size_t capacity) {
  (void)pcre2_get_error_message_8(error, text, capacity);
}

/// 1 where the pattern matches somewhere, 0 where it does not, -1 where the limits were reached.
///
/// `subject` is sound UTF-8: it is not looked over again.
static inline int sdg_regex_match(const pcre2_code_8 *_Nonnull code,
                                  const uint8_t *_Nonnull subject, size_t count,
                                  pcre2_match_data_8 *_Nonnull scratch,
                                  pcre2_match_context_8 *_Nonnull limits) {
  int result = pcre2_match_8(code, subject, count, 0, PCRE2_NO_UTF_CHECK, scratch, limits);
  // The fast code has 32 KB of stack; the interpreter takes what it needs from the heap.
  if (result == PCRE2_ERROR_JIT_STACKLIMIT)
    result = pcre2_match_8(code, subject, count, 0, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, scratch,
                           limits);
  return result >= 0 ? 1 : result == PCRE2_ERROR_NOMATCH ? 0 : -1;
}

/// The same as ``sdg_regex_compile`` with Unicode's classes for `\w`, `\d` and `[[:alpha:]]`, and
/// with `^` and `$` at every line.
static inline pcre2_code_8 *_Nullable sdg_regex_compile_unicode(const uint8_t *_Nonnull pattern,
                                                                size_t count,
                                                                int *_Nonnull error,
                                                                size_t *_Nonnull offset) {
  const uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C;
  return pcre2_compile_8(pattern, count, options, error, offset, NULL);
}

/// Whether the pattern matches at or behind `start`, and where; false also where it takes too long.
///
/// `subject` is sound UTF-8: it is not looked over again.
static inline bool sdg_regex_find(const pcre2_code_8 *_Nonnull code,
                                  const uint8_t *_Nonnull subject, size_t count, size_t start,
                                  pcre2_match_data_8 *_Nonnull scratch, size_t *_Nonnull from,
                                  size_t *_Nonnull to) {
  // This entry into the fast code checks nothing again; it refuses where there is none.
  int result = pcre2_jit_match_8(code, subject, count, start, 0, scratch, NULL);
  if (result == PCRE2_ERROR_JIT_BADOPTION || result == PCRE2_ERROR_JIT_STACKLIMIT)
    result = pcre2_match_8(code, subject, count, start, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT,
                           scratch, NULL);
  if (result < 0) return false;
  const size_t *places = pcre2_get_ovector_pointer_8(scratch);
  *from = places[0];
  *to = places[1];
  return true;
}

/// Compiles a pattern over bytes, or returns NULL and says in `error` and `offset` what is wrong.
static inline pcre2_code_8 *_Nullable sdg_regex_compile_bytes(const uint8_t *_Nonnull pattern,
                                                              size_t count, bool is_caseless,
                                                              bool is_multiline,
                                                              int *_Nonnull error,
                                                              size_t *_Nonnull offset) {
  const uint32_t options = PCRE2_NEVER_UTF | PCRE2_NEVER_BACKSLASH_C |
                           (is_caseless ? PCRE2_CASELESS : 0) |
                           (is_multiline ? PCRE2_MULTILINE : 0);
  return pcre2_compile_8(pattern, count, options, error, offset, NULL);
}

/// Finds the first match at or behind `start` and writes its bounds, or those of its first group if
/// it has one; 1 where there is a match, 0 where there is none or the limits were reached.
static inline int sdg_regex_find_group(const pcre2_code_8 *_Nonnull code,
                                 const uint8_t *_Nonnull subject, size_t count, size_t start,
                                 pcre2_match_data_8 *_Nonnull scratch, size_t *_Nonnull lower,
                                 size_t *_Nonnull upper) {
  int result = pcre2_match_8(code, subject, count, start, 0, scratch, NULL);
  if (result == PCRE2_ERROR_JIT_STACKLIMIT)
    result = pcre2_match_8(code, subject, count, start, PCRE2_NO_JIT, scratch, NULL);
  if (result < 0)
    return 0;
  const size_t *bounds = pcre2_get_ovector_pointer_8(scratch);
  const int group = result > 1 && bounds[2] != PCRE2_UNSET ? 2 : 0;
  *lower = bounds[group];
  *upper = bounds[group + 1];
  return 1;
}
