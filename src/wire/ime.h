/*
 * ime.h - what the kiosk asks yishi-imed and what it answers, one packet each.
 *
 * A question is one line of UTF-8 without its end, three fields parted by TAB: its number,
 * its kind, its keys. In its answer the number is followed by the candidates, the best one
 * first, each with how many of the keys it stands for.
 *
 *     7 pinyin tingchechanghen       7 停车场很:15 停车场:12 停车:7 听:4
 *     8 fuzzy zuzai                  the same, with zh z, sh s, ch c, n l taken for one
 *     9 strokes 3212                 9 做:4 使:4       (1-5: 横竖撇捺折, 6: any)
 *     10 writing 12,30 14,31;40,8    10 水:2           (points; y grows downwards)
 *
 * Nothing is kept from one question to the next, and imed ends when its socket is shut.
 */
#ifndef WIRE_IME_H
#define WIRE_IME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { IME_PACKET = 16384, IME_KEYS = 64, IME_CANDIDATES = 64, IME_TEXT = 4096 };
enum ime_kind { IME_PINYIN, IME_FUZZY, IME_STROKES, IME_WRITING, IME_KINDS };

struct ime_question { uint32_t number; enum ime_kind kind; const char *keys; };
/* failed: nobody could answer; never on the wire */
struct ime_answer {
	uint32_t number;
	int count;
	struct { uint16_t at, used; } candidates[IME_CANDIDATES];
	char text[IME_TEXT];
	size_t length;
	bool failed;
};

/* Bytes of the packet; 0 where it would be longer than IME_PACKET. Both end in a NUL, which is
 * not counted. */
size_t ime_write_question(const struct ime_question *question, char out[IME_PACKET]);
size_t ime_write_answer(const struct ime_answer *answer, char out[IME_PACKET]);
/* False for what is none; the question's keys are borrowed from the packet. */
bool ime_read_question(const char *packet, struct ime_question *out);
bool ime_read_answer(const char *packet, struct ime_answer *out);

/* Adds a candidate; what is there already, or has no room, is passed over. */
void ime_add(struct ime_answer *answer, int used, const char *text);
static inline const char *ime_text(const struct ime_answer *answer, int index)
{
	return answer->text + answer->candidates[index].at;
}

#endif
