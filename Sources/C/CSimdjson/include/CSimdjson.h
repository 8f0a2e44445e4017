#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable, though not meaningful, behind every input.
enum { SDG_JSON_PADDING = 64 };

/// Scratch space that one thread reuses for any number of documents.
typedef struct sdg_json_parser sdg_json_parser;

/// The tape and the strings of one parsed text.
typedef struct sdg_json_document sdg_json_document;

/// What a parse left behind; valid until the document is parsed into again.
typedef struct {
  const uint64_t *_Nullable tape;
  const uint8_t *_Nullable strings;
} sdg_json_view;

sdg_json_parser *_Nullable sdg_json_parser_create(size_t max_depth);
void sdg_json_parser_destroy(sdg_json_parser *_Nonnull parser);

sdg_json_document *_Nullable sdg_json_document_create(void);
void sdg_json_document_destroy(sdg_json_document *_Nonnull document);

/// Makes room for texts of `capacity` bytes. Returns false where there is no memory.
bool sdg_json_reserve(sdg_json_parser *_Nonnull parser, sdg_json_document *_Nonnull document,
                      size_t capacity);

/// Parses one text without copying it. Returns false where it is not JSON or there was no room.
///
/// `SDG_JSON_PADDING` bytes behind `bytes + count` must be readable.
bool sdg_json_parse(sdg_json_parser *_Nonnull parser, sdg_json_document *_Nonnull document,
                    const uint8_t *_Nonnull bytes, size_t count, sdg_json_view *_Nonnull view);

#ifdef __cplusplus
}
#endif
