/* scan.c - tells a scanner from a typist. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "term/scan.h"

enum { SHORTEST = 6 };

/* True where the text is the prefix, or its beginning, or begins with it. */
static bool runs_along(const char *text, size_t length, const char *prefix)
{
	size_t prefix_length = prefix ? strlen(prefix) : 0;

	return prefix_length > 0 &&
		memcmp(text, prefix, length < prefix_length ? length : prefix_length) == 0;
}

static bool may_become_tag(const struct scan *scan)
{
	size_t length = (size_t)scan->count;

	return runs_along(scan->text, length, "YS1") ||
		runs_along(scan->text, length, scan->prefix);
}

static bool is_tag(const struct scan *scan)
{
	size_t length = (size_t)scan->count;

	if (length < SHORTEST)
		return false;
	return memcmp(scan->text, "YS1", 3) == 0 ||
		(scan->prefix && length > strlen(scan->prefix) &&
		runs_along(scan->text, length, scan->prefix));
}

static bool too_slow(const struct scan *scan, int64_t now_ms)
{
	return scan->count > 0 && now_ms - scan->last_ms > SCAN_GAP_MS;
}

enum scan_answer scan_key(struct scan *scan, term_key key, int64_t now_ms)
{
	bool slow = too_slow(scan, now_ms), ascii = key > ' ' && key < 0x7F;

	scan->last_ms = now_ms;
	if (key == K_ENTER && !slow && is_tag(scan)) {
		scan->text[scan->count] = '\0';
		return SCAN_TAG;
	}
	scan->text[scan->count] = ascii ? (char)key : ' ';
	scan->keys[scan->count++] = key;
	if (slow || !ascii || scan->count == SCAN_BYTES || !may_become_tag(scan))
		return SCAN_TYPED;
	return SCAN_HELD;
}

enum scan_answer scan_late(struct scan *scan, int64_t now_ms)
{
	return too_slow(scan, now_ms) ? SCAN_TYPED : SCAN_HELD;
}

int scan_wait(const struct scan *scan, int64_t now_ms)
{
	int64_t wait = scan->last_ms + SCAN_GAP_MS + 1 - now_ms;

	if (scan->count == 0)
		return -1;
	return wait > 0 ? (int)wait : 0;
}

void scan_clear(struct scan *scan)
{
	wipe(scan->keys, sizeof scan->keys);
	wipe(scan->text, sizeof scan->text);
	scan->count = 0;
}
