#pragma once
#include <zlib.h>

// inflateInit2 is a macro, which Swift cannot call. 15 + 16: the largest window, gzip framing only.
static inline int sdg_gzip_start(z_stream *stream) { return inflateInit2(stream, 15 + 16); }
