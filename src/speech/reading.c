/* reading.c - how a text is said: what a voice would read wrongly, written so that it cannot. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "speech/reading.h"

enum { AMOUNT_DIGITS = 4 };                  /* a longer number is a name */

/* Characters with several readings, where the voice takes the wrong one; the longer word first. */
static const struct { const char *word, *reading; } polyphones[] = {
	{ "银行", "yin2 hang2" }, { "重庆", "chong2 qing4" }, { "重新", "chong2 xin1" },
	{ "重写", "chong2 xie3" }, { "重建", "chong2 jian4" }, { "重开", "chong2 kai1" },
	{ "调整", "tiao2 zheng3" },
	{ "不了", "bu4 liao3" }, { "重复", "chong2 fu4" }, { "地方", "di4 fang1" }, { "地点", "di4 dian3" },
	{ "地址", "di4 zhi3" }, { "地图", "di4 tu2" }, { "角色", "jue2 se4" }, { "一行", "yi4 hang2" },
	{ "退还", "tui4 huan2" }, { "还给", "huan2 gei3" }, { "归还", "gui1 huan2" }, { "便宜", "pian2 yi5" },
	{ "处理", "chu3 li3" }, { "处罚", "chu3 fa2" }, { "处分", "chu3 fen4" },
	{ "一只", "yi4 zhi1" }, { "数一数", "shu3 yi1 shu3" }, { "调解", "tiao2 jie3" },
	{ "请假", "qing3 jia4" }, { "几乎", "ji1 hu1" }, { "应到", "ying1 dao4" },
	{ "分量", "fen4 liang4" }, { "干部", "gan4 bu4" }, { "待议", "dai4 yi4" },
};

/* What is drawn rather than written, and keys that have a name. */
static const struct { const char *sign, *zh, *en; } signs[] = {
	{ "│", "，", ", " }, { "─", "", "" }, { "━", "", "" }, { "…", "", "" }, { "〔", "", "" },
	{ "〕", "", "" }, { "[", "", "" }, { "]", "", "" }, { ">", "", "" }, { "*", "星号", "star" }, { "/", "，", ", " },
	{ "+", "加号", "plus" }, { " - ", "，减号", ", minus " }, { "・", "，", ", " },
};

static const char *const digits_zh[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool starts(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

/* "4827 1093 6651" is one number that was only drawn in groups. */
static size_t number_bytes(const char *s, int *count)
{
	size_t bytes = 0;

	*count = 0;
	for (;;) {
		while (is_digit(s[bytes])) {
			bytes++;
			++*count;
		}
		if (*count % 4 != 0 || s[bytes] != ' ' || !is_digit(s[bytes + 1]))
			return bytes;
		bytes++;
	}
}

static bool is_name(const char *s, size_t bytes, int count)
{
	return count > AMOUNT_DIGITS || (count > 1 && s[0] == '0') || memchr(s, ' ', bytes) ||
		(count == AMOUNT_DIGITS && (starts(s + bytes, "年") || starts(s + bytes, "〕")));
}

static void say_digits(const char *s, size_t bytes, bool chinese, struct text *out)
{
	for (size_t i = 0; i < bytes; i++) {
		if (!is_digit(s[i]))
			text_add(out, chinese ? "，" : ", ");
		else if (chinese)
			text_addf(out, "%s ", digits_zh[s[i] - '0']);
		else
			text_addf(out, "%c ", s[i]);
	}
}

/* 09:00 is nine o'clock. Yields the bytes it took, 0 where this is no time. */
static size_t say_time(const char *s, bool chinese, struct text *out)
{
	int hour, minute;

	if (!chinese || !is_digit(s[0]) || !is_digit(s[1]) || s[2] != ':' || !is_digit(s[3]) ||
	    !is_digit(s[4]) || is_digit(s[5]))
		return 0;
	hour = (s[0] - '0') * 10 + s[1] - '0';
	minute = (s[3] - '0') * 10 + s[4] - '0';
	text_addf(out, "%d点", hour);
	if (minute > 0)
		text_addf(out, minute < 10 ? "零%d分" : "%d分", minute);
	return 5;
}

/* 2/3 is two thirds. Yields the bytes it took, 0 where this is no fraction. */
static size_t say_fraction(const char *s, bool chinese, struct text *out)
{
	size_t over = strspn(s, "0123456789");
	size_t under = s[over] == '/' ? strspn(s + over + 1, "0123456789") : 0;

	if (!chinese || over == 0 || under == 0 || over > 2 || under > 2)
		return 0;
	text_addf(out, "%.*s分之%.*s", (int)under, s + over + 1, (int)over, s);
	return over + 1 + under;
}

/* Two of something is 两, but a second one, a month or a number on a door is 二. Yields the bytes
 * it took, 0 where this is no such two. */
static size_t say_two(const char *begin, const char *s, struct text *out)
{
	static const char *const counted[] = { "天", "点", "小时", "分钟", "个", "位", "张", "件", "次",
		"人", "名", "条", "项", "页", "年" };
	const char *of = s + 1 + (s[1] == ' '), *before = s;

	while (before > begin && before[-1] == ' ')
		before--;
	if (*s != '2' || (before > begin && is_digit(before[-1])) ||
	    (before - begin >= 3 && starts(before - 3, "第")))
		return 0;
	for (size_t i = 0; i < sizeof counted / sizeof *counted; i++)
		if (starts(of, counted[i])) {
			text_add(out, "两");
			return 1;
		}
	return 0;
}

static size_t say_number(const char *s, bool chinese, struct text *out)
{
	int count;
	size_t bytes = say_fraction(s, chinese, out);

	if (bytes > 0)
		return bytes;
	bytes = number_bytes(s, &count);
	if (is_name(s, bytes, count))
		say_digits(s, bytes, chinese, out);
	else
		text_add_bytes(out, s, bytes);
	return bytes;
}

static size_t say_sign(const char *s, bool chinese, struct text *out)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (starts(s, signs[i].sign)) {
			text_add(out, chinese ? signs[i].zh : signs[i].en);
			return strlen(signs[i].sign);
		}
	return 0;
}

static size_t say_polyphone(const char *s, struct text *out)
{
	for (size_t i = 0; i < sizeof polyphones / sizeof *polyphones; i++)
		if (starts(s, polyphones[i].word)) {
			text_addf(out, " %s ", polyphones[i].reading);
			return strlen(polyphones[i].word);
		}
	return 0;
}

void reading_write(const char *s, bool chinese, struct text *out)
{
	const char *begin = s;

	while (*s) {
		uint32_t ch;
		size_t taken = say_time(s, chinese, out);

		if (taken == 0 && chinese)
			taken = say_two(begin, s, out);
		if (taken == 0 && is_digit(*s))
			taken = say_number(s, chinese, out);
		if (taken == 0)
			taken = say_sign(s, chinese, out);
		if (taken == 0 && chinese)
			taken = say_polyphone(s, out);
		if (taken == 0) {
			taken = utf8_next(s, &ch);
			text_add_bytes(out, s, taken);
		}
		s += taken;
	}
}

size_t reading_sentence(const char *s)
{
	static const char *const ends[] = { "。", "！", "？", "；", ". ", "! ", "? ", "; " };
	size_t bytes = 0;

	while (s[bytes]) {
		uint32_t ch;

		for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
			if (starts(s + bytes, ends[i]))
				return bytes + strlen(ends[i]);
		bytes += utf8_next(s + bytes, &ch);
	}
	return bytes;
}
