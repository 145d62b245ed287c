#ifndef HEADROOM_CBYTEMASKS_H
#define HEADROOM_CBYTEMASKS_H

#include <stdint.h>
#include <string.h>

// Which of 64 bytes are special in JSON, a bit for each, the first byte lowest. Clang turns the
// comparisons of vectors into single instructions, on every processor; Swift's SIMD types cannot
// give the result as bits.

typedef uint8_t json_bytes __attribute__((ext_vector_type(64)));
typedef _Bool json_bits __attribute__((ext_vector_type(64)));

typedef struct {
  uint64_t quotes;
  uint64_t backslashes;
  /// `{`, `}`, `[` and `]`.
  uint64_t brackets;
  /// Bytes below 0x20.
  uint64_t controls;
} json_masks;

static inline uint64_t json_mask(json_bits bits) {
  uint64_t mask;
  memcpy(&mask, &bits, sizeof mask);
  return mask;
}

/// Reads 64 bytes from `start` on.
static inline json_masks json_masks_at(const unsigned char *start) {
  json_bytes bytes;
  memcpy(&bytes, start, sizeof bytes);
  // "[" and "]" differ from "{" and "}" in the one bit 0x20.
  json_bytes folded = bytes | (json_bytes)0x20;
  return (json_masks){
      .quotes = json_mask(__builtin_convertvector(bytes == (json_bytes)'"', json_bits)),
      .backslashes = json_mask(__builtin_convertvector(bytes == (json_bytes)'\\', json_bits)),
      .brackets = json_mask(__builtin_convertvector(folded == (json_bytes)'{', json_bits)) |
                  json_mask(__builtin_convertvector(folded == (json_bytes)'}', json_bits)),
      .controls = json_mask(__builtin_convertvector(bytes < (json_bytes)0x20, json_bits))};
}

#endif
