#include "CSimdjson.h"

#include <new>
#include <simdjson.h>

using namespace simdjson;

// No exception may cross into Swift: every simdjson call below is the
// error-code form, and allocation uses std::nothrow.

static_assert(SDG_JSON_PADDING >= SIMDJSON_PADDING, "simdjson reads further than Swift is told");

struct sdg_json_parser {
  dom::parser parser;
  size_t max_depth;
};

struct sdg_json_document {
  dom::document document;
};

sdg_json_parser *sdg_json_parser_create(size_t max_depth) {
  auto *handle = new (std::nothrow) sdg_json_parser;
  if (handle != nullptr) handle->max_depth = max_depth;
  return handle;
}

void sdg_json_parser_destroy(sdg_json_parser *handle) { delete handle; }

sdg_json_document *sdg_json_document_create() { return new (std::nothrow) sdg_json_document; }

void sdg_json_document_destroy(sdg_json_document *handle) { delete handle; }

bool sdg_json_reserve(sdg_json_parser *parser, sdg_json_document *document, size_t capacity) {
  if (parser->parser.capacity() < capacity &&
      parser->parser.allocate(capacity, parser->max_depth) != SUCCESS) {
    return false;
  }
  return document->document.capacity() >= capacity ||
         document->document.allocate(capacity) == SUCCESS;
}

bool sdg_json_parse(sdg_json_parser *parser, sdg_json_document *document, const uint8_t *bytes,
                    size_t count, sdg_json_view *view) {
  if (parser->parser.parse_into_document(document->document, bytes, count, false).error()) {
    return false;
  }
  *view = {document->document.tape.get(), document->document.string_buf.get()};
  return true;
}
