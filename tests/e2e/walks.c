/* walks.c - what people do at the machine and behind the counter, key by key. */
#include <config.h>

#include "tests/e2e/hall.h"

enum { ALL_PATIENCE_LEFT = 500 };

static bool in_vain;

int patience(int usual_ms)
{
	return in_vain ? ALL_PATIENCE_LEFT : usual_ms;
}

bool waited_in_vain(struct pty *pty, const char *what)
{
	in_vain = true;
	fprintf(stderr, "the screen does not show %s:\n", what);
	pty_show(pty, stderr);
	return false;
}

bool walks(struct pty *pty, const struct act *acts)
{
	for (; acts->then; acts++) {
		if (acts->keys)
			pty_send(pty, acts->keys);
		if (!pty_wait(pty, acts->then, patience(HALL_PATIENCE / 3)))
			return waited_in_vain(pty, acts->then);
	}
	return true;
}

bool shows(struct pty *pty, const char *text)
{
	return pty_wait(pty, text, patience(HALL_PATIENCE)) || waited_in_vain(pty, text);
}

bool puts_forward(struct pty *pty)
{
	static const struct act acts[] = {
		{ NULL, "您好，请按数字键选择" },
		{ "1", "是哪方面的事" },
		{ "1", "在什么地方" },
		{ "3", "是什么情况" },
		{ "1", "您想怎样提交" },
		{ "3", "您的信息怎样保管" },
		{ "1", "请核对，都对吗" },
		{ "1", "您的查询码" },
		{ 0 }
	};

	return walks(pty, acts);
}

bool shows_card(struct pty *pty, const struct person *who)
{
	char card[20], pin[20];
	const struct act acts[] = {
		{ NULL, "您好，请按数字键选择" },
		{ "3", "请输入您的居民卡号" },
		{ card, "请输入居民卡的密码" },
		{ pin, "您的积分：" },
		{ 0 }
	};

	snprintf(card, sizeof card, "%s\r", who->number);
	snprintf(pin, sizeof pin, "%s\r", who->pin);
	return walks(pty, acts);
}

bool logs_in(struct pty *pty, const struct person *who)
{
	char number[20], pin[20];
	const struct act acts[] = {
		{ NULL, "请输入工号" },
		{ number, "请输入密码" },
		{ pin, "受理箱" },
		{ 0 }
	};

	snprintf(number, sizeof number, "%s\r", who->number);
	snprintf(pin, sizeof pin, "%s\r", who->pin);
	return walks(pty, acts);
}

bool opens_console(struct pty *pty)
{
	static const struct act acts[] = {
		{ NULL, "系统没有初始密码" },
		{ "1", "您的姓名" },
		{ "张敏\r", "请设一个密码" },
		{ "123456\r", "太容易被猜到" },
		{ "628415\r", "请再输入一次密码" },
		{ "628416\r", "两次密码不一样" },
		{ "628415\r", "请再输入一次密码" },
		{ "628415\r", "请核对，这样对吗" },
		{ "1", "您的工号是" },
		{ "1", "请输入工号" },
		{ 0 }
	};

	return walks(pty, acts) && logs_in(pty, &KEEPER);
}
