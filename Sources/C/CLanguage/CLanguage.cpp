#include "CLanguage.h"

// CLD2's header names FILE without including this.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>

sdg_language sdg_language_detect(const char *text, int count) {
  CLD2::Language languages[3];
  int percents[3];
  int bytes = 0;
  bool is_reliable = false;
  CLD2::Language summary = CLD2::ExtDetectLanguageSummary(text, count, true, languages, percents,
                                                          &bytes, &is_reliable);
  // The summary prefers English to others that are as likely; its share is that of its own place.
  int percent = 0;
  for (int index = 0; index < 3; index++)
    if (languages[index] == summary) percent = percents[index];
  return {CLD2::LanguageCode(summary), percent, is_reliable};
}
