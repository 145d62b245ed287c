#ifndef HEADROOM_CLIBCURL_SHIM_H
#define HEADROOM_CLIBCURL_SHIM_H

// libcurl's variadic functions, which Swift cannot call, as typed inline ones; one for each kind of
// argument that `curl/curl.h` knows and we use.
#define CURL_DISABLE_TYPECHECK 1
#include <curl/curl.h>
#include <sys/prctl.h>

typedef size_t (*clibcurl_receiver)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode clibcurl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode clibcurl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

// libcurl copies the string, whatever the option.
static inline CURLcode clibcurl_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode clibcurl_set_pointer(CURL *handle, CURLoption option, const void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode clibcurl_set_list(
    CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode clibcurl_set_receiver(
    CURL *handle, CURLoption option, clibcurl_receiver value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode clibcurl_get_long(CURL *handle, CURLINFO property, long *value) {
  return curl_easy_getinfo(handle, property, value);
}

static inline CURLcode clibcurl_get_size(CURL *handle, CURLINFO property, curl_off_t *value) {
  return curl_easy_getinfo(handle, property, value);
}

static inline CURLMcode clibcurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

// Names the calling thread for debuggers and `top`; at most 15 characters.
static inline void clibcurl_name_thread(const char *name) {
  prctl(PR_SET_NAME, name);
}

#endif
