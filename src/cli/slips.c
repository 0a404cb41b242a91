/* slips.c - the command slip: a slip as text here, or as PDF or picture by yishi-printd. */
#include <config.h>

#include <stdio.h>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/printd.h"
#include "domain/paper.h"
#include "slip/preview.h"

enum { UNDRAWN = 3 };                       /* yishi-printd: the slip cannot be drawn */

static enum err compose_matter(struct cli *cli, const char *code, struct slip *out)
{
	struct matter matter;
	struct receipt receipt = {0};
	enum err err = matter_by_code(&cli->hall, code, &matter);

	if (err != OK)
		return err;
	receipt.received_at = matter.received_at;
	receipt.due_at = matter.due_at;
	copy_text(receipt.file_number, sizeof receipt.file_number, matter.file_number);
	copy_text(receipt.code, sizeof receipt.code, code);
	err = cli->options[OPTION_PROGRESS] ? paper_progress(&cli->hall, &matter, code, 0, out) :
		paper_receipt(&cli->hall, &matter, &receipt, 0, out);
	wipe(&receipt, sizeof receipt);
	matter_release(&matter);
	return err;
}

static enum err compose_voucher(struct cli *cli, const char *code, struct slip *out)
{
	struct voucher voucher;
	enum err err = voucher_by_code(&cli->hall, code, &voucher);

	if (err == OK)
		err = paper_voucher(&cli->hall, &voucher, code, 0, out);
	voucher_release(&voucher);
	return err;
}

static enum err compose_card(struct cli *cli, const char *card, struct slip *out)
{
	struct resident resident;
	enum err err = resident_by_card(&cli->hall, card, &resident);

	if (err == OK)
		err = paper_card(&cli->hall, &resident, 0, out);
	resident_release(&resident);
	return err;
}

static enum err compose(struct cli *cli, struct slip *out)
{
	struct tag tag;
	enum err err = cli_tag(cli, TAG_MATTER, &tag);

	if (err != OK)
		return err;
	switch (tag.kind) {
	case TAG_MATTER:
		return compose_matter(cli, tag.number, out);
	case TAG_VOUCHER:
		return compose_voucher(cli, tag.number, out);
	case TAG_CARD:
		return compose_card(cli, tag.number, out);
	default:
		return ERR_NOT_FOUND;
	}
}

static enum err print_text(const struct slip *slip)
{
	struct preview preview = {0};
	enum err err = preview_make(slip, 48, &preview);

	for (size_t i = 0; err == OK && i < preview.count; i++)
		printf("%s\n", preview.lines[i]);
	preview_release(&preview);
	return err;
}

static const char *width_of(const struct cli *cli)
{
	const char *width = cli->options[OPTION_WIDTH];

	return width ? width : hall_number(&cli->hall, "printer", "width", 80) == 58 ? "58" : "80";
}

static enum err render(struct cli *cli, const char *kind, const char *file, const struct slip *slip)
{
	const char *arguments[] = { "--render", kind, "--width", width_of(cli), "--", file, NULL };
	char *text = slip_write(slip);
	int status = printd_run(arguments, text, NULL);

	wipe_free(text);
	if (status == UNDRAWN)
		return cli_say(cli, ERR_INPUT, "%s", _("This slip cannot be drawn: no font has one of "
			"its characters, or its QR code is too wide for the paper."));
	return status == 0 ? OK : cli_say(cli, ERR_FULL, _("%s could not be written."), file);
}

int slip_ways(const struct cli *cli)
{
	return (cli->options[OPTION_PDF] != NULL) + (cli->options[OPTION_PNG] != NULL) +
		(cli->options[OPTION_AS_TEXT] != NULL);
}

enum err slip_show(struct cli *cli, const struct slip *slip)
{
	const char *pdf = cli->options[OPTION_PDF], *png = cli->options[OPTION_PNG];

	return pdf ? render(cli, "pdf", pdf, slip) : png ? render(cli, "png", png, slip) :
		print_text(slip);
}

enum err command_slip(struct cli *cli)
{
	struct slip slip = {0};
	enum err err;

	if (slip_ways(cli) != 1)
		return cli_misused(cli, _("Say how: --pdf FILE, --png FILE or --text."));
	err = compose(cli, &slip);
	if (err == OK)
		err = slip_show(cli, &slip);
	slip_release(&slip);
	return err;
}
