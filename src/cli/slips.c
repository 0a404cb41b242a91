/* slips.c - a slip for a command: as text here, or as PDF or picture by yishi-printd. */
#include <config.h>

#include <stdio.h>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/printd.h"
#include "slip/preview.h"

enum { UNDRAWN = 3 };                       /* yishi-printd: the slip cannot be drawn */

static enum err print_text(const struct slip *slip)
{
	struct preview preview = {0};
	enum err err = preview_make(slip, 48, &preview);

	for (size_t i = 0; err == OK && i < preview.count; i++)
		printf("%s\n", preview.lines[i]);
	preview_release(&preview);
	return err;
}

static const char *width_of(const struct cli *cli, enum kind kind)
{
	const char *width = cli->options[OPTION_WIDTH];

	if (kinds[kind].a4)
		return "a4";
	return width ? width : hall_number(&cli->hall, "printer", "width", 80) == 58 ? "58" : "80";
}

struct picture { const char *format, *file, *width; };

static enum err render(struct cli *cli, const struct picture *as, const struct slip *slip)
{
	const char *arguments[] = { "--render", as->format, "--width", as->width, "--", as->file, NULL };
	char *text = slip_write(slip);
	int status = printd_run(arguments, text, NULL);

	wipe_free(text);
	if (status == UNDRAWN)
		return cli_say(cli, ERR_INPUT, "%s", _("This slip cannot be drawn: no font has one of "
			"its characters, or its QR code is too wide for the paper."));
	return status == 0 ? OK : cli_say(cli, ERR_FULL, _("%s could not be written."), as->file);
}

int slip_ways(const struct cli *cli)
{
	return (cli->options[OPTION_PDF] != NULL) + (cli->options[OPTION_PNG] != NULL) +
		(cli->options[OPTION_AS_TEXT] != NULL);
}

enum err slip_show(struct cli *cli, enum kind kind, const struct slip *slip)
{
	const char *pdf = cli->options[OPTION_PDF], *png = cli->options[OPTION_PNG];
	const struct picture as = { pdf ? "pdf" : "png", pdf ? pdf : png, width_of(cli, kind) };

	return as.file ? render(cli, &as, slip) : print_text(slip);
}
