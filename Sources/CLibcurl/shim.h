#ifndef HEADROOM_CLIBCURL_SHIM_H
#define HEADROOM_CLIBCURL_SHIM_H

// libcurl's variadic functions, which Swift cannot call, as typed inline ones.
#define CURL_DISABLE_TYPECHECK 1
#include <curl/curl.h>

static inline CURLcode clibcurl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

#endif
