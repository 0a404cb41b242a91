/* reading.c - tests of how a text is said. */
#include <config.h>

#include "speech/reading.h"
#include "tests/check.h"

static void says(const char *written, bool chinese, const char *wanted)
{
	struct text out = {0};

	reading_write(written, chinese, &out);
	CHECK_TEXT(out.at ? out.at : "", wanted);
	text_release(&out);
}

static void numbers(void)
{
	says("查询码 4827 1093 6651", true, "查询码 四 八 二 七 ，一 零 九 三 ，六 六 五 一 ");
	says("482710936651", true, "四 八 二 七 一 零 九 三 六 六 五 一 ");
	says("2026年11月23日", true, "二 零 二 六 年11月23日");
	says("议〔2026〕0123号", true, "议二 零 二 六 零 一 二 三 号");
	says("共 12 页，还有 3 天", true, "共 12 页，还有 3 天");
	says("1250 分", true, "1250 分");
	says("密码 015553", true, "密码 零 一 五 五 五 三 ");
	says("09:00 到 17:05", true, "9点 到 17点零5分");
	says("Your code is 4827 1093 6651.", false, "Your code is 4 8 2 7 , 1 0 9 3 , 6 6 5 1 .");
	says("Page 2 of 12", false, "Page 2 of 12");
	says("超过到会人数的 2/3", true, "超过到会人数的 3分之2");
	says("2/3 of them", false, "2, 3 of them");
	says("11月23日 星期一 下午3点", true, "11月23日 星期一 下午3点");
	says("上午9点05分", true, "上午9点零 五 分");
	says("还有2天", true, "还有两天");
	says("已超过2小时", true, "已超过两小时");
	says("下午2点半，共 2 页，2个月", true, "下午两点半，共 两 页，两个月");
	says("2号楼，2月2日，12天，第2天，第 2 页，2", true, "2号楼，2月2日，12天，第2天，第 2 页，2");
	says("in 2 days", false, "in 2 days");
	says("", true, "");
}

static void words(void)
{
	says("请到银行重新办理", true, "请到 yin2 hang2  chong2 xin1 办理");
	says("银行 bank", false, "银行 bank");
	says("提 ━━ 议 ── [办]", true, "提  议  办");
	says("第 1 页 + 下一页 - 上一页", true, "第 1 页 加号 下一页，减号上一页");
	says("\xFFok", true, "\xFFok");
}

static void sentences(void)
{
	static const char text[] = "您好。请按数字键！好吗？ok. Go on";
	static const char *const wanted[] = { "您好。", "请按数字键！", "好吗？", "ok. ", "Go on" };
	const char *at = text;

	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
		size_t bytes = reading_sentence(at);

		CHECK(bytes == strlen(wanted[i]) && memcmp(at, wanted[i], bytes) == 0);
		at += bytes;
	}
	CHECK_INT(reading_sentence(at), 0);
}

int main(void)
{
	numbers();
	words();
	sentences();
	return checked();
}
